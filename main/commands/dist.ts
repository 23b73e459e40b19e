/** `npm run dist`: builds everything and packs the installers of this system into release/. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packPortable } from './packaging/portable.ts'
import { preparePackage } from './packaging/prepare.ts'
import { macSigning } from './packaging/signing.ts'
import { wantedPackages, type Wanted } from './packaging/targets.ts'
import { downloadElectron, findElectron } from './start/electron-runtime.ts'
import { ROOT } from './support/paths.ts'
import { stopSignal } from './support/stop.ts'
import { words } from './support/words.ts'

const { t } = words

process.exitCode = await dist()

/** @returns the exit code. */
async function dist(): Promise<number> {
  const wanted = wantedPackages(process.argv.slice(2), process.platform)
  if ('words' in wanted) {
    console.error(t(wanted.words, wanted.params))
    return 1
  }
  await preparePackage()

  // Asked for first, because electron-builder would work for minutes and then fail with a page of stack.
  const electron = join(ROOT, 'node_modules', 'electron')
  if (!findElectron(electron) && !(await downloadElectron(electron, stopSignal()))) {
    console.error(t('dist.noRuntime'))
    return 1
  }
  try {
    for (const file of await pack(wanted)) console.log(t('dist.made', { file: relative(ROOT, file) }))
    return 0
  } catch (error) {
    console.error(t('dist.failed', { reason: error instanceof Error ? error.message : String(error) }))
    return 1
  }
}

/** @returns the files that were made. */
async function pack({ system, targets, processors }: Wanted): Promise<string[]> {
  // Loaded only here: it brings a few hundred modules along.
  const { Arch, Platform, build } = await import('electron-builder')
  const platform = { win32: Platform.WINDOWS, darwin: Platform.MAC, linux: Platform.LINUX }[system]
  const common = { projectDir: ROOT, publish: 'never', config: macSigning(system, process.env) } as const
  const chosen = targets.filter((target) => target !== 'portable')
  const made: string[] = []
  for (const processor of processors) {
    // WiX has no installer of a 64-bit ARM program (electron-builder's MsiTarget).
    const types = chosen.filter((target) => target !== 'msi' || processor === 'x64')
    const arch = Arch[processor]
    made.push(
      ...(await build({
        ...common,
        targets: platform.createTarget(types.length > 0 ? types : ['dir'], arch),
      })),
    )
    if (!targets.includes('portable')) continue
    const folder = join(ROOT, 'release', processor === 'x64' ? 'win-unpacked' : `win-${processor}-unpacked`)
    if (!readdirSync(folder).includes('Pathwise.exe')) throw new Error(`Pathwise.exe is not in ${folder}.`)
    const zip = () =>
      build({
        ...common,
        prepackaged: folder,
        targets: platform.createTarget('zip', arch),
        config: { artifactName: '${productName}-${version}-${os}-${arch}-portable.${ext}' },
      })
    made.push(...(await packPortable(folder, zip)))
  }
  return made
}
