import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { getRawHeader } from '@electron/asar'
import { Arch, build, type AfterPackContext, type Platform } from 'electron-builder'
import { afterPack } from '../../../main/commands/packaging/after-pack.ts'
import { ROOT } from '../../../main/commands/support/paths.ts'
import { FUSES_BEFORE, SENTINEL } from './runtimes.ts'

export type Processor = 'x64' | 'arm64'

interface Packed {
  readonly folder: string
  /** Why `npm run dist` would not have made it: on another system's computer. */
  readonly refused: string | null
}

/** A folder for a system and a processor, packed on whatever system this is, around a stand-in of its runtime. */
export async function packFolder(
  platform: Platform,
  processor: Processor,
  electronDist: string,
  output: string,
): Promise<Packed> {
  let folder = ''
  let refused: string | null = null
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: platform.createTarget('dir', Arch[processor]),
    config: {
      electronDist,
      directories: { output },
      // A stand-in cannot be signed.
      mac: { identity: null },
      // The configuration's own, which refuses what is packed on another system.
      afterPack: (context: AfterPackContext) => {
        folder = context.appOutDir
        try {
          afterPack(context)
        } catch (error) {
          refused = String(error)
        }
      },
    },
  })
  return { folder, refused }
}

export const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

/** The resources of every system, beneath the folder that is its own; the binary is the one of the system that packs. */
export const resourcesFor = (processor: Processor): string[] => [
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'app.asar',
  `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${process.platform}-${processor}.node`,
  'catalog/catalog.db',
  'catalog/catalog.db-index',
]

export const under = (where: string, files: readonly string[]): string[] =>
  files.map((file) => `${where}/${file}`)

/** What the runtime compares the archive with: the hash of its header. */
export const headerOf = (archive: string): string =>
  createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')

export const FUSES_AFTER = '00001100'

export function fusesOf(file: string): string {
  const runtime = readFileSync(file)
  const from = runtime.indexOf(SENTINEL) + SENTINEL.length + 2
  return runtime.subarray(from, from + FUSES_BEFORE.length).toString('latin1')
}
