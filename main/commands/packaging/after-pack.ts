import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Arch, type AfterPackContext } from 'electron-builder'
import plist, { type PlistObject } from 'plist'

/**
 * Runs on each packed folder before it is signed (electron-builder.yml).
 * @throws Error where the folder has no SQLite binary of the system that it is for
 */
export function afterPack(context: AfterPackContext): void {
  const { appOutDir, arch, electronPlatformName, packager } = context
  const resources = packager.getResourcesDir(appOutDir)
  if (electronPlatformName === 'darwin') tidyInfoPlist(join(resources, '..', 'Info.plist'))
  requireBinary(resources, `${electronPlatformName}-${Arch[arch]}`)
}

/**
 * `${platform}` in electron-builder's patterns is the system that packs, not the one that is packed
 * for: a package for another would hold a binary that cannot be loaded there, and nobody would say so.
 */
function requireBinary(resources: string, system: string): void {
  const file = join('node_modules', 'better-sqlite3', 'prebuilds', `${system}.node`)
  if (existsSync(join(resources, 'app.asar.unpacked', file))) return
  throw new Error(
    `${file} is missing from the package, so Pathwise would not start there. Pack on the system that the package is for.`,
  )
}

/**
 * Takes out what would have a reviewer ask why Pathwise wants it: electron-builder lets every
 * address be asked without TLS, for an updater's proxy. Pathwise loads from none.
 */
function tidyInfoPlist(file: string): void {
  const info = Object.entries(plist.parse(readFileSync(file, 'utf8')) as PlistObject)
  writeFileSync(
    file,
    plist.build(Object.fromEntries(info.filter(([key]) => key !== 'NSAppTransportSecurity'))),
  )
}
