/** `npm run dev`: the screens from their sources, changed in the open page, and the program started anew when it changes. */
import { join, resolve } from 'node:path'
import type { MessageKey, MessageParams } from '../../data/messages/translate.ts'
import { buildCatalog } from './build/all.ts'
import { openFront } from './dev/front.ts'
import { openScreens } from './dev/screens.ts'
import { supervise } from './dev/supervisor.ts'
import { watchSources } from './dev/watch.ts'
import { openBrowser } from './start/open-browser.ts'
import { startOptions, type StartOptions } from './start/options.ts'
import { DIST, ROOT } from './support/paths.ts'
import { aborted, stopSignal } from './support/stop.ts'
import { words } from './support/words.ts'

const say = (key: MessageKey, params?: MessageParams) => console.log(words.t(key, params))

const options = startOptions(process.argv.slice(2))
if ('words' in options) {
  console.error(words.t(options.words, options.params))
  process.exitCode = 2
} else if (options.help) {
  say('dev.help')
} else {
  await develop(options, stopSignal())
}

async function develop({ port, open, dataDir, caseFile }: StartOptions, stop: AbortSignal): Promise<void> {
  const closers: (() => unknown)[] = []
  try {
    await buildCatalog()
    const program = supervise(join(ROOT, 'main', 'commands', 'dev', 'program.ts'), [
      dataDir === null ? join(DIST, 'dev-data') : resolve(dataDir),
      ...(caseFile === null ? [] : [resolve(caseFile)]),
    ])
    closers.push(() => program.stop())
    const screens = await openScreens()
    closers.push(() => screens.vite.close())
    const front = await openFront(screens, program, port)
    closers.push(() => front.close())

    // One after the other: a change while it starts starts it once more.
    let last: Promise<void> = Promise.resolve()
    const restart = async (file: string) => {
      await buildCatalog()
      if (await program.restart()) say('dev.restarted', { file })
      else say('dev.broken')
    }
    const unwatch = watchSources(ROOT, ['main', 'data'], (file) => {
      last = last.then(() => restart(file)).catch((error: unknown) => console.error(error))
    })
    closers.push(async () => {
      unwatch()
      await last
    })

    if ((await program.socket()) === null) say('dev.broken')
    say('dev.ready', { link: front.link })
    say('start.previewHint')
    if (open) closers.push(openBrowser(front.link))
    await aborted(stop)
  } finally {
    for (let close = closers.pop(); close; close = closers.pop()) await close()
  }
}
