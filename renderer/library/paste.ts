import { LONGEST_PASTE } from '../../data/staging-limits.ts'
import { notices } from '../shared/notices.svelte.ts'
import { count, t } from '../shared/translate.ts'
import { libraryView } from './library-view.svelte.ts'

/** What was copied from a spreadsheet goes to the mapping assistant. False, and said why, where it cannot. */
export function openPasted(text: string): boolean {
  if (text.trim() === '') notices.say(t('library.paste.empty'))
  else if (text.length > LONGEST_PASTE) notices.say(t('library.paste.long', { most: count(LONGEST_PASTE) }))
  else {
    libraryView.current = { kind: 'mapping', source: { from: 'paste', text }, file: null }
    return true
  }
  return false
}
