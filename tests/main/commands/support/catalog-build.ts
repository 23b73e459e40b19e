import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../import/support/datasets.ts'

const COMMAND = join(ROOT, 'main', 'commands', 'catalog-build.ts')

/** Runs `npm run catalog:build` with these words. */
export function buildCatalog(
  ...words: string[]
): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...words], (error, said, complained) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        said,
        complained: withoutWarnings(complained),
      })
    })
  })
}

/** Node says of itself what is experimental. */
const withoutWarnings = (text: string) => text.replace(/^.*(ExperimentalWarning|--trace-warnings).*\n/gm, '')
