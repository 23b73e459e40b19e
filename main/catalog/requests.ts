import type { Answer, Request } from '../../data/contract/contract.ts'
import type { ErrorCode, ErrorParams } from '../../data/contract/errors.ts'
import type { ExportDocument, ExportRequest } from '../../data/contract/export.ts'
import type { AppInfo } from '../../data/contract/person.ts'
import type { RejectedRow } from '../../data/contract/library.ts'
import type { Language } from '../../data/messages/languages.ts'
import type { ListedProgram, Personal, PersonalListHead } from '../../data/listed-program.ts'
import type { Looked, LookRequest } from './find/look.ts'
import type { FromCase } from './given.ts'
import type { ListToMatch, MatchedList } from './matching/own-matches.ts'
import type { CatalogSources } from './sources.ts'

/** Calls of the contract that the catalog answers as they are. */
type Passed =
  | 'find.query'
  | 'find.counts'
  | 'find.map'
  | 'places.find'
  | 'places.get'
  | 'occupations.list'
  | 'occupations.find'
  | 'occupations.get'
  | 'occupations.guide'
  | 'jobs.compare'
  | 'institutions.find'
  | 'matches.list'
  | 'own.programs'
  | 'compare.table'
  | 'compare.changes'
  | 'compare.peers'
  | 'compare.places'

/** Names a list of a store, whatever other store has one of the same id. */
export type ToldListName = `${string}/${string}`

export interface ListPiece {
  readonly name: ToldListName
  readonly isFirst: boolean
  readonly programs: readonly ListedProgram[]
}

export interface ToldPersonal extends Pick<Personal, 'matches'> {
  readonly lists: readonly { readonly name: ToldListName; readonly head: PersonalListHead }[]
}

/** What may be asked of the catalog's worker, and what it answers. */
export type CatalogRequests = { [N in Passed]: { request: Request<N>; answer: Answer<N> } } & {
  /** Programs of a list that is told next, a piece at a time; the first piece begins it. */
  'personal.add': { request: ListPiece; answer: null }
  /**
   * The person's lists and matches: at the start, and after every change of them. What is in a list
   * is told before, once for as long as it is there.
   */
  'personal.set': { request: ToldPersonal; answer: null }
  /** What of the open case Find answers by: at the start, and after every change of it. */
  'given.set': { request: FromCase; answer: null }
  /** What would be found for the schools and programs of a list that is not kept yet. */
  'providers.match': { request: ListToMatch; answer: MatchedList }
  /** What a saved search finds, and what of it is new. */
  'saved.look': { request: LookRequest; answer: Looked }
  'catalog.sources': { request: Record<string, never>; answer: CatalogSources }
  'catalog.rejects': { request: { readonly dataset: string | null }; answer: readonly RejectedRow[] }
  /** A comparison of any number of programs as a file: fifty megabytes of cells would else cross to the program's thread. */
  'compare.csv': {
    request: {
      readonly comparison: Request<'compare.table'>
      readonly options: Pick<ExportRequest, 'layout' | 'status' | 'source' | 'asOf' | 'show' | 'rows'>
      readonly language: Language
    }
    answer: ExportDocument
  }
  /** The same as a data package. */
  'compare.package': {
    request: { readonly comparison: Request<'compare.table'>; readonly language: Language }
    answer: ExportDocument
  }
  'links.allowed': { request: { readonly url: string }; answer: boolean }
  info: { request: Record<string, never>; answer: CatalogInfo }
}

export type CatalogRequestName = keyof CatalogRequests

/** What the active catalog holds, and what opening it had to tell. */
export type CatalogInfo = AppInfo['catalog'] & Pick<AppInfo, 'notices'>

/** Work that rests now and then, so that others are answered meanwhile; it ends with the answer. */
export type RestingWork<T> = AsyncGenerator<undefined, T, undefined>

/** Answers to every request, given by the worker. */
export type CatalogAnswers = {
  readonly [N in CatalogRequestName]: (
    request: CatalogRequests[N]['request'],
  ) => CatalogRequests[N]['answer'] | RestingWork<CatalogRequests[N]['answer']>
}

/** Files that the active catalog is chosen from. */
export interface CatalogFiles {
  /** The shipped catalog. */
  readonly catalogFile: string
  /** What an import made; it need not be there. */
  readonly officialFile: string
  /** Earlier revisions, "<generation>.db", whose figures a comparison may keep. */
  readonly generationsFolder: string
}

/** Client to worker. The number brings the answer back to its caller. */
export interface RequestMessage {
  readonly number: number
  readonly name: CatalogRequestName
  readonly request: unknown
}

/** Worker to client; an error crosses as data. */
export type AnswerMessage =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams }
