import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CASE_OPTIONS } from '../../../data/contract/case.ts'
import {
  LAYER_FIGURES,
  LAYER_KINDS,
  LayerEditSchema,
  LayerRecordSchema,
  LONGEST_WHY,
  MOST_BODY_BYTES,
} from '../../../data/contract/layer.ts'
import { FIELDS } from '../../../data/fields/catalogue.ts'
import { EDITS } from '../../support/layer-edits.ts'

const isTaken = (edit: unknown): boolean => v.is(LayerEditSchema, edit)

/** As much of valibot's schemas as a walk needs. */
interface Walked {
  readonly type: string
  readonly entries?: Readonly<Record<string, Walked>>
  readonly options?: readonly unknown[]
  readonly wrapped?: Walked
  readonly item?: Walked
  readonly key?: Walked
  readonly value?: Walked
  readonly pipe?: readonly Walked[]
  readonly requirement?: unknown
}

interface Leaf {
  readonly path: string
  readonly schema: Walked
}

/** Every value that a schema has room for, by its path; "[]" is a list, "{}" a record by codes. */
function leaves(schema: Walked, path = ''): readonly Leaf[] {
  const inside = schema.pipe?.filter(({ type }) => 'entries' in schema && type === schema.type) ?? []
  if (schema.type === 'optional' || schema.type === 'nullable') return leaves(schema.wrapped!, path)
  if (schema.type === 'variant' || schema.type === 'union')
    return (schema.options as Walked[]).flatMap((option) => leaves(option, path))
  if (schema.entries)
    return Object.entries(schema.entries).flatMap(([name, each]) =>
      leaves(each, path === '' ? name : `${path}.${name}`),
    )
  if (schema.type === 'array') return leaves(schema.item!, `${path}[]`)
  if (schema.type === 'record') return leaves(schema.value!, `${path}{}`)
  // What is renamed first: the schema is the last part of the pipe.
  const last = schema.pipe?.findLast((each) => each.entries)
  if (last && inside.length === 0) return leaves(last, path)
  return [{ path, schema }]
}

const kinds = (LayerRecordSchema.pipe[0].options as unknown as Walked[]).map((option) => ({
  kind: (option.entries!['kind'] as unknown as { literal: string }).literal,
  leaves: leaves(option),
}))

describe('the records of a layer', () => {
  it('have a kind each, and an example of each is taken', () => {
    expect(kinds.map(({ kind }) => kind)).toEqual(LAYER_KINDS)
    for (const kind of LAYER_KINDS) {
      expect(isTaken(EDITS[kind]), kind).toBe(true)
      expect(isTaken({ ...EDITS[kind], body: null }), `${kind}, taken away`).toBe(true)
    }
  })

  it('say these things and nothing else', () => {
    const envelope = ['kind', 'key', 'rev', 'by', 'at', 'why', 'gone']
    const said = (paths: readonly string[]) => {
      const bodies = paths.filter((path) => !envelope.includes(path))
      return [
        ...new Set(bodies.map((path) => path.replace('body.', '').replace(/^figures\.\w+/, 'figures'))),
      ].join(' ')
    }
    const source = 'source.publisher source.asOf source.url'
    expect(
      Object.fromEntries(kinds.map(({ kind, leaves }) => [kind, said(leaves.map(({ path }) => path))])),
    ).toEqual({
      list: `name ${source}`,
      program:
        'provider.name provider.city provider.state provider.zip provider.phone provider.website ' +
        'provider.numbers.unitid provider.numbers.opeid name website cip awardLevel credential occupations[] online ' +
        'figures.value figures.high figures.status figures.rule figures.unit columns{} official',
      figure: 'value by on credential',
      match: 'unitid',
      'in-demand': `state ${source}`,
      template: 'name mustHaves[].field mustHaves[].test mustHaves[].value weights{}',
    })
    for (const { kind, leaves } of kinds)
      expect(
        leaves.map(({ path }) => path),
        kind,
      ).toEqual(expect.arrayContaining(envelope))
  })

  it('have no place for what a case holds of a person', () => {
    const names = new Set(
      kinds.flatMap(({ leaves }) => leaves.flatMap(({ path }) => path.split(/[.[\]{}]+/))),
    )
    // `state` is of a list and a school, `figures` are a program's.
    const personal = [...Object.keys(CASE_OPTIONS), 'presentPay', 'notes', 'note', 'person', 'client', 'case']
      .filter((name) => name !== 'figures')
      .concat('birth', 'email', 'wage', 'pay', 'aid', 'loan', 'diploma', 'degree', 'ticked', 'plan')
    expect(personal.filter((name) => names.has(name))).toEqual([])
    // Names are of lists, templates, programs and schools.
    const named = kinds.flatMap(({ kind, leaves }) =>
      leaves.filter(({ path }) => /name$/i.test(path)).map(({ path }) => `${kind} ${path}`),
    )
    expect(named).toEqual([
      'list body.name',
      'program body.provider.name',
      'program body.name',
      'template body.name',
    ])
  })

  it('have a bound for every text', () => {
    const open = kinds.flatMap(({ kind, leaves }) =>
      leaves
        .filter(({ schema }) => schema.type === 'string' && !isBounded(schema))
        .map(({ path }) => `${kind} ${path}`),
    )
    expect(open).toEqual([])
  })

  it('refuse whatever nobody declared, wherever it stands', () => {
    for (const kind of LAYER_KINDS) {
      const edit = EDITS[kind]
      for (const path of objectsOf(edit)) {
        fc.assert(
          fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.jsonValue(), (name, value) => {
            const changed = structuredClone(edit) as unknown as Record<string, unknown>
            const object = path.reduce<Record<string, unknown>>(
              (each, step) => each[step] as Record<string, unknown>,
              changed,
            )
            // Records by field have the field catalog for names.
            fc.pre(!Object.hasOwn(object, name) && !FIELDS.some(({ id }) => id === name))
            fc.pre(
              ![
                // Valibot passes these over; the contract's look at plain data refuses them.
                ...['__proto__', 'prototype', 'constructor'],
                'numbers',
                'credential',
                'rule',
                'unit',
                'high',
                'website',
                'distance',
                'away',
              ].includes(name),
            )
            object[name] = value
            return !isTaken(changed)
          }),
          { numRuns: 40 },
        )
      }
    }
  })

  it('fit into the room that the database has for one', () => {
    const long = 'ü'.repeat(300)
    const widest = {
      ...EDITS.program,
      body: {
        ...EDITS.program.body,
        name: long,
        credential: long,
        occupations: Array.from({ length: 100 }, () => '29-2072'),
        columns: Object.fromEntries(FIELDS.map(({ id }) => [id, long])),
      },
    }
    expect(isTaken(widest)).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(widest.body, null, 1))).toBeLessThan(MOST_BODY_BYTES)
  })
})

