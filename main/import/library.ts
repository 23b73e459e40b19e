import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'
import type {
  Generation,
  Job,
  LibraryState,
  Plan,
  Purpose,
  RecognisedFile,
  RejectedRow,
} from '../../data/contract/library.ts'
import type { ComparisonState } from '../../data/comparison-state.ts'
import { cutText } from '../../data/format/clean-text.ts'
import type { Note } from '../../data/figures/figure.ts'
import { generationPlaces, Generations, type GenerationPlaces } from '../catalog/generations.ts'
import { rebuiltOf } from '../catalog/meta.ts'
import { isOutdated } from '../catalog/outdated.ts'
import { readRejects, type CatalogSources } from '../catalog/sources.ts'
import { whenFree } from '../person/person-held.ts'
import { openToRead } from '../storage/open-to-read.ts'
import type { Staging } from '../storage/staging.ts'
import { importError } from './import-error.ts'
import { KeptFiles } from './build/kept-files.ts'
import { build, recogniseApart, type RunningWork } from './work.ts'
import type { BuildResult, FileToAdd } from './build/build-official.ts'

export interface LibraryParts {
  readonly catalogFile: string
  readonly dataDir: string
  /** The active catalog. */
  readonly catalog: {
    sources(): Promise<CatalogSources>
    rejects(dataset: string | null): Promise<readonly RejectedRow[]>
    /** Makes another catalog active, which `commit` does. */
    swap(commit: () => void): Promise<unknown>
    /** Does a comparison that keeps older figures say the same with the active ones? */
    saysTheSame(comparison: ComparisonState): Promise<boolean>
  }
  readonly staging: Staging
  readonly person: {
    lists(): LibraryState['lists']
    /** A comparison that follows the active catalog keeps the figures of this revision from now on. */
    pinFigures(generation: string): void
    /** Revisions whose figures a comparison keeps. */
    pinnedGenerations(): readonly string[]
    /**
     * Comparisons that keep the figures of what this revision stands in for follow the active
     * catalog again, where these are the same; done once a revision.
     */
    followFigures(
      made: { readonly generation: string; readonly rebuilt: readonly string[] },
      areSame: (comparison: ComparisonState) => Promise<boolean>,
    ): Promise<void>
  }
  /** Whose catalog is in use, where it is an organization's that is followed: nothing of the person's takes its place. */
  readonly organization?: (channel: string) => string | null
  /** Is told how the renewal of an older catalog goes, for the console. */
  readonly tellRenewal?: (job: Job) => void
  readonly now?: () => Date
  /** MB that its workers may have (`work.ts`). */
  readonly memory?: number | undefined
}

/**
 * The official files a person brings in: one piece of work at a time, made aside
 * and activated by one rename.
 */
export class Library {
  readonly #parts: LibraryParts
  readonly #places: GenerationPlaces
  readonly #generations: Generations
  #job: Job | null = null
  #work: RunningWork<BuildResult> | null = null
  readonly #looks = new Set<RunningWork<readonly RecognisedFile[]>>()
  /** The catalog that waits to be activated. */
  #partial: string | null = null
  /** Datasets of what was activated last, for its rejected rows; those of a catalog that waits are read from it. */
  #datasets: readonly string[] = []
  /** Of the work at hand: rows of tables that are in no catalog, since none of theirs can be read. */
  #unread: readonly RejectedRow[] = []
  #isClosed = false

  constructor(parts: LibraryParts) {
    this.#parts = parts
    this.#places = generationPlaces(parts.catalogFile, parts.dataDir)
    this.#generations = new Generations(this.#places)
  }

