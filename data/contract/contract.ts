import * as v from 'valibot'
import { CaseNameSchema, CaseSchema, type CaseSummary } from './case.ts'
import {
  CompareInputSchema,
  type ComparePlaces,
  type Comparison,
  type PeerPrices,
  type ProgramChanges,
} from './comparison.ts'
import type { ErrorCode, ErrorParams } from './errors.ts'
import {
  ExportInputSchema,
  HandoutInputSchema,
  HandoutPageInputSchema,
  JobsExportSchema,
  JobsTextSchema,
  PackageInputSchema,
  PageInputSchema,
  PictureSchema,
  TextInputSchema,
  WorkbookInputSchema,
  type Delivery,
  type ExportTexts,
  type Printed,
} from './export.ts'
import { FindMapInputSchema, type FindMap } from './find-map.ts'
import { FindInputSchema, type FindCounts, type FindResult } from './find.ts'
import {
  ReadFilesSchema,
  StagedFilesSchema,
  StagedIdSchema,
  type InstitutionName,
  type LibraryState,
  type ProviderMatch,
  type RecognisedFile,
} from './library.ts'
import {
  JoinSchema,
  OrganizationFileInputSchema,
  type OrganizationFacts,
  type OrganizationState,
} from './organization.ts'
import { JobsCompareSchema, type JobComparison } from './job-comparison.ts'
import type { GuideFigures } from '../guides/figures.ts'
import type { Place } from '../place.ts'
import type { ReadOnly } from '../read-only.ts'
import { PlaceSchema, PlacesInputSchema, type PlacesFound } from './place.ts'
import {
  OccupationInputSchema,
  OccupationGuideSchema,
  OccupationsFindSchema,
  OccupationsInputSchema,
  type OccupationDetails,
  type OccupationFound,
  type OccupationList,
} from './occupations.ts'
import {
  OwnImportSchema,
  OwnOpenSchema,
  OwnPreviewSchema,
  type OwnImported,
  type OwnPreview,
  type OwnProgramKind,
  type OwnTable,
} from './own.ts'
import {
  CaseChangeSchema,
  DraftSchema,
  SearchChangeSchema,
  SettingsChangeSchema,
  type AppInfo,
  type PersonState,
} from './person.ts'
import {
  SavedNameSchema,
  SavedSchema,
  SaveSearchSchema,
  type OpenedSearch,
  type SavedSearch,
} from './saved.ts'
import type { UpdateState } from './updates.ts'

/**
 * The one typed map of every call between a screen and the program. Handlers,
 * preload, both hosts, the client and tests derive from it: a missing or doubled
 * handler fails to compile, and no input reaches a handler unchecked.
 */
interface Call<Schema extends v.GenericSchema, Answer> {
  readonly input: Schema
  /** Only a type; nothing is here at run time. */
  readonly answer?: Answer
}

const call =
  <Answer>() =>
  <Schema extends v.GenericSchema>(input: Schema): Call<Schema, Answer> => ({ input })

const Nothing = v.strictObject({})

