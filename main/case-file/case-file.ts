import * as v from 'valibot'
import {
  DEFAULT_COMPARISON,
  LONGEST_CASE_NAME,
  MOST_NOTES,
  type ComparisonState,
} from '../../data/comparison-state.ts'
import { CaseNameSchema } from '../../data/contract/case.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import { PathwiseError, type ErrorParams } from '../../data/contract/errors.ts'
import { KeptSearchSchema, type KeptSearch } from '../../data/contract/find.ts'
import type { ExportDocument } from '../../data/contract/export.ts'
import { ComparisonStateSchema } from '../../data/contract/person.ts'
import { soundSnapshot } from '../../data/contract/snapshot.ts'
import { cleanName, cutAt } from '../../data/format/clean-text.ts'
import type { MessageKey } from '../../data/messages/translate.ts'
import { MOST_COMPARED } from '../../data/program.ts'
import { isPlainData } from '../../data/contract/plain-data.ts'
import { nameOfFile } from '../export/file-name.ts'
import { withoutUnknownKeys } from './known-keys.ts'
import { OwnProgramSchema, type OwnProgram } from './own-program.ts'

/** A `.pathwise` file: one case, as docs/case-file.md describes it. */

const FORMAT = 'pathwise-case'
/** 2: fields by their ids since `distance` became `online` and `away` `miles`; 0.1.0, which wrote 1, does not know them. */
const VERSION = 2
const EXTENSION = 'pathwise'
const CASE_MIME = 'application/vnd.pathwise.case+json'

/** Most bytes of a file: some ten times what the largest case takes. */
export const LARGEST_CASE = 8 * 1024 ** 2
/** Most values in it, and how deep they may lie; both far above any case. */
const LIMITS = { values: 400_000, depth: 40 }

export interface CaseFile {
  readonly name: string
  /** ISO time. */
  readonly savedAt: string
  readonly comparison: ComparisonState
  /** Programs of the sender's own lists that it compares. */
  readonly own: readonly OwnProgram[]
  /** The comparison as it was computed when it was saved; null where nothing was compared. */
  readonly snapshot: Comparison | null
  /** Its last search; null where there is none, or it was not to go along. */
  readonly search: KeptSearch | null
}

/** The document of a case. Which catalog's figures it keeps is of this computer alone and stays here. */
export function writeCaseFile(file: CaseFile, appVersion: string): ExportDocument {
  const { name, savedAt, comparison, own, snapshot } = file
  const search = file.search && travelling(file.search)
  const options = { ...comparison, figuresOf: undefined }
  const content = {
    ...{ format: FORMAT, version: VERSION, savedAt, appVersion, name, options, own, snapshot },
    ...(search ? { search } : {}),
  }
  return {
    name: nameOfFile(cutAt(name, 80), EXTENSION, 'Case'),
    mime: CASE_MIME,
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`),
  }
}

const FileSchema = v.object({
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  name: v.optional(CaseNameSchema, ''),
  options: v.partial(v.object(v.omit(ComparisonStateSchema, ['figuresOf']).entries)),
  own: v.optional(v.pipe(v.array(OwnProgramSchema), v.maxLength(MOST_COMPARED)), []),
})

/**
 * The case in a file that anybody may have made. Keys that this version does not
 * know are passed over; anything else that is not as it should be refuses the file.
 * @param from what the file is called, for a case without a name and for the words of errors
 * @throws PathwiseError 'case-unreadable' (`reason`: caseFile.<code>) or 'case-too-new'
 */
export function readCaseFile(bytes: Uint8Array, from: string): CaseFile {
  if (bytes.byteLength > LARGEST_CASE) throw tooLarge(from)
  if (bytes.byteLength === 0) throw unreadable('caseFile.empty', from)
  const content = parsed(bytes, from)
  if (!isPlainData(content, LIMITS)) throw unreadable('caseFile.overfull', from)
  if (!isRecord(content) || content['format'] !== FORMAT) throw unreadable('caseFile.not-a-case', from)
  const { version } = content
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw unreadable('caseFile.damaged', from, { at: 'version' })
  if (version > VERSION) throw new PathwiseError('case-too-new', { file: from })
  const { options } = content
  const notes = isRecord(options) && isRecord(options['notes']) ? Object.keys(options['notes']).length : 0
  if (notes > MOST_NOTES) throw unreadable('caseFile.too-many-notes', from, { notes, most: MOST_NOTES })

  const read = v.safeParse(FileSchema, withoutUnknownKeys(FileSchema, content), { abortEarly: true })
  if (!read.success) {
    const at = (v.getDotPath(read.issues[0]) ?? '').slice(0, 80)
    throw unreadable('caseFile.damaged', from, { at })
  }
  const { savedAt, name, own } = read.output
  const given = Object.entries(read.output.options).filter(([, value]) => value !== undefined)
  return {
    name: name || cleanName(from.replace(/\.pathwise$/i, ''), LONGEST_CASE_NAME),
    savedAt: new Date(savedAt).toISOString(),
    comparison: { ...DEFAULT_COMPARISON, ...Object.fromEntries(given) },
    own,
    snapshot: soundSnapshot(content['snapshot']),
    search: soundSearch(content['search']),
  }
}

/** Lists are of one computer alone, and so are their names in a filter. */
function travelling(search: KeptSearch): KeptSearch {
  return { ...search, facets: { ...search.facets, list: undefined } }
}

/** One that cannot be read leaves the case without: it is the least of what a file holds. */
function soundSearch(raw: unknown): KeptSearch | null {
  const parsed = v.safeParse(KeptSearchSchema, raw)
  return parsed.success ? travelling(parsed.output) : null
}

/** A file of a size that was told before it was read. */
export function tooLarge(file: string): PathwiseError {
  return unreadable('caseFile.too-large', file, { most: LARGEST_CASE / 1024 ** 2 })
}

function parsed(bytes: Uint8Array, from: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw unreadable('caseFile.not-json', from, {}, cause)
  }
}

type Reason = Extract<MessageKey, `caseFile.${string}`>

function unreadable(reason: Reason, file: string, params: ErrorParams = {}, cause?: unknown): PathwiseError {
  return new PathwiseError('case-unreadable', { ...params, file, reason }, { cause })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
