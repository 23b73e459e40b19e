import type { MappableField, Mapping, OwnPreview, OwnPreviewRow } from '../../../data/contract/own.ts'
import {
  field,
  FIELDS,
  type FieldDeclaration,
  type FieldId,
  type MappableId,
} from '../../../data/fields/catalogue.ts'
import { formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import { hasNoSetLength, IN_SEVERAL, LISTED_FIGURES, unknownNumber } from '../../../data/listed-program.ts'
import type { ProgramKey } from '../../../data/program.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { NewProgram, NewProvider } from '../../person/new-list.ts'
import type { MatchedList, NamedMatch } from '../../catalog/matching/own-matches.ts'
import type { MappedPrograms } from './mapped-table.ts'

const MAPPABLE_FIELDS: readonly MappableField[] = (FIELDS as readonly FieldDeclaration[])
  .filter(({ mappable }) => mappable)
  .map(({ id, required = false }) => ({ id: id as MappableId, required }))

const mayBeSeveral = (id: FieldId) => IN_SEVERAL.some((each) => each === id)

/** What is wrong with a mapping itself: a field that two columns hold and that is no sum, and one that none does and that must be there. */
export function mappingProblems(mapping: Mapping): OwnPreview['problems'] {
  const held = (id: FieldId) => mapping.filter((each) => each === id).length
  return MAPPABLE_FIELDS.flatMap(({ id, required }) => {
    if (held(id) > 1 && !mayBeSeveral(id)) return [{ code: 'doubled', field: id }]
    return required && held(id) === 0 ? [{ code: 'missing', field: id }] : []
  })
}

/**
 * @param matches of the schools of the first rows, and of more
 * @param matched of all schools
 */
export function previewOf(
  read: MappedPrograms,
  { providers: matches, official }: MatchedList,
  matched: OwnPreview['matched'],
  words: Translator,
): OwnPreview {
  const { programs, lines, providers } = read.first
  return {
    fields: MAPPABLE_FIELDS,
    problems: [],
    rows: programs.map((program, at): OwnPreviewRow => ({
      line: lines[at] ?? 0,
      cells: cellsOf(program, providers[program.provider] as NewProvider, words),
      institution: matches[program.provider]?.institution ?? null,
      found: foundAs(program, providers[program.provider], matches[program.provider], official[at] ?? null),
    })),
    taken: read.taken,
    tallies: read.tallies,
    rejected: read.rejected,
    firstRejects: read.firstRejects,
    olderCodes: read.olderCodes,
    matched,
  }
}

/** How a program was found, in a word. */
function foundAs(
  { cip, awardLevel }: NewProgram,
  provider: NewProvider | undefined,
  match: NamedMatch | undefined,
  official: ProgramKey | null,
): OwnPreviewRow['found'] {
  if (!provider || !match || match.match === 'none') {
    const number = provider && unknownNumber({ ...provider, unitid: null })
    return number ? { is: 'unknown-number', number } : null
  }
  if (match.match === 'guess') return { is: 'guess' }
  if (official !== null) return { is: 'official' }
  return provider.numbers && cip !== null && awardLevel !== 0 ? { is: 'no-such-program' } : null
}

/** Nothing to show yet: the mapping must be mended first. */
export const unreadable = (problems: OwnPreview['problems']): OwnPreview => ({
  fields: MAPPABLE_FIELDS,
  problems,
  rows: [],
  taken: 0,
  tallies: [],
  rejected: 0,
  firstRejects: [],
  olderCodes: { count: 0, first: [] },
  matched: { exact: 0, guess: 0, none: 0 },
})

/** A program in words, by field; what is not known is left out. */
function cellsOf(program: NewProgram, provider: NewProvider, words: Translator): OwnPreviewRow['cells'] {
  const { awardLevel, credential } = program
  const award = awardLevel === 0 ? credential : words.word(`awardLevel.${awardLevel}`)
  const texts: Partial<Record<MappableId, string>> = {
    program: program.name,
    institution: provider.name,
    unitid: provider.numbers?.unitid?.toString() ?? '',
    opeid: provider.numbers?.opeid ?? '',
    city: provider.city,
    state: provider.state,
    zip: provider.zip,
    phone: provider.phone,
    website: program.website ?? provider.website,
    cip: program.cip ?? '',
    awardLevel: award,
    online: program.online === 'not-reported' ? '' : words.word(`online.${program.online}`),
    occupation: program.occupations.join(', '),
  }
  for (const id of LISTED_FIGURES) {
    const figure = program.figures[id]
    if (!figure) continue
    const { unit = figure.unit ?? 'clock-hours' } = field(id)
    texts[id] = hasNoSetLength(figure)
      ? words.t('mapping.length.none')
      : formatFigureWithUnit(figure, unit, words)
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}
