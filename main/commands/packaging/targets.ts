/** What `npm run dist` makes, and on which system: a package holds the native binary of the system that packs. */
const TARGETS = {
  win32: ['nsis', 'msi', 'portable'],
  darwin: ['dmg', 'zip'],
  linux: ['AppImage', 'deb', 'rpm'],
} as const
export type System = keyof typeof TARGETS
type Target = (typeof TARGETS)[System][number]

/** As people call them. */
const SYSTEM_NAMES: Readonly<Record<System, string>> = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' }
const SYSTEMS = Object.keys(TARGETS) as System[]

const PROCESSORS = ['x64', 'arm64'] as const
type Processor = (typeof PROCESSORS)[number]

export interface Wanted {
  readonly system: System
  /** All of the system's where none was named. */
  readonly targets: readonly Target[]
  /** Both where none was named. */
  readonly processors: readonly Processor[]
}

/** A request that cannot be met, as the key and the values of its words. */
type Refused =
  | { readonly words: 'dist.unknownWord'; readonly params: { word: string; known: string } }
  | { readonly words: 'dist.otherSystem'; readonly params: { word: string; system: string; here: string } }
  | { readonly words: 'dist.noSystem'; readonly params: { here: string } }

/**
 * Reads the words after `npm run dist --`: names of targets, of processors, or of a system
 * (with or without dashes, as electron-builder has them).
 */
export function wantedPackages(given: readonly string[], here: NodeJS.Platform): Wanted | Refused {
  const system = SYSTEMS.find((each) => each === here)
  if (!system) return { words: 'dist.noSystem', params: { here } }
  const targets: Target[] = []
  const processors: Processor[] = []
  for (const word of given) {
    const name = word.replace(/^-+/, '').toLowerCase()
    const processor = PROCESSORS.find((each) => each === name)
    const owner = SYSTEMS.find((each) => isOf(each, name))
    if (processor) processors.push(processor)
    else if (!owner) {
      const known = [...TARGETS[system], ...PROCESSORS].join(', ')
      return { words: 'dist.unknownWord', params: { word, known } }
    } else if (owner !== system)
      return {
        words: 'dist.otherSystem',
        params: { word, system: SYSTEM_NAMES[owner], here: SYSTEM_NAMES[system] },
      }
    else targets.push(...TARGETS[system].filter((target) => target.toLowerCase() === name))
  }
  return {
    system,
    targets: targets.length > 0 ? targets : TARGETS[system],
    processors: processors.length > 0 ? processors : PROCESSORS,
  }
}

const SHORT_NAMES: Readonly<Record<System, readonly string[]>> = {
  win32: ['windows', 'win', 'win32', 'w'],
  darwin: ['macos', 'mac', 'darwin', 'osx', 'm'],
  linux: ['linux', 'l'],
}

/** Whether the word names the system or something that is made on it alone. */
function isOf(system: System, name: string): boolean {
  return SHORT_NAMES[system].includes(name) || TARGETS[system].some((target) => target.toLowerCase() === name)
}
