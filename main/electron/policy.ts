import { readFileSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import * as v from 'valibot'
import { LANGUAGES, OFFERED_LANGUAGES, type Language } from '../../data/messages/languages.ts'

const UPDATES = ['off', 'ask', 'on'] as const
export type UpdatePolicy = (typeof UPDATES)[number]

/** What whoever sets up a computer decides for everybody who uses it (docs/administrators.md). */
interface Policy {
  /** Where each person's data goes; null: the system's own place. */
  readonly dataFolder: string | null
  /** What Pathwise speaks to a person who has chosen no language; null: as without a policy. */
  readonly language: Language | null
  /** Whether Pathwise looks for a newer one of itself: never, where the person asks for it, or once a day. */
  readonly updates: UpdatePolicy
  /** File of the organization that everybody here follows; null: whoever likes follows one. */
  readonly organization: string | null
}

/** What is wrong with the file, as the key and values of its words. What is not named is followed. */
type PolicyFault =
  | { readonly words: 'policy.fault.unreadable'; readonly params: { reason: string } }
  | { readonly words: 'policy.fault.notJson'; readonly params: { example: string } }
  | { readonly words: 'policy.fault.unknownKey'; readonly params: { key: string; known: string } }
  | { readonly words: 'policy.fault.value'; readonly params: { key: string } }
  | { readonly words: 'policy.fault.language'; readonly params: { language: string; known: string } }
  | { readonly words: (typeof FAULTS)[keyof typeof FAULTS]['variable']; readonly params: { name: string } }
  | { readonly words: (typeof FAULTS)[keyof typeof FAULTS]['relative']; readonly params: { folder: string } }

export interface ReadPolicy {
  readonly file: string
  readonly policy: Policy
  readonly faults: readonly PolicyFault[]
}

const NO_POLICY: Policy = { dataFolder: null, language: null, updates: 'ask', organization: null }

/** Each with what it may be; any other key is a mistake that the administrator wants to hear of. */
const KEYS = {
  dataFolder: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  language: v.pipe(v.string(), v.minLength(1)),
  updates: v.picklist(UPDATES),
  organization: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
} as const
const KNOWN = Object.keys(KEYS).join(', ')

const EXAMPLE = '{ "updates": "off" }'

/** Bytes; a policy is a few lines. */
const LARGEST = 64 * 1024
/** Names and words of others are cut in a message. */
const LONGEST_WORD = 80

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where only administrators may write, so that nobody sends another person's data elsewhere:
 * not %ProgramData%, in which anybody may make a folder.
 */
export function policyFile(platform: NodeJS.Platform, env: Environment): string {
  if (platform === 'win32')
    return win32.join(
      env['CommonProgramFiles'] || 'C:\\Program Files\\Common Files',
      'Pathwise',
      'policy.json',
    )
  if (platform === 'darwin') return '/Library/Application Support/Pathwise/policy.json'
  return '/etc/pathwise/policy.json'
}

/**
 * Never throws: a fault is told, and whatever is right is followed. No file is no policy.
 * @param file null: there is to be none
 */
export function readPolicy(
  file: string | null = policyFile(process.platform, process.env),
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
): ReadPolicy {
  if (file === null) return { file: '', policy: NO_POLICY, faults: [] }
  // Whoever wrote it wanted something: what cannot be understood asks nothing of a network.
  const faulty = (fault: PolicyFault): ReadPolicy => ({
    file,
    policy: { ...NO_POLICY, updates: 'off' },
    faults: [fault],
  })
  let text: string
  try {
    const found = statSync(file)
    // Reading a pipe would wait for whoever writes into it.
    const reason = found.size > LARGEST ? 'EFBIG' : !found.isFile() && !found.isDirectory() ? 'ENXIO' : null
    if (reason !== null) return faulty({ words: 'policy.fault.unreadable', params: { reason } })
    text = textOf(readFileSync(file))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { file, policy: NO_POLICY, faults: [] }
    return faulty({ words: 'policy.fault.unreadable', params: { reason: code } })
  }
  const given = parse(text)
  if (given === null) return faulty({ words: 'policy.fault.notJson', params: { example: EXAMPLE } })

  const faults: PolicyFault[] = []
  const value = <K extends keyof typeof KEYS>(key: K): v.InferOutput<(typeof KEYS)[K]> | null => {
    if (!Object.hasOwn(given, key)) return null
    const read = v.safeParse(KEYS[key], given[key])
    if (read.success) return read.output as v.InferOutput<(typeof KEYS)[K]>
    faults.push({ words: 'policy.fault.value', params: { key } })
    return null
  }
  for (const key of Object.keys(given).filter((each) => !Object.hasOwn(KEYS, each)))
    faults.push({ words: 'policy.fault.unknownKey', params: { key: cut(key), known: KNOWN } })
  const path = (key: 'dataFolder' | 'organization'): string | null => {
    const given = value(key)
    const expanded = given === null ? null : expand(given, key, platform, env)
    if (expanded === null || typeof expanded === 'string') return expanded
    faults.push(expanded)
    return null
  }
  const dataFolder = path('dataFolder')
  const language = value('language')
  const known = language === null ? null : languageOf(language)
  if (known !== null && typeof known !== 'string') faults.push(known)
  const policy = {
    dataFolder,
    language: typeof known === 'string' ? known : null,
    updates: value('updates') ?? (Object.hasOwn(given, 'updates') ? 'off' : NO_POLICY.updates),
    organization: path('organization'),
  }
  return { file, policy, faults }
}

/** Notepad and PowerShell put a mark before the first letter, and an older PowerShell writes UTF-16. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Null where it is no JSON object. */
function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const given: unknown = JSON.parse(text)
    return typeof given === 'object' && given !== null && !Array.isArray(given)
      ? (given as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Pathwise may speak more languages, or fewer, than the one that the file was written for. */
function languageOf(wanted: string): Language | PolicyFault {
  const found = LANGUAGES.find((language) => language.toLowerCase() === wanted.toLowerCase())
  if (found !== undefined) return found
  const known = OFFERED_LANGUAGES.join(', ')
  return { words: 'policy.fault.language', params: { language: cut(wanted), known } }
}

/**
 * Variables of the environment: `${NAME}`, and as the system itself writes them, which is
 * what people type: taken as letters, two people would share a folder called "%USERNAME%".
 */
const VARIABLES = {
  win32: /\$\{([^}]*)\}|%([^%\\/]*)%/g,
  others: /\$\{([^}]*)\}|\$([A-Za-z_]\w*)/g,
} as const

