import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { packagedChromium } from './packaged-chromium.ts'

/** What the search may see of a machine; a parameter so that every branch can be tested on any machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly root: boolean
  exists(file: string): boolean
}

export interface FoundBrowser {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
  /** Chromium's own sandbox: on wherever it can be. */
  readonly sandbox: boolean
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  home: homedir(),
  root: process.getuid?.() === 0,
  exists: existsSync,
}

/** The browser calls nobody: no first-run page, no updates, no sync, and no QUIC to go around a proxy. */
export const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where Chrome, Edge and Chromium put themselves, best first. */
export function installedPlaces({ platform, env, home }: Machine): string[] {
  const { join, delimiter } = platform === 'win32' ? win32 : posix
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ]
    return programs.flatMap((parts) => roots.map((root) => join(root, ...parts)))
  }
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium']
    const folders = ['/Applications', join(home, 'Applications')]
    return names.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  // A snap is confined to folders of its own and cannot be driven from here.
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((file) => !file.startsWith('/snap/'))
}

/**
 * The one that PATHWISE_BROWSER names; else, where it runs, the packaged one, which is the
 * same on every machine; else the best that is installed.
 *
 * @throws Error saying what to install, where no browser can be had: a test run never skips in silence.
 */
export async function findBrowser(machine: Machine = THIS_MACHINE): Promise<FoundBrowser> {
  const linuxRoot = machine.platform === 'linux' && machine.root
  const named = machine.env['PATHWISE_BROWSER']
  if (named) {
    if (!machine.exists(named)) throw new Error(`PATHWISE_BROWSER names ${named}, which does not exist.`)
    return { executablePath: named, env: {}, sandbox: !linuxRoot }
  }
  // The packaged one has no setuid helper, and many kernels refuse it a user namespace; it sees our own pages only.
  if (machine.platform === 'linux' && machine.arch === 'x64')
    return { ...(await packagedChromium()), sandbox: false }
  const installed = installedPlaces(machine).find((file) => machine.exists(file))
  if (installed) return { executablePath: installed, env: {}, sandbox: !linuxRoot }
  throw new Error(
    `The end-to-end tests need a real browser, and none was found on this machine (${machine.platform} ${machine.arch}).\n` +
      'Install Google Chrome, Microsoft Edge or Chromium, or set PATHWISE_BROWSER to the program file of one.',
  )
}
