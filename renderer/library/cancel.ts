import { library } from '../shared/library.svelte.ts'
import { notices } from '../shared/notices.svelte.ts'
import { t } from '../shared/translate.ts'

/** Stops the work that is under way, and says that nothing came of it. */
export async function cancel(): Promise<void> {
  if (await library.cancel()) notices.say(t('library.work.cancelled'))
}
