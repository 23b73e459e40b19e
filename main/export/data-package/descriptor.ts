import type { Source } from '../../../data/figures/figure.ts'
import { sourceWords } from '../../../data/format/source-words.ts'
import type { Translator } from '../../../data/messages/translate.ts'

/**
 * A Data Package of version 2 (datapackage.org): what its tables hold, for programs that
 * read them. A descriptor says nothing of when it was made, so that the same figures make
 * the same bytes.
 */
export interface Descriptor {
  readonly $schema: typeof PROFILE
  readonly name: string
  readonly title: string
  readonly description: string
  readonly licenses?: readonly { readonly name: string; readonly title: string }[]
  readonly sources: readonly { readonly title: string; readonly path?: string; readonly version?: string }[]
  readonly resources: readonly Resource[]
}

/** Each part says by which it is read: one that says nothing is taken for version 1. */
const PROFILES = 'https://datapackage.org/profiles/2.0'
const PROFILE = `${PROFILES}/datapackage.json`

export interface TableField {
  readonly name: string
  /** None is a `list`: the text of version 2 has that type, its profile refuses it. */
  readonly type: 'string' | 'integer' | 'number'
  readonly title: string
  readonly description?: string
  /** Of our own: "USD", "months". */
  readonly unit?: string
  /** Of our own: what stands between the texts of a cell that has several. */
  readonly separator?: string
  readonly categories?: readonly { readonly value: string; readonly label: string }[]
  readonly constraints?: { readonly required?: true; readonly unique?: true }
}

/** What the columns of a table are; the descriptor adds by which version they are read. */
export interface TableSchema {
  readonly fields: readonly TableField[]
  readonly missingValues: readonly ['']
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource: string; readonly fields: readonly string[] }
  }[]
}

/** What the tables are written with. */
const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  header: true,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
} as const

interface Resource {
  readonly $schema: string
  readonly name: string
  readonly title: string
  readonly path: string
  readonly type: 'table'
  readonly format: 'csv'
  readonly mediatype: 'text/csv'
  readonly encoding: 'utf-8'
  readonly bytes: number
  /** SHA-256. */
  readonly hash: string
  readonly dialect: typeof DIALECT
  readonly schema: TableSchema & { readonly $schema: string }
}

export interface TableFile {
  readonly name: 'programs' | 'exams' | 'sources'
  readonly schema: TableSchema
  readonly bytes: Uint8Array
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string
}

export const pathOf = ({ name }: Pick<TableFile, 'name'>): string => `${name}.csv`

export function descriptorOf(
  tables: readonly TableFile[],
  sources: readonly Source[],
  follows: string,
  words: Translator,
): Descriptor {
  const { t } = words
  const licenses = licensesOf(sources, words)
  return {
    $schema: PROFILE,
    name: 'pathwise-programs',
    title: t('export.title'),
    description: t('package.description', { follows }),
    // A list of no licenses is none that the standard allows.
    ...(licenses.length === 0 ? {} : { licenses }),
    sources: sources.map((source) => {
      const { publisher, title } = sourceWords(source, words)
      return {
        title: [publisher.text, title.text].filter((part) => part !== '').join(', '),
        ...(/^https?:\/\//.test(source.url) ? { path: source.url } : {}),
        ...(source.asOf === '' ? {} : { version: source.asOf }),
      }
    }),
    resources: tables.map((table): Resource => ({
      $schema: `${PROFILES}/dataresource.json`,
      name: table.name,
      title: t(`package.table.${table.name}`),
      path: pathOf(table),
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: table.bytes.length,
      hash: `sha256:${table.hash}`,
      dialect: DIALECT,
      schema: { $schema: `${PROFILES}/tableschema.json`, ...table.schema },
    })),
  }
}

/** Names of the Open Definition, by what the licenses of our sources say. */
const OPEN: readonly (readonly [RegExp, string])[] = [
  [/public domain/i, 'other-pd'],
  [/CC BY 4\.0/, 'CC-BY-4.0'],
]

function licensesOf(sources: readonly Source[], words: Translator): NonNullable<Descriptor['licenses']> {
  const titles = new Set(sources.map((source) => sourceWords(source, words).licence))
  return [...titles]
    .filter((title) => title !== '')
    .map((title) => ({ name: OPEN.find(([said]) => said.test(title))?.[1] ?? 'notspecified', title }))
}
