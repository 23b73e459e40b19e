import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** What the choice of the data folder hangs on; tests name all of it. */
export interface Surroundings {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly cwd: string
}

/** A home, or the folder of the start, may not be there: either is asked for only where the choice hangs on it. */
const here = (): Surroundings => ({
  argv: process.argv,
  env: process.env,
  platform: process.platform,
  get home() {
    return homedir()
  },
  get cwd() {
    return process.cwd()
  },
})

/** The value of `--name value` or `--name=value`; the last one wins, as in most programs. */
function option(argv: readonly string[], name: string): string | undefined {
  let found: string | undefined
  argv.forEach((word, at) => {
    if (word === name) found = argv[at + 1]
    else if (word.startsWith(`${name}=`)) found = word.slice(name.length + 1)
  })
  return found?.startsWith('--') ? undefined : found
}

/**
 * The folder that holds everything of the person's: `--data-dir` where it was
 * given, else what was chosen for this Pathwise, else the system's own place for local data. Local and not roaming on
 * Windows: a database on a redirected folder breaks.
 * @param chosen by whoever set up the computer or made the program portable; null: nobody did
 * XDG: specifications.freedesktop.org/basedir-spec ("must be absolute", else ignored).
 */
export function dataDir(around: Surroundings = here(), chosen: string | null = null): string {
  const { argv, env, platform } = around
  const asked = option(argv, '--data-dir')
  if (asked) return isAbsolute(asked) ? resolve(asked) : resolve(around.cwd, asked)
  if (chosen !== null) return chosen
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] || join(around.home, 'AppData', 'Local'), 'Pathwise')
  if (platform === 'darwin') return join(around.home, 'Library', 'Application Support', 'Pathwise')
  const xdg = env['XDG_DATA_HOME']
  return join(xdg?.startsWith('/') ? xdg : join(around.home, '.local', 'share'), 'pathwise')
}
