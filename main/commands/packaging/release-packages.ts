import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ReleaseFile } from '../../electron/updates/release-list.ts'

/** The packages that update themselves, by the name that electron-builder.yml gives them (`artifactName`). */
const PACKAGES = [
  { system: 'win32', processor: 'x64', ending: 'win-x64.exe' },
  { system: 'win32', processor: 'arm64', ending: 'win-arm64.exe' },
  { system: 'darwin', processor: 'x64', ending: 'mac-x64.zip' },
  { system: 'darwin', processor: 'arm64', ending: 'mac-arm64.zip' },
  { system: 'linux', processor: 'x64', ending: 'linux-x86_64.AppImage' },
  { system: 'linux', processor: 'arm64', ending: 'linux-arm64.AppImage' },
] as const

/** Names of packages of a version that are not in a folder. */
export const missingPackages = (folder: string, version: string): string[] =>
  namesOf(version).filter((name) => !existsSync(join(folder, name)))

/** What a list says of each: weighed and hashed as it lies there. */
export async function releaseFiles(folder: string, version: string): Promise<ReleaseFile[]> {
  const names = namesOf(version)
  const files: ReleaseFile[] = []
  for (const [index, { system, processor }] of PACKAGES.entries()) {
    const path = names[index] ?? ''
    const hash = createHash('sha512')
    await pipeline(createReadStream(join(folder, path)), hash)
    const { size } = statSync(join(folder, path))
    files.push({ system, processor, path, size, sha512: hash.digest('base64') })
  }
  return files
}

const namesOf = (version: string) => PACKAGES.map(({ ending }) => `Pathwise-${version}-${ending}`)
