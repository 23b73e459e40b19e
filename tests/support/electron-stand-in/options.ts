/**
 * What the stand-in's system does when it is asked: as a start is told it, and as a test
 * changes it afterwards (`control.ts`). Everything here crosses as JSON.
 */
export interface StandInOptions {
  /** Folder with package.json and dist/: the project, or an unpacked package. */
  readonly appFolder: string
  readonly packaged: boolean
  /** Where each of Electron's own folders is; a name that is not here cannot be had. */
  readonly paths: Readonly<Record<string, string>>
  /** `refused`: as where the profile's disk knows no links (electron_api_app.cc, LOCK_ERROR). */
  readonly lock: 'real' | 'refused'
  /** `never`: as on Wayland (electron/electron#48859). */
  readonly readyToShow: 'once' | 'never'
  readonly printer: 'prints' | 'cancelled' | 'fails' | 'none'
  /** Folder in which each save gets one of its own; null where the person closes the dialog. */
  readonly saveIn: string | null
  /** Files that the person chooses when asked for some; none where they close the dialog. */
  readonly chooses: readonly string[]
  /** Index of the button that the person presses in a question. */
  readonly presses: number
  /** Files that macOS hands over before the app is ready. */
  readonly openedBeforeReady: readonly string[]
  /** Serves the preview's `/call/NAME` too, and lets a test go to addresses: for tests that were written for it. */
  readonly answersLikePreview: boolean
}

export const OPTIONS_VARIABLE = 'PATHWISE_STAND_IN'

const FIRST: StandInOptions = {
  appFolder: '',
  packaged: false,
  paths: {},
  lock: 'real',
  readyToShow: 'once',
  printer: 'prints',
  saveIn: null,
  chooses: [],
  presses: 0,
  openedBeforeReady: [],
  answersLikePreview: false,
}

let options: StandInOptions = {
  ...FIRST,
  ...(JSON.parse(process.env[OPTIONS_VARIABLE] ?? '{}') as Partial<StandInOptions>),
}

export const theOptions = (): StandInOptions => options

export function changeOptions(part: Partial<StandInOptions>): void {
  options = { ...options, ...part }
}