export const CONTRACT = {
  'app.info': call<AppInfo>()(Nothing),
  'app.openLink': call<null>()(v.strictObject({ url: v.pipe(v.string(), v.maxLength(2000), v.url()) })),
  'find.query': call<FindResult>()(FindInputSchema),
  /** The counts of the same search alone, for a sentence: always those that `find.query` answers with. */
  'find.counts': call<FindCounts>()(FindInputSchema),
  /** Where all that the same search finds is taught, a school a point. */
  'find.map': call<FindMap>()(FindMapInputSchema),
  /** Places by what a person types, without a network. */
  'places.find': call<PlacesFound>()(PlacesInputSchema),
  /** A place that is known by its name already: of a case, say. Null where nobody knows it. */
  'places.get': call<Place | null>()(v.strictObject({ place: PlaceSchema })),
  /** All occupations of the catalog in brief, for names, choosers and the Jobs place. */
  'occupations.list': call<OccupationList>()(OccupationsInputSchema),
  /** Occupations by what a person calls the job, best first. */
  'occupations.find': call<readonly OccupationFound[]>()(OccupationsFindSchema),
  /** One occupation with its figures' sources, its other titles, and what is near it; null where the catalog has none of this code. */
  'occupations.get': call<OccupationDetails | null>()(OccupationInputSchema),
  /** The figures of its guide, written or not; null for a code that the catalog has not. */
  'occupations.guide': call<GuideFigures | null>()(OccupationGuideSchema),
  /** Two or three occupations in the rows of a comparison. */
  'jobs.compare': call<JobComparison>()(JobsCompareSchema),
  'compare.table': call<Comparison>()(CompareInputSchema),
  /** What is different in the active catalog for a comparison that keeps older figures; only programs with a change. */
  'compare.changes': call<readonly ProgramChanges[]>()(CompareInputSchema),
  /** What programs of the same field of study and award level cost: one answer a group of the compared programs. */
  'compare.peers': call<readonly PeerPrices[]>()(CompareInputSchema),
  /** Where compared programs are taught, and where the person lives if the request tells it. */
  'compare.places': call<ComparePlaces>()(CompareInputSchema),
  'export.csv': call<Delivery>()(ExportInputSchema),
  /** A Data Package of version 2, in a ZIP. */
  'export.package': call<Delivery>()(PackageInputSchema),
  'export.picture': call<Delivery>()(PictureSchema),
  'export.xlsx': call<Delivery>()(WorkbookInputSchema),
  'export.text': call<ExportTexts>()(TextInputSchema),
  'export.pdf': call<Printed>()(PageInputSchema),
  'export.print': call<Printed>()(PageInputSchema),
  /** One page in words for a client. */
  'export.handout': call<Printed>()(HandoutPageInputSchema),
  'export.handoutText': call<Pick<ExportTexts, 'html' | 'text'>>()(HandoutInputSchema),
  /** Jobs side by side, as a file or on paper. */
  'export.jobs': call<Printed | Delivery>()(JobsExportSchema),
  'export.jobsText': call<ExportTexts>()(JobsTextSchema),
  /** Sources, the person's lists, and the import that is under way. */
  'library.state': call<LibraryState>()(Nothing),
  /** What files are, from their first lines. */
  'library.recognise': call<readonly RecognisedFile[]>()(StagedFilesSchema),
  /** Stops looking at what files are, wherever that is; whoever waits for it is told 'import-none'. */
  'library.stopRecognising': call<null>()(Nothing),
  /** Starts to make the catalog anew, aside, with these files; `library.state` tells how far it is. */
  'library.read': call<LibraryState>()(ReadFilesSchema),
  /** The same without a dataset. */
  'library.remove': call<LibraryState>()(v.strictObject({ dataset: v.pipe(v.string(), v.maxLength(80)) })),
  /** Activates the catalog that was made aside. */
  'library.commit': call<LibraryState>()(Nothing),
  /** Stops the work, or lets go of what waits or failed; the catalog stays as it is. */
  'library.cancel': call<LibraryState>()(Nothing),
  'library.undo': call<LibraryState>()(Nothing),
  'library.redo': call<LibraryState>()(Nothing),
  /** Every row and cell that could not be taken, as CSV: of the work under way or just done, else of an active dataset. */
  'library.saveRejects': call<Delivery>()(
    v.strictObject({ dataset: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null) }),
  ),
  /** Lets go of files that the host took in. */
  'library.release': call<null>()(StagedFilesSchema),
  'organization.state': call<OrganizationState>()(Nothing),
  /** Whom a file would have followed; nothing is followed, and nobody asked, before `organization.join`. */
  'organization.look': call<OrganizationFacts>()(OrganizationFileInputSchema),
  'organization.join': call<OrganizationState>()(JoinSchema),
  /** The catalog that came from it stays. */
  'organization.leave': call<OrganizationState>()(Nothing),
  /** Begins to ask what is new; `organization.state` tells how far it is. */
  'organization.check': call<OrganizationState>()(Nothing),
  /** Asks for the folders, and begins to publish the person's own catalog. */
  'organization.publish': call<OrganizationState>()(Nothing),
  'organization.cancel': call<OrganizationState>()(Nothing),
  /** Providers of lists with the institutions found for them; the unsure ones first. */
  'matches.list': call<readonly ProviderMatch[]>()(
    v.strictObject({ list: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null) }),
  ),
  /** The person says which institution a provider is; null: none of the directory. It can be undone. */
  'matches.decide': call<PersonState>()(
    v.strictObject({
      provider: v.pipe(v.string(), v.maxLength(300)),
      unitid: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(999_999))),
    }),
  ),
  'institutions.find': call<readonly InstitutionName[]>()(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(200)) }),
  ),
  'own.open': call<OwnTable>()(OwnOpenSchema),
  /** Lets a table go, and stops reading it; null: the one that is being opened. Whoever waits for it is told 'import-none'. */
  'own.stop': call<null>()(v.strictObject({ table: v.nullable(StagedIdSchema) })),
  'own.preview': call<OwnPreview>()(OwnPreviewSchema),
  'own.import': call<OwnImported>()(OwnImportSchema),
  /** Programs of one of the person's lists, with what each sounds like where the list does not say what it is. */
  'own.programs': call<readonly OwnProgramKind[]>()(
    v.strictObject({ list: v.pipe(v.string(), v.maxLength(40)) }),
  ),
  /** Takes a list away; it can be undone. */
  'own.remove': call<PersonState>()(v.strictObject({ list: v.pipe(v.string(), v.maxLength(40)) })),
  /** Every case, the one that is open first, then by when it was changed. */
  'cases.list': call<readonly CaseSummary[]>()(Nothing),
  /** Opens a new, empty case; one that holds nothing is used again. Like all that follow it can be undone, unless it says otherwise. */
  'cases.create': call<PersonState>()(v.strictObject({ name: CaseNameSchema })),
  /** No step of undo. Undo and redo then go through the steps of this case. */
  'cases.open': call<PersonState>()(CaseSchema),
  'cases.rename': call<PersonState>()(v.strictObject({ ...CaseSchema.entries, name: CaseNameSchema })),
  /** Opens the copy. */
  'cases.duplicate': call<PersonState>()(v.strictObject({ ...CaseSchema.entries, name: CaseNameSchema })),
  'cases.archive': call<PersonState>()(v.strictObject({ ...CaseSchema.entries, archived: v.boolean() })),
  'cases.delete': call<PersonState>()(CaseSchema),
  /** Puts the open case away: an empty one is open then, and undo does not reach into the other. Of no other: 'case-not-open'. */
  'cases.close': call<PersonState>()(CaseSchema),
  /** Takes a case off this computer for good, out of the journal and the backups too. Cannot be undone. */
  'cases.forget': call<PersonState>()(CaseSchema),
  /** A private session: all is kept in memory only and is gone when it ends. */
  'cases.private': call<PersonState>()(v.strictObject({ on: v.boolean() })),
  /**
   * As a `.pathwise` file (docs/case-file.md). A file travels, so what the person earns,
   * plans and has, their ZIP code or town, and what they last searched, go along only when asked for.
   */
  'cases.save': call<Delivery>()(
    v.strictObject({ ...CaseSchema.entries, personal: v.optional(v.boolean(), false) }),
  ),
  /** Opens a `.pathwise` file as a case of its own. */
  'cases.read': call<PersonState>()(v.strictObject({ file: StagedIdSchema })),
  /** Keeps the figures of now with the open case, in the place of those kept before. Of no other: 'case-not-open'. */
  'cases.keepSnapshot': call<PersonState>()(CaseSchema),
  /** The comparison as it was kept with the open case; null where none was. */
  'cases.snapshot': call<Comparison | null>()(Nothing),
  /** What is different now from the figures kept with the open case. */
  'cases.changes': call<readonly ProgramChanges[]>()(CompareInputSchema),
  'person.get': call<PersonState>()(Nothing),
  /** Answers with the open case, which may be another than the one that was changed. */
  'person.changeComparison': call<PersonState>()(CaseChangeSchema),
  /** What is typed and not yet kept, of a case that need not be open; it goes with the case. No step of undo. */
  'person.keepDraft': call<PersonState>()(DraftSchema),
  /** Keeps what is searched in a case, which need not be open. No step of undo. */
  'person.keepSearch': call<PersonState>()(SearchChangeSchema),
  /** The searches that the person saved, by name, each with what is new since it was last looked at. */
  'saved.list': call<readonly SavedSearch[]>()(Nothing),
  /** Saves a search, as looked at now; renaming and removing it are steps of undo too. */
  'saved.save': call<PersonState>()(SaveSearchSchema),
  'saved.rename': call<PersonState>()(v.strictObject({ ...SavedSchema.entries, name: SavedNameSchema })),
  /** Looks at a saved search: from here on, new is what it does not find now. No step of undo. */
  'saved.open': call<OpenedSearch>()(SavedSchema),
  'saved.remove': call<PersonState>()(SavedSchema),
  'person.changeSettings': call<PersonState>()(SettingsChangeSchema),
  /** The steps of the open case, and those of none. Of another case: 'case-not-open'. */
  'person.undo': call<PersonState>()(CaseSchema),
  'person.redo': call<PersonState>()(CaseSchema),
  /** How far a newer Pathwise is; null where the host has no updates. Asks nothing of any network. */
  'updates.state': call<UpdateState | null>()(Nothing),
  /** Asks whether there is a newer one. Like those that follow it answers at once; `updates.state` tells how it goes on. */
  'updates.check': call<UpdateState>()(Nothing),
  'updates.download': call<UpdateState>()(Nothing),
  'updates.cancel': call<UpdateState>()(Nothing),
  /** Closes Pathwise and puts the newer one in its place. */
  'updates.install': call<UpdateState>()(Nothing),
  /** Asks once a day by itself, or not. */
  'updates.daily': call<UpdateState>()(v.strictObject({ on: v.boolean() })),
} as const

type Contract = typeof CONTRACT
export type CallName = keyof Contract
/** What a caller may write: defaults may be left out. */
export type Input<N extends CallName> = ReadOnly<v.InferInput<Contract[N]['input']>>
/** What a handler gets: checked, defaults filled in. */
export type Request<N extends CallName> = ReadOnly<v.InferOutput<Contract[N]['input']>>
export type Answer<N extends CallName> = Contract[N] extends Call<v.GenericSchema, infer A> ? A : never

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams }

export type Handlers = { readonly [N in CallName]: (request: Request<N>) => Answer<N> | Promise<Answer<N>> }

/** What a screen sees of the program; the preload and the preview's client implement it. */
export type Send = <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Answer<N>>>

export const CALL_NAMES = Object.keys(CONTRACT) as CallName[]

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(CONTRACT, name)
}