  async state(): Promise<LibraryState> {
    // Whoever reads that the work is done reads of the catalog that it made: asked again where it ended meanwhile.
    let before: Job['state'] | undefined
    let sources: CatalogSources
    do {
      before = this.#job?.state
      sources = await this.#parts.catalog.sources()
    } while (this.#job?.state !== before)
    return {
      ...sources,
      lists: this.#parts.person.lists(),
      job: this.#job,
      undo: purposeOf(this.#generations.undoable()),
      redo: purposeOf(this.#generations.redoable()),
    }
  }

  /** Where an older catalog is being made anew, or could not be: `state` tells how far it is, or why. */
  notices(): readonly Note[] {
    return this.#job?.purpose.kind === 'renew' ? [{ code: 'catalog-renewal' }] : []
  }

  /** Has somebody begun an import that is neither in use nor let go of? */
  get isImporting(): boolean {
    return this.#job?.purpose.kind === 'import'
  }

  async recognise(ids: readonly string[]): Promise<readonly RecognisedFile[]> {
    const files = ids.map((id) => this.#parts.staging.get(id))
    const look = recogniseApart(files, this.#places.officialFile, this.#parts.memory)
    this.#looks.add(look)
    try {
      return await look.result
    } finally {
      this.#looks.delete(look)
    }
  }

  /** Ends every look at files; whoever waits for one is told 'import-none'. */
  async stopRecognising(): Promise<null> {
    await Promise.all([...this.#looks].map((look) => look.stop()))
    return null
  }

  /** Starts to make the catalog anew with these files. @throws PathwiseError 'import-running', 'file-gone' */
  read(ids: readonly string[], years: Readonly<Record<string, string>> = {}): Promise<LibraryState> {
    this.#mustBeFree()
    this.#mustBeOwn()
    const add = ids.map((id) => withYear(this.#parts.staging.get(id), years[id]))
    const names = add.map(({ name }) => name).join(', ')
    this.#start(
      { kind: 'import' },
      { code: 'import', params: { files: cutText(names, 200), count: add.length } },
      { add },
    )
    return this.state()
  }

  /**
   * Makes the catalog anew where an older Pathwise made it, once, at the start: the old
   * one answers until the new one is active. What goes wrong leaves the old one, and
   * is tried again at the next start.
   */
  async renew(): Promise<void> {
    if (this.#isClosed || this.#job) return
    // What a kill left undone between the renewal and this.
    await this.#followFigures()
    if (this.#isClosed || this.#job || !isOutdated(this.#places.officialFile)) return
    this.#start({ kind: 'renew' }, { code: 'renew' }, { renew: true })
  }

  /** Starts to make it anew without a dataset, and activates it at once. */
  async remove(dataset: string): Promise<LibraryState> {
    this.#mustBeFree()
    this.#mustBeOwn()
    const { sources } = await this.#parts.catalog.sources()
    const source = sources.find(({ id, origin }) => id === dataset && origin === 'imported')
    if (!source) throw new PathwiseError('invalid-input', { at: 'dataset' })
    const { title } = source
    this.#start(
      { kind: 'remove', dataset, title },
      { code: 'remove', params: { title } },
      { remove: dataset },
    )
    return this.state()
  }

  /** Activates the catalog that waits. @throws PathwiseError 'import-none', 'official-changed', 'official-busy' */
  async commit(): Promise<LibraryState> {
    const job = this.#job
    if (job?.state !== 'ready') throw new PathwiseError('import-none')
    await this.#activate(job.purpose, job.plan)
    return this.state()
  }

  /** Stops the work, or lets go of what waits, failed or is done. */
  async cancel(): Promise<LibraryState> {
    const work = this.#work
    this.#work = null
    this.#job = null
    await work?.stop()
    this.#dropPartial()
    this.#tidy()
    return this.state()
  }

  async undo(): Promise<LibraryState> {
    this.#mustBeFree()
    if (this.#generations.undoable()) await this.#swap(() => this.#generations.undo())
    this.#job = null
    return this.state()
  }

  async redo(): Promise<LibraryState> {
    this.#mustBeFree()
    if (this.#generations.redoable()) await this.#swap(() => this.#generations.redo())
    this.#job = null
    return this.state()
  }

  /** The revision that is in use. */
  active(): Generation {
    return this.#generations.active()
  }

  /** The official catalog, where it was imported here and came from nobody; null where there is none. */
  ownCatalog(): string | null {
    const current = this.#generations.current()
    return current && current.channel === undefined ? this.#places.officialFile : null
  }

  /**
   * Puts a catalog in use that came from elsewhere and was made ready beside the active one.
   * @throws PathwiseError 'import-running', 'official-changed', 'official-busy'
   */
  async activateMade(partial: string): Promise<void> {
    this.#mustBeFree()
    await this.#swap(() => this.#generations.commit(partial))
    this.#job = null
    this.#tidy()
  }

  /** Every row and cell that could not be taken: of an active dataset, or of the work at hand. */
  async rejects(dataset: string | null): Promise<readonly RejectedRow[]> {
    if (dataset !== null) return this.#parts.catalog.rejects(dataset)
    if (this.#partial !== null && this.#job?.state === 'ready') {
      const datasets = this.#job.plan.files.flatMap((file) => file.datasets.map(({ id }) => id))
      const db = openToRead(this.#partial)
      try {
        return [...datasets.flatMap((id) => readRejects(db, id)), ...this.#unread]
      } finally {
        db.close()
      }
    }
    const all = await Promise.all(this.#datasets.map((id) => this.#parts.catalog.rejects(id)))
    return [...all.flat(), ...this.#unread]
  }

  /** Ends the work, when the program closes. */
  async close(): Promise<void> {
    this.#isClosed = true
    // It is let go of first, so that its end is nobody's failure.
    const work = this.#work
    this.#work = null
    await work?.stop()
    await this.stopRecognising()
    this.#dropPartial()
  }

  #mustBeFree(): void {
    if (this.#job?.state === 'working' || this.#job?.state === 'ready')
      throw new PathwiseError('import-running')
  }

  #mustBeOwn(): void {
    const { channel } = this.#generations.current() ?? {}
    const name = channel === undefined ? null : (this.#parts.organization?.(channel) ?? null)
    if (name !== null) throw new PathwiseError('organization-catalog', { name })
  }

  #start(
    purpose: Purpose,
    note: Note,
    what: {
      readonly add?: readonly FileToAdd[]
      readonly remove?: string
      readonly renew?: boolean
    },
  ): void {
    const { catalogFile, dataDir, now = () => new Date() } = this.#parts
    const { add = [], remove = null, renew = false } = what
    this.#show({
      state: 'working',
      purpose,
      progress: { phase: 'copying', file: null, done: 0, rows: 0, rowsPerSecond: 0, secondsLeft: null },
    })
    const work = build(
      {
        catalogFile,
        dataDir,
        add: add.map(({ id, path, name, year }) => withYear({ id, path, name }, year)),
        remove,
        renew,
        purpose: note,
        now: now().toISOString(),
      },
      (progress) => {
        if (this.#work === work) this.#show({ state: 'working', purpose, progress })
      },
      this.#parts.memory,
    )
    this.#work = work
    work.result.then(
      (result) => this.#finish(work, purpose, result),
      (error: unknown) => this.#fail(work, purpose, error),
    )
  }

  async #finish(
    work: RunningWork<BuildResult>,
    purpose: Purpose,
    { partial, plan, unread }: BuildResult,
  ): Promise<void> {
    if (this.#work !== work) return
    this.#work = null
    this.#partial = partial
    this.#unread = unread
    if (purpose.kind === 'renew' && partial === null) {
      if (!isOutdated(this.#places.officialFile)) return this.#takeOver(plan)
      // What stood there to be renewed is damaged, which the start has said.
      this.#job = null
      return
    }
    // Nobody has to look at the plan of a removal, which can be undone, or of the same files again.
    if (purpose.kind === 'import') return this.#show({ state: 'ready', purpose, plan })
    try {
      await this.#activate(purpose, plan)
    } catch (error) {
      this.#dropPartial()
      if (purpose.kind === 'renew' && isOvertaken(error)) return this.#takeOver(plan)
      this.#show({ state: 'failed', purpose, ...codeOf(error) })
    }
  }

  /** Another Pathwise on this data folder was quicker: its catalog is the active one. */
  async #takeOver(plan: Plan): Promise<void> {
    await this.#parts.catalog.swap(() => undefined)
    await this.#followFigures()
    this.#show({ state: 'done', purpose: { kind: 'renew' }, plan })
    this.#tidy()
  }

  async #activate(purpose: Purpose, plan: Plan): Promise<void> {
    const partial = this.#partial
    if (partial !== null) await this.#swap(() => this.#generations.commit(partial))
    this.#partial = null
    if (partial !== null) await this.#followFigures()
    this.#datasets = plan.files.flatMap(({ datasets }) => datasets.map(({ id }) => id))
    this.#show({ state: 'done', purpose, plan })
    this.#tidy()
  }

  #fail(work: RunningWork<BuildResult>, purpose: Purpose, error: unknown): void {
    if (this.#work !== work) return
    this.#work = null
    this.#show({ state: 'failed', purpose, ...codeOf(error) })
    this.#dropPartial()
    this.#tidy()
  }

  #show(job: Job): void {
    this.#job = job
    if (job.purpose.kind === 'renew') this.#parts.tellRenewal?.(job)
  }

  /** What was compared keeps its figures until the person asks for the new ones. */
  async #swap(commit: () => void): Promise<void> {
    const before = this.#generations.active()
    // Before the worker stops answering, for as long as another program holds the person's file.
    await whenFree(() => this.#parts.person.pinFigures(before))
    await this.#parts.catalog.swap(() => {
      this.#parts.person.pinFigures(before)
      commit()
    })
  }

  /**
   * After a renewal whoever compared has the new figures at once, where they are the
   * same: it was no change of the person's, and there is nothing to decide.
   */
  async #followFigures(): Promise<void> {
    const { person, catalog } = this.#parts
    const current = this.#generations.current()
    const rebuilt = current ? rebuiltOf(current) : []
    if (!current || rebuilt.length === 0) return
    try {
      await person.followFigures({ generation: current.generation, rebuilt }, (comparison) =>
        catalog.saysTheSame(comparison),
      )
    } catch (error) {
      // They keep the older figures, as after any import.
      console.error('Pathwise: comparisons could not be brought up to the new catalog.', error)
    }
  }

  /** Of this process only: another one may be at work beside it. */
  #dropPartial(): void {
    const { officialFile } = this.#places
    const prefix = `${basename(officialFile)}.${process.pid}-`
    this.#partial = null
    if (!existsSync(dirname(officialFile))) return
    for (const name of readdirSync(dirname(officialFile)))
      if (name.startsWith(prefix)) rmSync(join(dirname(officialFile), name), { force: true })
  }

  /** Lets go of revisions and files that nothing needs any more. */
  #tidy(): void {
    if (this.#work || this.#partial) return
    try {
      const kept = this.#parts.person.pinnedGenerations()
      this.#generations.keepShipped(kept)
      this.#generations.prune(kept)
      const needed = this.#generations.files().flatMap(filesOf)
      new KeptFiles(this.#parts.dataDir).prune(new Set(needed))
    } catch (error) {
      // What stays takes room and does no harm; the next time clears it away.
      console.error('Pathwise: older files of imports could not be removed.', error)
    }
  }
}

const withYear = (file: FileToAdd, year: string | undefined): FileToAdd =>
  year === undefined ? file : { ...file, year }

function filesOf(catalog: string): string[] {
  const db = openToRead(catalog)
  try {
    return db.prepare<[], string>('SELECT DISTINCT sha256 FROM files').pluck().all()
  } finally {
    db.close()
  }
}

function purposeOf(meta: { readonly purpose?: string } | null): Note | null {
  if (meta?.purpose === undefined) return null
  try {
    return JSON.parse(meta.purpose) as Note
  } catch {
    return { code: 'import', params: { files: '', count: 0 } }
  }
}

function isOvertaken(error: unknown): boolean {
  return error instanceof PathwiseError && error.code === 'official-changed'
}

function codeOf(error: unknown): Pick<PathwiseError, 'code' | 'params'> {
  const { code, params } = importError(error)
  return { code, params }
}