const FAULTS = {
  dataFolder: { variable: 'policy.fault.variable', relative: 'policy.fault.relative' },
  organization: {
    variable: 'policy.fault.organizationVariable',
    relative: 'policy.fault.organizationRelative',
  },
} as const

/** Puts in what the system knows of the person. */
function expand(
  folder: string,
  key: 'dataFolder' | 'organization',
  platform: NodeJS.Platform,
  env: Environment,
): string | PolicyFault {
  const variables = VARIABLES[platform === 'win32' ? 'win32' : 'others']
  const missing = [...folder.matchAll(variables)]
    .map(([, braced, bare]) => braced ?? bare ?? '')
    .find((name) => !env[name])
  if (missing !== undefined) return { words: FAULTS[key].variable, params: { name: cut(missing) } }
  const { isAbsolute, normalize } = platform === 'win32' ? win32 : posix
  const path = folder.replace(
    variables,
    (_all, braced: string | undefined, bare: string | undefined) => env[braced ?? bare ?? ''] ?? '',
  )
  // "\data" is of whichever drive is the current one.
  const whole = isAbsolute(path) && (platform !== 'win32' || /^[a-z]:[\\/]|^\\\\/i.test(path))
  if (!whole || path.includes('\0')) return { words: FAULTS[key].relative, params: { folder: cut(path) } }
  return normalize(path)
}

function cut(text: string): string {
  return text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD)}…` : text
}
