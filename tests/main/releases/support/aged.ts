import { OLD_IDS, type IdKind } from '../../../../data/fields/aliases.ts'

/**
 * What is stored, as an earlier release would have stored it: today's ids turned back
 * into the old ones, place by place. Places are named here one by one, apart from the
 * program's schemas, so that a place that one of them forgets is found.
 */

type Json = Readonly<Record<string, unknown>>
const record = (value: unknown) => value as Json

const OLD = Object.fromEntries(
  Object.entries(OLD_IDS).map(([kind, ids]) => [kind, new Map([...ids].map(([old, now]) => [now, old]))]),
) as Record<IdKind, Map<string, string>>

export const aged = (kind: IdKind, id: unknown): unknown => OLD[kind].get(String(id)) ?? id
const agedIds = (ids: unknown) => (ids as readonly unknown[]).map((id) => aged('field', id))
const mapKeys = (value: unknown, key: (key: string) => unknown) =>
  Object.fromEntries(Object.entries(record(value)).map(([name, own]) => [String(key(name)), own]))
export const agedFields = (value: unknown) => mapKeys(value, (id) => aged('field', id))
const agedCells = (value: unknown) =>
  mapKeys(value, (key) => {
    const [program, field] = key.split('|')
    return `${program}|${String(aged('field', field))}`
  })

/** Parts of a comparison: of a case, or one side of a step. */
export function agedOptions(options: unknown): Json {
  const parts: Record<string, (value: unknown) => unknown> = {
    rows: (rows) => ({ hidden: agedIds(record(rows)['hidden']), order: agedIds(record(rows)['order']) }),
    matters: (matters) => ({
      mustHaves: (record(matters)['mustHaves'] as readonly Json[]).map((must) => ({
        ...must,
        field: aged('field', must['field']),
      })),
      weights: agedFields(record(matters)['weights']),
    }),
    figures: agedCells,
    choices: agedCells,
    notes: agedCells,
    ticked: agedCells,
  }
  return Object.fromEntries(
    Object.entries(record(options)).map(([name, value]) => [name, parts[name]?.(value) ?? value]),
  )
}

/** The last search, in the settings. */
export function agedFind(find: unknown): unknown {
  if (find === null) return null
  const { facets, ranges, sort, counted, ...more } = record(find)
  return {
    ...more,
    facets: agedFields(facets),
    ranges: agedFields(ranges),
    sort: aged('field', sort),
    counted: agedIds(counted),
  }
}

function agedNotes(notes: unknown, kind: 'note' | 'notice' | 'reason') {
  return (notes as readonly Json[]).map((note) => ({ ...note, code: aged(kind, note['code']) }))
}

function agedFigure(figure: unknown): Json {
  const { original, sides, notes, unknownParts, provenance, ...more } = record(figure)
  return {
    ...more,
    provenance: (provenance as readonly Json[]).map((each) => ({
      ...each,
      ...('rule' in each ? { rule: aged('rule', each['rule']) } : {}),
    })),
    ...(notes === undefined ? {} : { notes: agedNotes(notes, 'note') }),
    ...(unknownParts === undefined ? {} : { unknownParts: agedIds(unknownParts) }),
    ...(original === undefined ? {} : { original: agedFigure(original) }),
    ...(sides === undefined
      ? {}
      : {
          sides: (sides as readonly Json[]).map((side) => ({ ...side, figure: agedFigure(side['figure']) })),
        }),
  }
}

function agedCell(cell: Json): Json {
  if (cell['kind'] === 'verdicts')
    return {
      ...cell,
      verdicts: (cell['verdicts'] as readonly Json[]).map((verdict) => ({
        ...verdict,
        reasons: agedNotes(verdict['reasons'], 'reason'),
      })),
    }
  if (!('figure' in cell)) return cell
  const words = cell['kind'] === 'category' ? { words: aged('words', cell['words']) } : {}
  return { ...cell, ...words, figure: agedFigure(cell['figure']) }
}

/** A comparison with its figures, as it is kept. */
export function agedSnapshot(snapshot: unknown): Json {
  const { groups, notices, ...more } = record(snapshot)
  return {
    ...more,
    notices: agedNotes(notices, 'notice'),
    groups: (groups as readonly Json[]).map((group) => ({
      ...group,
      rows: (group['rows'] as readonly Json[]).map((row) => ({
        ...row,
        field: aged('field', row['field']),
        cells: (row['cells'] as readonly Json[]).map(agedCell),
      })),
    })),
  }
}

/** What a `.pathwise` file holds. */
export function agedFile(content: unknown): Json {
  const { options, own, snapshot, ...more } = record(content)
  return {
    ...more,
    options: agedOptions(options),
    own: (own as readonly Json[]).map((program) => ({
      ...agedFields(program),
      columns: agedFields(program['columns']),
      figures: agedFields(program['figures']),
    })),
    snapshot: snapshot === null ? null : agedSnapshot(snapshot),
  }
}
