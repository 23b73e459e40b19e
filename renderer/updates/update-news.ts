import './update-messages.ts'
import type { Send } from '../../data/contract/contract.ts'
import { errorWords } from '../../data/messages/describe-error.ts'
import type { Notices } from '../shared/notices.svelte.ts'
import { t, translate } from '../shared/translate.ts'

/** Tells what came up of updates while nobody looked; it stays until it is closed. */
export async function tellUpdateNews(send: Send, notices: Notices, see: () => void): Promise<void> {
  const result = await send('updates.state', {})
  const phase = result.ok ? result.value?.phase : null
  const action = { label: t('updates.see'), run: see }
  if (phase?.at === 'found') notices.tell(t('updates.found', { version: phase.release.version }), action)
  if (phase?.at !== 'failed') return
  const { happened, safe, next } = errorWords(phase, translate)
  notices.trouble(happened, [safe, next], action)
}
