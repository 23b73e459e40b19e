import * as v from 'valibot'
import type { FieldId } from '../fields/catalogue.ts'
import type { Note } from '../figures/figure.ts'
import type { Match } from '../listed-program.ts'
import { MOST_FILES } from '../staging-limits.ts'
import type { ErrorCode, ErrorParams } from './errors.ts'

/** Id of a file that a host has taken in (`staging`): the file itself under Electron, an upload in the preview. */
export const StagedIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))
export const StagedFilesSchema = v.strictObject({
  files: v.pipe(v.array(StagedIdSchema), v.minLength(1), v.maxLength(MOST_FILES)),
})

/** A year ("2024"), or the number of an edition ("30.1"). */
const ToldYear = v.pipe(v.string(), v.regex(/^((19|20)\d\d|\d{1,2}(\.\d)?)$/))
export const ReadFilesSchema = v.strictObject({
  ...StagedFilesSchema.entries,
  /** Of files that do not say it themselves, by their id. */
  years: v.optional(v.pipe(v.record(StagedIdSchema, ToldYear), v.maxEntries(MOST_FILES)), {}),
})

/** A file that a host has taken in. */
export interface StagedFile {
  readonly id: string
  /** Without its folder. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** What a file was found to be, before it is read. */
export interface RecognisedFile {
  readonly id: string
  readonly name: string
  readonly size: number
  /** Datasets in it, by title; empty where it is none that Pathwise knows. */
  readonly datasets: readonly RecognisedDataset[]
  /** A table of unknown columns: the mapping assistant can read it into the person's own programs. */
  readonly mappable: boolean
  /** Why it cannot be read (`officialFile.<code>`), or null. */
  readonly problem: Note | null
  /** Neither its name nor its content says of which year, or which edition, it is: a person may. */
  readonly asksYear?: true
}

export interface RecognisedDataset {
  readonly id: string
  readonly title: string
  readonly vintage: string
  /** Against what is in the catalog: the same bytes, a newer or an older vintage, the same vintage with other bytes, or new. */
  readonly standing: 'new' | 'newer' | 'older' | 'revised' | 'same'
}

/** How far an import has come. Counts are of bytes, or of rows while it writes. */
export interface Progress {
  readonly phase: 'copying' | 'reading' | 'writing' | 'checking'
  /** The file at hand; null where it is none. */
  readonly file: string | null
  /** 0 to 1, over all phases. */
  readonly done: number
  /** Rows read or written so far, and in a second. */
  readonly rows: number
  readonly rowsPerSecond: number
  /** Null until there is something to tell it from. */
  readonly secondsLeft: number | null
}

/** Tables whose changes a plan tells; the first ones also where nothing changes. */
export const CHANGED_TABLES = [
  'programs',
  'listed_programs',
  'institutions',
  'occupations',
  'wages',
  'projections',
  'cips',
  'cip_occupations',
  'job_titles',
  'related_occupations',
  'price_slots',
  'field_earnings',
] as const
export type ChangedTable = (typeof CHANGED_TABLES)[number]
const MAIN_TABLES = 6

/** One table of the catalog, before and after. */
export interface TableChange {
  readonly table: ChangedTable
  /** Rows. */
  readonly before: number
  readonly after: number
  readonly added: number
  readonly changed: number
  readonly dropped: number
  /** In rows that stay, cells of such columns as lose a tenth of their values or more: that had one and would have none, and the other way round. */
  readonly lost: number
  readonly gained: number
}

/** Does it take away more than it brings? */
export const takesAway = ({ added, dropped, lost, gained }: TableChange): boolean =>
  dropped > added || lost > gained

/** Those of a plan that are worth a line. */
export const toldChanges = (changes: readonly TableChange[]): readonly TableChange[] =>
  changes.filter(
    (change) =>
      CHANGED_TABLES.indexOf(change.table) < MAIN_TABLES ||
      change.added + change.changed + change.dropped > 0,
  )

/** What an import would do, made by doing it aside: nothing is active yet. */
export interface Plan {
  readonly files: readonly RecognisedFile[]
  /** What is missing (`missing.<code>`): "completions without a directory", say. */
  readonly missing: readonly Note[]
  readonly changes: readonly TableChange[]
  /** Rows and cells that could not be taken, of the files of this import. */
  readonly rejected: number
  readonly firstRejects: readonly RejectedRow[]
  /** The same files again, or none of which a row can be read: nothing would change. */
  readonly nothingNew: boolean
}

export interface RejectedRow {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly value: string
  /** `rejected.<reason>` */
  readonly reason: string
}

/** Why the catalog is being made anew. */
export type Purpose =
  | { readonly kind: 'import' }
  | { readonly kind: 'remove'; readonly dataset: string; readonly title: string }
  /** An older Pathwise made it: the same files again, as this one reads them. Nobody asked for it. */
  | { readonly kind: 'renew' }

export type Job =
  | { readonly state: 'working'; readonly purpose: Purpose; readonly progress: Progress }
  /** Made aside and waiting for a yes (`library.commit`). */
  | { readonly state: 'ready'; readonly purpose: Purpose; readonly plan: Plan }
  | {
      readonly state: 'failed'
      readonly purpose: Purpose
      readonly code: ErrorCode
      readonly params: ErrorParams
    }
  | { readonly state: 'done'; readonly purpose: Purpose; readonly plan: Plan }

/** A dataset of the active catalog. */
export interface SourceEntry {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly asOf: string
  readonly file: string
  readonly rows: number
  readonly rejected: number
  /** ISO date. */
  readonly readOn: string
  readonly url: string
  readonly licence: string
  /** `organization`: the catalog that it is in came from one. */
  readonly origin: 'shipped' | 'imported' | 'organization'
  /** Fields that its figures are in; empty where a newer vintage stands in its place. */
  readonly feeds: readonly FieldId[]
  /** The newer dataset of its kind that is used instead, or null. */
  readonly supersededBy: string | null
}

/** One of the person's own lists. */
export interface OwnList {
  /** "own:3" */
  readonly id: string
  readonly name: string
  readonly file: string
  readonly importedOn: string
  readonly programs: number
}

/** Names one revision of the catalog; also which catalog's figures a comparison keeps. */
export type Generation = string

export interface LibraryState {
  readonly generation: Generation
  readonly sources: readonly SourceEntry[]
  readonly lists: readonly OwnList[]
  readonly job: Job | null
  /** Can the last import or removal be taken back; what it was is `change.<code>`. */
  readonly undo: Note | null
  readonly redo: Note | null
  readonly programs: number
  readonly institutions: number
}

/** A provider of a list, with the institution that was found for it. */
export interface ProviderMatch {
  readonly provider: string
  readonly list: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly programs: number
  readonly match: Match
  readonly score: number
  readonly institution: InstitutionName | null
  /** The number that the list gives and that no school has: "UNITID 999999". */
  readonly unknownNumber: string | null
  /** Did the list name the school by its number? */
  readonly byNumber: boolean
  /** Programs that the list says which official ones they are of the school, and that it has not. */
  readonly missing: number
  /** Whole miles from the school to the ZIP of the list, where that is another place; else null. */
  readonly elsewhere: number | null
}

export interface InstitutionName {
  readonly unitid: number
  readonly name: string
  readonly city: string
  readonly state: string
}
