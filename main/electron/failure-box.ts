import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { errorWords, type Failure } from '../../data/messages/describe-error.ts'
import { currentWords, t } from './labels.ts'
import { copySupportDetails } from './support-details.ts'

/**
 * A native box that says what went wrong, with one more button, which copies details for
 * whoever helps, says so and asks again.
 * @param buttons the first is what a person wants who presses Enter
 * @returns the index of the one that was pressed; that of `cancelId` where the box was closed
 */
export async function askAfterFailure(
  window: BrowserWindow | null,
  question: Omit<MessageBoxOptions, 'title' | 'noLink'> & { readonly buttons: string[] },
): Promise<number> {
  const { buttons, detail = '' } = question
  let isCopied = false
  for (;;) {
    const options = {
      ...question,
      title: t('app.name'),
      detail: isCopied ? `${detail}\n\n${t('support.copied')}` : detail,
      buttons: [...buttons, t('support.copy')],
      noLink: true,
    }
    const { response } = await (window
      ? dialog.showMessageBox(window, options)
      : dialog.showMessageBox(options))
    if (response !== buttons.length || question.signal?.aborted || window?.isDestroyed()) return response
    // Without a clipboard the box is the same again: what went wrong is still to be read.
    isCopied = await copySupportDetails().then(
      () => true,
      () => false,
    )
  }
}

/** Says a failure in the three parts of the screens. No box can be shown before the app is ready. */
export async function showFailure(failure: Failure): Promise<void> {
  await app.whenReady()
  const { happened, safe, next } = errorWords(failure, currentWords())
  await askAfterFailure(null, {
    type: 'error',
    message: happened,
    detail: `${safe}\n\n${next}`,
    buttons: [t('action.close')],
    defaultId: 0,
    cancelId: 0,
  })
}

/** Copies the details because the person asked for them, and says what is in them. */
export async function offerSupportDetails(window: BrowserWindow | undefined): Promise<void> {
  await copySupportDetails()
  const options = { type: 'info' as const, message: t('support.copied'), detail: t('support.what') }
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
}
