import { tick } from 'svelte'
import { cutAt } from '../../data/format/clean-text.ts'
import { LONGEST_CASE_NAME } from '../../data/comparison-state.ts'
import { cases } from '../shared/cases.svelte.ts'
import { catalogChanged } from '../shared/catalog-changed.ts'
import { undo } from '../shared/choose.ts'
import { delivered } from '../shared/delivered.ts'
import { notices } from '../shared/notices.svelte.ts'
import { page } from '../shared/page.svelte.ts'
import { person } from '../shared/state.svelte.ts'
import { t } from '../shared/translate.ts'
import { nameOf } from './case-labels.ts'

/** What the person can do with a case, wherever they are, and what they are told of it. */
export interface NamedCase {
  readonly id: number
  readonly name: string
}

const undoable = () => ({ label: t('action.undo'), run: () => void undo() })

/** Whatever opens another case shows it. */
function show(words: string): void {
  page.go('compare')
  notices.say(words)
}

export async function newCase(name: string): Promise<void> {
  if (await cases.create(name)) show(t('cases.new.done', { name: nameOf(person.case) }))
}

export async function openCase({ id }: NamedCase): Promise<void> {
  if (await cases.open(id)) show(t('cases.open.done', { name: nameOf(person.case) }))
}

export async function duplicateCase(of: NamedCase): Promise<void> {
  const name = cutAt(t('cases.duplicate.name', { name: nameOf(of) }), LONGEST_CASE_NAME)
  if (await cases.duplicate(of.id, name)) show(t('cases.duplicate.done', { name: nameOf(person.case) }))
}

export async function renameCase(of: NamedCase, name: string): Promise<boolean> {
  if (name === of.name) return true
  const isDone = await cases.rename(of.id, name)
  if (isDone) notices.say(t('cases.rename.done', { name: nameOf({ name }) }), undoable())
  return isDone
}

export async function archiveCase(of: NamedCase, archived: boolean): Promise<void> {
  if (!(await cases.archive(of.id, archived))) return
  notices.say(t(archived ? 'cases.archive.done' : 'cases.unarchive.done', { name: nameOf(of) }), undoable())
}

export async function deleteCase(of: NamedCase): Promise<void> {
  if (await cases.remove(of.id)) notices.say(t('cases.delete.done', { name: nameOf(of) }), undoable())
}

export async function forgetCase(of: NamedCase): Promise<void> {
  const isDone = await cases.forget(of.id)
  // The list that came with it went too.
  catalogChanged()
  if (isDone) notices.say(t('cases.forget.done', { name: nameOf(of) }))
}

export async function closeCase(): Promise<void> {
  if (await cases.close()) notices.say(t('cases.close.done'))
}

export async function startPrivate(): Promise<void> {
  if (!(await cases.setPrivate(true))) return
  // The person's own lists are not of it.
  catalogChanged()
  page.go('find')
  notices.say(t('cases.private.started'))
}

export async function endPrivate(): Promise<void> {
  if (!(await cases.setPrivate(false))) return
  catalogChanged()
  notices.say(t('cases.private.ended'))
  // The button that was pressed went with the session.
  await tick()
  if (document.activeElement === document.body) document.getElementById('content')?.focus()
}

export async function saveCase(of: NamedCase, personal: boolean): Promise<void> {
  const delivery = await cases.save(of.id, personal)
  if (!delivery) return
  delivered(delivery, {
    saved: (path) => t('cases.save.saved', { path }),
    downloaded: (name) => t('cases.save.downloaded', { name }),
  })
}

export async function openCaseFiles(files: readonly File[]): Promise<void> {
  opened(await cases.openFiles(files))
}

/** One that the system handed over. */
export async function openStagedCase(file: string): Promise<void> {
  opened((await cases.openStaged(file)) ? 1 : 0)
}

function opened(count: number): void {
  if (count === 0) return
  // Programs of the sender's own may have come with it.
  catalogChanged()
  show(t('cases.openFile.done', { count, name: nameOf(person.case) }))
}

export async function keepFigures(): Promise<void> {
  if (await cases.keepFigures()) notices.say(t('cases.keep.done'))
}
