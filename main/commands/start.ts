/** `npm start`: builds what changed, then opens Pathwise in a window, or else as a preview in the browser. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MessageKey, MessageParams } from '../../data/messages/translate.ts'
import { buildAll, buildForPreview } from './build/all.ts'
import { startOptions, type StartOptions } from './start/options.ts'
import { DIST } from './support/paths.ts'
import { stopSignal } from './support/stop.ts'
import { words } from './support/words.ts'
import type * as Run from './start/run.ts'

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
  // As bundled: the sources themselves would be read one by one.
  const { run } = (await import(pathToFileURL(join(DIST, 'preview', 'run.js')).href)) as typeof Run
  return run(options, stop)
}
