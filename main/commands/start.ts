/** `npm start`: builds what changed, then opens Pathwise in a window, or else as a preview in the browser. */
import { join, resolve } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'
import { describeError } from '../../data/messages/describe-error.ts'
import type { MessageKey, MessageParams } from '../../data/messages/translate.ts'
import { dataDir } from '../storage/data-dir.ts'
import { buildAll, buildForPreview } from './build/all.ts'
import { hasDisplay } from './start/display.ts'
import { downloadElectron, findElectron } from './start/electron-runtime.ts'
import { openWindow } from './start/electron-window.ts'
import { openBrowser } from './start/open-browser.ts'
import { startOptions, type StartOptions } from './start/options.ts'
import { CATALOG_FILE, RENDERER_FOLDER, ROOT } from './support/paths.ts'
import { aborted, stopSignal } from './support/stop.ts'
import { words } from './support/words.ts'

const say = (key: MessageKey, params?: MessageParams) => console.log(words.t(key, params))
const complain = (key: MessageKey, params?: MessageParams) => console.error(words.t(key, params))

const options = startOptions(process.argv.slice(2))
if ('words' in options) {
  complain(options.words, options.params)
  complain('start.hint')
  process.exitCode = 2
} else if (options.help) {
  say('start.help')
} else {
  process.exitCode = await start(options, stopSignal())
}

/** @returns the exit code. */
async function start(options: StartOptions, stop: AbortSignal): Promise<number> {
  try {
    await (options.preview ? buildForPreview() : buildAll())
  } catch (error) {
    console.error(error)
    complain('start.buildFailed')
    return 1
  }
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

async function preview(options: StartOptions, stop: AbortSignal): Promise<number> {
  const { port, open, dataDir: asked, caseFile } = options
  // Loaded only here: a start that opens a window has no use for the program in this process.
  const { runPreview } = await import('../preview/run-preview.ts')
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
    if (open) openBrowser(running.link)
    await aborted(stop)
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
    console.error(
      describeError(error instanceof PathwiseError ? error : new PathwiseError('internal'), words),
    )
  }
}
