/** `npm run dist`: builds everything and packs the installers of this system into release/. */
import { join, relative } from 'node:path'
import { preparePackage } from './packaging/prepare.ts'
import { downloadElectron, findElectron } from './start/electron-runtime.ts'
import { ROOT } from './support/paths.ts'
import { stopSignal } from './support/stop.ts'
import { words } from './support/words.ts'

const { t } = words

process.exitCode = await dist()

/** @returns the exit code. */
async function dist(): Promise<number> {
  await preparePackage()

  // Asked for first, because electron-builder would work for minutes and then fail with a page of stack.
  const electron = join(ROOT, 'node_modules', 'electron')
  if (!findElectron(electron) && !(await downloadElectron(electron, stopSignal()))) {
    console.error(t('dist.noRuntime'))
    return 1
  }

  // Loaded only here: it brings a few hundred modules along.
  const { build } = await import('electron-builder')
  try {
    const made = await build({ projectDir: ROOT, publish: 'never' })
    for (const file of made) console.log(t('dist.made', { file: relative(ROOT, file) }))
    return 0
  } catch (error) {
    console.error(t('dist.failed', { reason: error instanceof Error ? error.message : String(error) }))
    return 1
  }
}
