import { field, FIELDS, type FieldDeclaration, type FieldId } from '../../data/fields/catalogue.ts'
import { signsOfField } from '../../data/fields/signs.ts'
import type { MessageKey, Translator } from '../../data/messages/translate.ts'
import { PUBLICATIONS } from '../../main/import/datasets.ts'
import { PROVENANCE } from '../../main/import/rows/provenance.ts'
import { ROLE_OF } from '../../main/import/rows/roles.ts'
import type { FieldFacts, FieldSource } from '../../renderer/help/page-model.ts'

/** What makes something of other figures, or of where the person lives, stands in no table of provenance. */
const RULES: Readonly<Partial<Record<FieldId, readonly MessageKey[]>>> = {
  costToFinish: ['note.cost-to-finish'],
  costAfterAid: ['note.cost-after-aid'],
  costPerMonth: ['note.cost-per-month'],
  months: ['rule.weeks-to-months'],
  miles: ['rule.straight-line', 'rule.straight-line-town', 'rule.straight-line-region'],
}

/** What issuers of exams say (data/rules). */
const OF_ISSUERS: readonly FieldId[] = ['exam', 'membership', 'renewal', 'maySit']

/** What an entry of the data dictionary says of a field, from what the program itself goes by. */
export function factsOf(id: FieldId, words: Translator): FieldFacts {
  const declared: FieldDeclaration = field(id)
  const parts = (FIELDS as readonly FieldDeclaration[]).filter(({ partOf }) => partOf === id)
  const rows = PROVENANCE.filter((row) => row.field === id)
  return {
    field: id,
    unit: declared.unit ? words.word(`unit.${declared.unit}`) : null,
    partOf: declared.partOf ? words.word(`field.${declared.partOf}`) : null,
    parts: parts.map((part) => words.word(`field.${part.id}`)),
    told: OF_ISSUERS.includes(id)
      ? words.t('help.fact.issuers')
      : declared.userProvided
        ? words.t('note.only-told')
        : null,
    sources: rows
      // Where it was looked for and not found is the file that it would stand in.
      .filter(({ status }) => status !== 'not-reported')
      .map(({ status, dataset, columns, slot_1_columns: ofLargest }) => ({
        status: status === 'any' ? null : words.word(`status.${status}`),
        ...publicationsOf(dataset),
        columns: columnsInWords(ofLargest === null ? columns : `${columns}, ${ofLargest}`),
      })),
    rules: [
      ...rows.flatMap(({ rule }) => (rule === null ? [] : [words.word(`rule.${rule}`)])),
      ...(RULES[id] ?? []).map((key) => words.t(key)),
    ],
    signs: signsOfField(id),
  }
}

type Role = (typeof PROVENANCE)[number]['dataset']

/** Which publications serve a role, without the year: a catalog may hold any. */
function publicationsOf(role: Role): Pick<FieldSource, 'publisher' | 'titles'> {
  const serves: Role = role === 'completions-before' ? 'completions' : role
  const serving = Object.values(PUBLICATIONS).filter(({ layouts }) =>
    layouts.some((layout) => ROLE_OF[layout] === serves),
  )
  return {
    publisher: serving[0]?.publisher ?? '',
    titles: serving.map(({ title }) => title('').replace(/, (year|edition) not told/, '')),
  }
}

/** Names of columns with all that may stand in their places. */
const columnsInWords = (columns: string): string =>
  columns
    .replaceAll('{slot}', '1–6')
    .replaceAll('{residency}', '1–3')
    .replaceAll('{cohort}', 'BA or L4')
    .replaceAll('{from}–{short}', 'all years')
    .replaceAll('{from}', 'first year')
    .replaceAll('{to}', 'last year')
