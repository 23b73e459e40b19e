import { dialog } from 'electron'
import { t } from './labels.ts'
import type { ReadPolicy } from './policy.ts'

/**
 * Says what of the policy's file was not followed. In a window of its own that nobody has to
 * wait for: the person can go on, and whoever wrote the file wants to know.
 * @param silent where nobody is there to close it: the words go to the console alone
 */
export function explainPolicyFaults({ file, faults }: ReadPolicy, silent: boolean): void {
  if (faults.length === 0) return
  const message = t('policy.faulty', { file })
  const list = faults.map(({ words, params }) => `• ${t(words, params)}`)
  console.error([message, ...list].join('\n'))
  if (silent) return
  void dialog.showMessageBox({ type: 'warning', message, detail: [...list, '', t('policy.next')].join('\n') })
}
