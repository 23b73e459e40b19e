import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

export interface PackagedChromium {
  readonly executablePath: string
  /** Libraries and fonts of its own, since a bare Linux has neither. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * Unpacks the headless Chromium that the npm package @sparticuz/chromium carries
 * (Linux x64 only, about 200 MB, two seconds) into `.cache/`, once per version.
 * Unpacked aside and renamed, so that two test runs at once never see half of it.
 */
export async function packagedChromium(): Promise<PackagedChromium> {
  const home = join(ROOT, '.cache', `chromium-${packageVersion()}`)
  if (!existsSync(home)) await unpack(home)
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: writeFontConfig(home) },
  }
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

async function unpack(home: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true })
  const aside = mkdtempSync(join(dirname(home), 'unpacking-'))
  // The package unpacks into the temporary folder, and takes its own copies of
  // libnss3 and libnspr4 along only where it believes it is on AWS Lambda.
  const changed = { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  const kept = { ...process.env }
  try {
    Object.assign(process.env, changed)
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    renameSync(aside, home)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  } finally {
    for (const name of Object.keys(process.env))
      if (!(name in kept)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, kept)
  }
}

/** The package's own font configuration names folders of AWS Lambda; without fonts Chromium lays out no text. */
function writeFontConfig(home: string): string {
  const file = join(home, 'fonts.conf')
  const folders = [join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const wanted =
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n' +
    folders.map((folder) => `  <dir>${folder}</dir>\n`).join('') +
    `  <cachedir>${join(home, 'fonts-cache')}</cachedir>\n</fontconfig>\n`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) writeFileSync(file, wanted)
  return file
}