/** Is a text cut off, one of a fixed set, or of a pattern that repeats nothing without end? */
const isBounded = ({ pipe = [] }: Walked): boolean => pipe.some((each) => isBound(each) || isBounded(each))

function isBound({ type, requirement }: Walked): boolean {
  if (type === 'regex') return !/[*+]|,\}/.test((requirement as RegExp).source)
  return ['max_length', 'picklist', 'iso_date', 'iso_timestamp'].includes(type)
}

/** The paths of all objects in a value. */
function objectsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([name, each]) => objectsOf(each, [...path, name]))
  return Array.isArray(value) ? inner : [path, ...inner]
}

describe('a key', () => {
  it.each([
    ['list', 'East 2026'],
    ['program', 'own:3:17'],
    ['program', 'east-2026'],
    ['figure', '|exam'],
    ['figure', '222567-51.0713-20|'],
    ['figure', 'own:3:17|tuitionAndFees'],
    ['figure', '222567-51.0713-20|payMedian'],
    ['figure', "222567-51.0713-20'; DROP TABLE x|tuitionAndFees"],
    ['match', ''],
    ['in-demand', 'nurse'],
    ['template', '../x'],
  ] as const)('of a %s is never %j', (kind, key) => {
    expect(isTaken({ ...EDITS[kind], key })).toBe(false)
  })
})

describe('a figure', () => {
  const figure = (field: string, body: object) =>
    isTaken({ ...EDITS.figure, key: `222567-51.0713-20|${field}`, body: { ...EDITS.figure.body, ...body } })

  it('is of the program and of no student', () => {
    for (const field of ['enrolls', 'grants', 'scholarships', 'meetsState'])
      expect(LAYER_FIGURES).not.toContain(field)
    expect(figure('grants', { value: 100 })).toBe(false)
  })

  it('is a value that its field can take', () => {
    expect(figure('graduationRate', { value: 81.5 })).toBe(true)
    expect(figure('graduationRate', { value: 101 })).toBe(false)
    expect(figure('tuitionAndFees', { value: 'much' })).toBe(false)
    expect(figure('evening', { value: 'yes' })).toBe(true)
    expect(figure('evening', { value: 'perhaps' })).toBe(false)
    expect(figure('startDates', { value: 'January and August' })).toBe(true)
    expect(figure('startDates', { value: 'x'.repeat(501) })).toBe(false)
  })

  it('says which credential it is of only where one is', () => {
    expect(figure('exam', { value: 29_900, credential: 'CCS' })).toBe(true)
    expect(figure('books', { value: 29_900, credential: 'CCS' })).toBe(false)
  })
})

describe('a record', () => {
  const { kind, key, body, why } = EDITS.match
  const record = { kind, key, body, why, rev: 4, by: 'ann', at: '2026-08-03T10:11:12.123Z', gone: false }

  it('is gone exactly where it says nothing', () => {
    expect(v.is(LayerRecordSchema, record)).toBe(true)
    expect(v.is(LayerRecordSchema, { ...record, gone: true, body: null })).toBe(true)
    expect(v.is(LayerRecordSchema, { ...record, gone: true })).toBe(false)
    expect(v.is(LayerRecordSchema, { ...record, body: null })).toBe(false)
  })

  it('has a rev, and an edit needs a reason', () => {
    for (const rev of [0, -1, 1.5, 2 ** 60, '4', null])
      expect(v.is(LayerRecordSchema, { ...record, rev }), String(rev)).toBe(false)
    for (const why of ['', '  ', 'x'.repeat(LONGEST_WHY + 1), null])
      expect(isTaken({ ...EDITS.match, why }), String(why).slice(0, 9)).toBe(false)
  })

  it('keeps nothing in its texts that a terminal or a database stumbles over', () => {
    const parsed = v.parse(LayerEditSchema, { ...EDITS.list, why: 'a\u0000b\u202ec\nd\ud800' })
    expect(parsed.why).toBe('a bc d')
  })
})

describe('a template', () => {
  const demand = (mustHave: object) =>
    isTaken({ ...EDITS.template, body: { ...EDITS.template.body, mustHaves: [mustHave] } })

  it('demands what can be demanded, by codes and numbers and no words', () => {
    expect(demand({ field: 'maySit', test: 'is', value: 'CCS-P' })).toBe(true)
    expect(demand({ field: 'maySit', test: 'is', value: 'for Maria Lopez' })).toBe(false)
    expect(demand({ field: 'evening', test: 'at-most', value: 3 })).toBe(false)
    expect(demand({ field: 'evening', test: 'is', value: 3 })).toBe(false)
    expect(demand({ field: 'program', test: 'is', value: 'x' })).toBe(false)
  })
})
