import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dialog, type App, type BrowserWindow } from 'electron'
import type { StagedFiles } from '../storage/staged-files.ts'
import { HANDED_ORGANIZATION, HANDED_OVER, ORGANIZATION_FILE } from '../../data/contract/handed-over.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { showFailure } from './failure-box.ts'
import { START_PAGE } from './origin.ts'
import { rememberRecent } from './recent-files.ts'
import { t } from './labels.ts'

/**
 * `.pathwise` and `.pathwise-org` files among the words of a command line: a double click makes one of them.
 * A desktop that was told `%U` may hand over `file:` addresses
 * (specifications.freedesktop.org/desktop-entry-spec, "The Exec key").
 */
export function caseFilesOf(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((word) => !word.startsWith('-'))
    .map(pathOf)
    .filter((word) => /\.pathwise(-org)?$/i.test(word))
    .map((word) => resolve(folder, word))
}

/** An address of another computer, or one that is badly written, is left as it is: no file will be found there. */
function pathOf(word: string): string {
  if (!/^file:/i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    return word
  }
}

/** Asks for case files with the system's own window, and opens those that were chosen. */
export async function chooseCaseFiles(window: BrowserWindow, files: CaseFiles): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t('open.title'),
    filters: [{ name: t('save.case'), extensions: ['pathwise', ORGANIZATION_FILE] }],
    properties: ['openFile', 'multiSelections'],
  })
  files.open(filePaths)
}

/** What it takes to hand one over to the page. */
export interface Reader {
  readonly staging: StagedFiles
  /** The window, opened where there is none. */
  window(): BrowserWindow
}

/**
 * Opens case files that the system hands over: of the command line at the start, of
 * a second start, and on macOS by an event that comes before the app is ready.
 */
export class CaseFiles {
  #waiting: string[] = []
  #program: Reader | null = null
  /** One after the other, in the order in which they came. */
  #queue: Promise<void> = Promise.resolve()

  /** Before the app is ready: macOS tells at once. */
  watch(app: App): void {
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.open([path])
    })
  }

  open(paths: readonly string[]): void {
    this.#waiting.push(...paths)
    this.#next()
  }

  /** From now on they can be read; those that waited are. */
  ready(program: Reader): void {
    this.#program = program
    this.#next()
  }

  #next(): void {
    const program = this.#program
    if (!program) return
    const paths = this.#waiting
    this.#waiting = []
    for (const path of paths) this.#queue = this.#queue.then(() => openCaseFile(path, program))
  }
}

/**
 * Hands a file to the page, which opens it like one that was dropped there: what is typed
 * and not yet kept is settled first, and only the page knows of that. The place after #
 * is a step within the page that is shown, and the first page of a window that just opened.
 */
async function openCaseFile(path: string, { staging, window }: Reader): Promise<void> {
  let file: string
  try {
    file = (await staging.take(path)).id
    if (!isOrganizationFile(path)) rememberRecent(path)
  } catch (error) {
    return showFailure(asPathwiseError(error))
  }
  const place = isOrganizationFile(path) ? HANDED_ORGANIZATION : HANDED_OVER
  await window()
    .loadURL(`${START_PAGE}#${place}${file}`)
    .catch(() => undefined)
}

const isOrganizationFile = (path: string): boolean => /\.pathwise-org$/i.test(path)
