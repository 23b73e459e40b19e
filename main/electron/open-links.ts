import { dialog, shell } from 'electron'
import { PathwiseError } from '../../data/contract/errors.ts'
import { asUsual } from '../storage/private-files.ts'
import { t } from './labels.ts'
import { currentWindow } from './current-window.ts'

/**
 * Opens an address in the person's browser after asking, with its host named.
 * Only https: `shell.openExternal` would hand any other scheme (file:, tel:, a
 * scheme of another program) to whatever is registered for it. The host is shown
 * as it is looked up (punycode), so that look-alike letters stand out, and an
 * address that carries a user name is refused because it hides its host.
 * @throws PathwiseError `not-allowed`, or `cannot-open-link` where the system has no browser
 */
export async function openLink(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.username || url.password) throw new PathwiseError('not-allowed')
  const question = {
    type: 'question' as const,
    title: t('link.title'),
    message: t('link.message', { host: url.host }),
    detail: t('link.detail', { url: url.href }),
    buttons: [t('link.open'), t('link.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  }
  const window = currentWindow()
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question))
  if (response !== 0) return
  try {
    await asUsual(() => shell.openExternal(url.href))
  } catch (cause) {
    throw new PathwiseError('cannot-open-link', {}, { cause })
  }
}
