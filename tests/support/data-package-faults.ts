import { createHash } from 'node:crypto'
import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { DATA_PACKAGE_2 } from '../fixtures/data-package-2.ts'

/** A field of a table as a descriptor has it, as far as a value is held against it. */
interface Field {
  readonly name: string
  readonly type: string
  readonly separator?: string
  readonly missingValues?: readonly string[]
  readonly categories?: readonly { readonly value: string | number }[]
  readonly constraints?: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly minimum?: number | string
    readonly maximum?: number | string
    readonly enum?: readonly (string | number)[]
    readonly pattern?: string
  }
}

interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly encoding: string
  readonly dialect: {
    readonly delimiter: string
    readonly lineTerminator: string
    readonly quoteChar: string
  }
  readonly schema: {
    readonly fields: readonly Field[]
    readonly missingValues: readonly string[]
    readonly primaryKey?: readonly string[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[]
      readonly reference: { readonly resource: string; readonly fields: readonly string[] }
    }[]
  }
}

type Table = readonly (readonly string[])[]

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/)
const validate = ajv.compile(DATA_PACKAGE_2)

/** The lexical space of each type that is written as the standard has it without a format. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  number: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?$/,
  integer: /^[-+]?\d+$/,
  boolean: /^(?:true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  year: /^\d{4}$/,
}

/**
 * What is wrong with a data package, in words; none where nothing is: its descriptor is held
 * against the profiles of the standard and against itself, and each table of the ZIP, read as
 * its dialect says by somebody else's parser, against what its schema says of it.
 */
export function dataPackageFaults(zip: Uint8Array): readonly string[] {
  const files = unzipSync(zip)
  const text = files['datapackage.json']
  if (!text) return ['there is no datapackage.json']
  const descriptor: unknown = JSON.parse(strFromU8(text))
  if (!validate(descriptor))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  const { resources } = descriptor as { readonly resources: readonly Resource[] }
  const names = resources.map(({ name }) => name)
  const paths = resources.map(({ path }) => path)
  const beside = Object.keys(files).filter((name) => name !== 'datapackage.json' && !paths.includes(name))
  const tables = new Map<string, Table>()
  return [
    ...repeated(names).map((name) => `two tables are called ${name}`),
    ...beside.map((name) => `${name} is of no table`),
    ...resources.flatMap((resource) => {
      const bytes = files[resource.path]
      if (!bytes) return [`${resource.path} is missing`]
      const faults = [...fileFaults(resource, bytes)]
      const table = tableOf(resource, bytes)
      tables.set(resource.name, table)
      return [...faults, ...tableFaults(resource, table)].map((fault) => `${resource.name}: ${fault}`)
    }),
    ...resources.flatMap((resource) => referenceFaults(resource, resources, tables)),
  ]
}

function* fileFaults({ bytes, hash, encoding }: Resource, file: Uint8Array): Iterable<string> {
  if (bytes !== file.length) yield `has ${file.length} bytes, and is said to have ${bytes}`
  if (hash !== `sha256:${createHash('sha256').update(file).digest('hex')}`) yield 'has another hash'
  if (encoding !== 'utf-8') yield `is said to be ${encoding}`
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    yield 'is no UTF-8'
  }
}

/** A row with another number of cells stays as it is, to be told of. */
function tableOf({ dialect }: Resource, file: Uint8Array): Table {
  return parse(Buffer.from(file), {
    delimiter: dialect.delimiter,
    record_delimiter: dialect.lineTerminator,
    quote: dialect.quoteChar,
    relax_column_count: true,
  })
}

function tableFaults({ schema }: Resource, [head = [], ...rows]: Table): readonly string[] {
  const names = schema.fields.map(({ name }) => name)
  const faults = repeated(names).map((name) => `two columns are called ${name}`)
  if (head.join('\0') !== names.join('\0')) return [...faults, 'its head names other columns']
  rows.forEach((row, at) => {
    if (row.length !== names.length) faults.push(`row ${at + 1} has ${row.length} cells`)
  })
  schema.fields.forEach((field, column) => {
    const missing = field.missingValues ?? schema.missingValues
    const values = rows.map((row) => row[column] ?? '').map((text) => (missing.includes(text) ? null : text))
    for (const [at, value] of values.entries()) {
      const fault = valueFault(field, value)
      if (fault) faults.push(`${field.name} of row ${at + 1} ${fault}`)
    }
    const known = values.filter((value) => value !== null)
    if (field.constraints?.unique)
      faults.push(...repeated(known).map((value) => `${field.name} has ${value} twice`))
  })
  const key = schema.primaryKey
  if (key) {
    const unknown = key.filter((name) => !names.includes(name))
    if (unknown.length > 0) return [...faults, `its key names ${unknown.join()}`]
    faults.push(...repeated(keysOf(key, names, rows)).map((each) => `two rows have the key ${each}`))
  }
  return faults
}

function valueFault(field: Field, value: string | null): string | null {
  const { type, separator, categories, constraints = {} } = field
  if (value === null) return constraints.required ? 'is missing' : null
  if (!(WRITTEN[type]?.test(value) ?? type === 'string')) return `is no ${type}: ${value}`
  if (separator !== undefined && value.split(separator).includes('')) return 'has an empty item'
  if (categories && !categories.some((each) => String(each.value) === value))
    return `is no category: ${value}`
  if (constraints.enum && !constraints.enum.some((each) => String(each) === value))
    return `is no choice: ${value}`
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`, 'u').test(value))
    return 'is no match'
  if (constraints.minimum !== undefined && Number(value) < Number(constraints.minimum)) return 'is too small'
  if (constraints.maximum !== undefined && Number(value) > Number(constraints.maximum)) return 'is too large'
  return null
}

function referenceFaults(
  { name, schema }: Resource,
  resources: readonly Resource[],
  tables: ReadonlyMap<string, Table>,
): readonly string[] {
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const other = resources.find((each) => each.name === reference.resource)
    if (!other) return [`${name}: there is no table ${reference.resource}`]
    const namesOf = (resource: Resource) => resource.schema.fields.map((each) => each.name)
    const keys = (of: Resource, key: readonly string[]) =>
      keysOf(key, namesOf(of), tables.get(of.name)?.slice(1) ?? [])
    const there = new Set(keys(other, reference.fields))
    const here = resources.find((each) => each.name === name)
    return keys(here ?? other, fields)
      .filter((key) => !there.has(key))
      .map((key) => `${name}: ${reference.resource} has no row ${key}`)
  })
}

const keysOf = (key: readonly string[], names: readonly string[], rows: Table): readonly string[] =>
  rows.map((row) => key.map((name) => row[names.indexOf(name)] ?? '').join(' '))

const repeated = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, at) => texts.indexOf(text) !== at)),
]
