import { tick } from 'svelte'
import { readCellKey, type CellKey } from '../../../data/comparison-state.ts'
import { notices } from '../../shared/notices.svelte.ts'
import { page } from '../../shared/page.svelte.ts'
import { t } from '../../shared/translate.ts'
import { compareView } from '../compare-view.svelte.ts'

/** The focus goes to what a note is on: its cell, the button of a program's note, or the case's own box. */
export async function goToNote(key: CellKey): Promise<void> {
  const { program, field } = readCellKey(key)
  if (program !== '' && page.compareView !== 'table') page.go('compare')
  if (field !== '') compareView.reveal(field)
  await tick()
  const target = document.querySelector<HTMLElement>(selectorOf(program, field))
  // The person hid its row, say.
  if (!target) notices.say(t('notes.all.unseen'))
  ;(target ?? document.querySelector<HTMLElement>('[data-focus="case"]'))?.focus()
}

function selectorOf(program: string, field: string): string {
  if (program === '') return '.case-note textarea'
  return `[data-focus="${CSS.escape(field === '' ? `column:${program}` : `cell:${field}:${program}`)}"]`
}
