import { join, resolve } from 'node:path'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { describeError } from '../../../data/messages/describe-error.ts'
import type { MessageKey, MessageParams } from '../../../data/messages/translate.ts'
import { dataDir } from '../../storage/data-dir.ts'
import { keepPrivate } from '../../storage/private-files.ts'
import { asPathwiseError } from '../../storage/system-errors.ts'
import { runPreview } from '../../preview/run-preview.ts'
import { CATALOG_FILE, RENDERER_FOLDER, ROOT } from '../support/paths.ts'
import { aborted } from '../support/stop.ts'
import { words } from '../support/words.ts'
import { hasDisplay } from './display.ts'
import { downloadElectron, findElectron } from './electron-runtime.ts'
import { openWindow } from './electron-window.ts'
import { openBrowser } from './open-browser.ts'
import type { StartOptions } from './options.ts'

const say = (key: MessageKey, params?: MessageParams) => console.log(words.t(key, params))
const complain = (key: MessageKey, params?: MessageParams) => console.error(words.t(key, params))

/** Opens what is built: in a window where one can be had, else as a preview. @returns the exit code. */
export async function run(options: StartOptions, stop: AbortSignal): Promise<number> {
  const code = options.preview || stop.aborted ? null : await tryWindow(options, stop)
  if (code !== null || stop.aborted) return code ?? 0
  return preview(options, stop)
}

/** @returns the exit code, or null where no window can be had; why was said then. */
async function tryWindow({ dataDir, caseFile }: StartOptions, stop: AbortSignal): Promise<number | null> {
  if (!hasDisplay()) return because('start.noDisplay')
  // Chromium refuses to run as root with its sandbox, and without it we do not run it.
  if (process.platform === 'linux' && process.getuid?.() === 0) return because('start.asRoot')

  const folder = join(ROOT, 'node_modules', 'electron')
  if (!findElectron(folder)) {
    say('start.electronMissing')
    if (!(await downloadElectron(folder, stop))) return because('start.electronUnavailable')
  }
  const electron = findElectron(folder)
  if (!electron) return because('start.electronUnavailable')
  const end = await openWindow(
    electron,
    ROOT,
    [
      ...(dataDir === null ? [] : [`--data-dir=${resolve(dataDir)}`]),
      ...(caseFile === null ? [] : [resolve(caseFile)]),
    ],
    stop,
  )
  return end.kind === 'closed' ? end.code : because('start.electronFailed', { reason: end.reason })
}

function because(key: MessageKey, params?: MessageParams): null {
  say(key, params)
  return null
}

/** Serves the preview until it is asked to stop. @returns the exit code. */
async function preview(options: StartOptions, stop: AbortSignal): Promise<number> {
  const { port, open, dataDir: asked, caseFile } = options
  keepPrivate()
  try {
    const running = await runPreview({
      catalogFile: CATALOG_FILE,
      rendererFolder: RENDERER_FOLDER,
      dataDir: asked === null ? dataDir() : resolve(asked),
      port,
      caseFile: caseFile === null ? null : resolve(caseFile),
    })
    say('start.preview', { link: running.link })
    say('start.previewHint')
    const shut = open ? openBrowser(running.link) : () => undefined
    await aborted(stop)
    shut()
    await running.close()
    say('start.stopped')
    return 0
  } catch (error) {
    complainAbout(error, port)
    return 1
  }
}

function complainAbout(error: unknown, port: number): void {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') complain('start.portTaken', { port: String(port) })
  else if (code === 'EACCES' && port > 0) complain('start.portForbidden', { port: String(port) })
  else {
    if (!(error instanceof PathwiseError)) console.error(error)
    console.error(describeError(asPathwiseError(error), words))
  }
}
