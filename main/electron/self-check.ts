import type { BrowserWindow } from 'electron'
import type { Result } from '../../data/contract/contract.ts'
import type { AppInfo } from '../../data/contract/person.ts'

/** Starts a packaged Pathwise without showing it and says whether every part of it answers. */
export const SELF_CHECK = '--self-check'

/**
 * Asks one question the way a page does: page, preload, channel, handlers, worker
 * and catalog all have to work for it. The release build runs this on the finished
 * package, whose fuses keep Playwright out.
 * @returns one line to print
 * @throws where any of it fails
 */
export async function selfCheck({ webContents }: BrowserWindow): Promise<string> {
  if (webContents.isLoading()) {
    await new Promise<void>((loaded, failed) => {
      webContents.once('did-finish-load', () => loaded())
      webContents.once('did-fail-load', (_event, _code, reason) => failed(new Error(reason)))
    })
  }
  const answer = (await webContents.executeJavaScript(
    `window.pathwise.send('app.info', {})`,
  )) as Result<AppInfo>
  if (!answer.ok) throw new Error(`app.info answered ${answer.code} ${JSON.stringify(answer.params)}`)
  const { version, catalog } = answer.value
  if (catalog.programs < 1) throw new Error('the catalog is empty')
  return `Pathwise ${version}: ${catalog.programs} programs at ${catalog.institutions} institutions.`
}
