import type { BareFigure } from '../../../data/figures/figure.ts'
import type { SchoolClosing } from '../../../data/school-closing.ts'
import type { Column, Content } from './column-file.ts'
import type { FigureColumn, ProgramColumns } from './index-columns.ts'
import { priceFacet, type Facet, type SingleFacetId } from './facets.ts'
import { gather } from './gather.ts'
import type { Institution } from './institutions.ts'
import { packOf, type Pack } from './packs.ts'
import type { FirstAnswer, Prepared } from './prepared.ts'
import { ProgramIndex, type CatalogFacts } from './program-index.ts'
import type { RangeBins } from './ranges.ts'
import { startsOf } from './official-entries.ts'
import type { Study } from './studies.ts'

/** All that is no column; rows as lists, since ten thousand objects would each repeat their keys. */
interface Texts {
  readonly studies: readonly (readonly [cip: string, title: string, key: string, occupations: string])[]
  readonly institutions: readonly InstitutionText[]
  readonly occupations: readonly (readonly [soc: string, title: string])[]
  readonly pay: readonly (readonly [soc: string, pay: BareFigure])[]
  readonly facets: readonly Pick<Facet, 'id' | 'values' | 'labels'>[]
  readonly bins: RangeBins
  /** The parts of each pack: their ids and how many values each has. */
  readonly packs: Readonly<Record<PackKind, readonly PackParts[]>>
  readonly orders: readonly string[]
}

type PackParts = readonly Pick<Pack['parts'][number], 'id' | 'size'>[]

const partsOf = (packs: readonly Pack[]): PackParts[] =>
  packs.map(({ parts }) => parts.map(({ id, size }) => ({ id, size })))

type InstitutionText = readonly [
  unitid: number,
  name: string,
  city: string,
  state: string,
  zip: string,
  latitude: number | null,
  longitude: number | null,
  countyCode: string,
  county: string,
  control: string | null,
  federalAid: string,
  closed: SchoolClosing | null,
  key: string,
]

const PACK_KINDS = ['fixedPacks', 'residencyPacks', 'longPacks'] as const
type PackKind = (typeof PACK_KINDS)[number]

/** An index of a catalog without lists, as columns and texts. */
export function toContent(facts: CatalogFacts): Content {
  const { studies, institutions, columns } = facts.official
  const kept = new ProgramIndex(facts).keep()
  const packColumns = PACK_KINDS.flatMap((kind) =>
    kept[kind].map(({ codes }, place) => [`${kind} ${place}`, codes] as const),
  )
  const texts: Texts = {
    studies: studies.map(({ cip, title, key, occupations }) => [
      cip ?? '',
      title,
      key,
      occupations.join(' '),
    ]),
    institutions: institutions.map((each) => [
      each.unitid ?? 0,
      each.name,
      each.city,
      each.state,
      each.zip,
      each.position?.latitude ?? null,
      each.position?.longitude ?? null,
      each.countyCode,
      each.county,
      each.control,
      each.federalAid,
      each.closed,
      each.key,
    ]),
    occupations: [...facts.occupations],
    pay: [...facts.pay],
    facets: Object.values(kept.facets).map(({ id, values, labels }) => ({ id, values, labels })),
    bins: kept.bins,
    packs: {
      fixedPacks: partsOf(kept.fixedPacks),
      residencyPacks: partsOf(kept.residencyPacks),
      longPacks: partsOf(kept.longPacks),
    },
    orders: [...kept.orders.keys()],
  }
  return {
    facts: texts,
    columns: Object.fromEntries<Column>([
      ['study', columns.study],
      ['institution', columns.institution],
      ['awardLevel', columns.awardLevel],
      ['online', columns.online],
      ['unsure', columns.unsure],
      ...figureColumns(columns).flatMap(([name, { value, high, status }]): [string, Column][] => [
        [`${name} value`, value],
        [`${name} high`, high],
        [`${name} status`, status],
      ]),
      ...packColumns,
      ...kept.combinations.map((counts, place) => [`combinations ${place}`, counts] as const),
      ...[...kept.orders.values()].map((order, place) => [`order ${place}`, order] as const),
    ]),
  }
}

const figureColumns = ({ completions, months, weeks, books, tuition }: ProgramColumns) =>
  Object.entries<FigureColumn>({ completions, months, weeks, books, ...tuition })

/** @throws Error where the content is none of ours. */
export function fromContent({ columns: all, facts }: Content): CatalogFacts {
  const texts = facts as Texts
  const column = <C extends Column>(name: string): C => {
    const found = all[name]
    if (!found) throw new Error(`The index has no column "${name}"`)
    return found as C
  }
  const figure = (name: string): FigureColumn => ({
    value: column(`${name} value`),
    high: column(`${name} high`),
    status: column(`${name} status`),
  })
  const study = column<Uint32Array>('study')
  const columns: ProgramColumns = {
    count: study.length,
    study,
    institution: column('institution'),
    awardLevel: column('awardLevel'),
    online: column('online'),
    completions: figure('completions'),
    months: figure('months'),
    weeks: figure('weeks'),
    unsure: column('unsure'),
    books: figure('books'),
    tuition: {
      'in-district': figure('in-district'),
      'in-state': figure('in-state'),
      'out-of-state': figure('out-of-state'),
    },
  }
  const packs = (kind: PackKind): Pack[] =>
    texts.packs[kind].map((parts, place) => packOf(parts, column(`${kind} ${place}`)))
  const fixedPacks = packs('fixedPacks')
  const residencyPacks = packs('residencyPacks')
  const longPacks = packs('longPacks')
  const prepared: Prepared & FirstAnswer = {
    facets: facetsOf(texts, columns, [...fixedPacks, ...longPacks]),
    bins: texts.bins,
    fixedPacks,
    residencyPacks,
    longPacks,
    combinations: [...fixedPacks, ...residencyPacks, ...longPacks].map((_, place) =>
      column(`combinations ${place}`),
    ),
    orders: new Map(texts.orders.map((name, place) => [name, column(`order ${place}`)])),
  }
  const studies = texts.studies.map(([cip, title, key, occupations]): Study => ({
    cip,
    title,
    occupations: occupations === '' ? [] : occupations.split(' '),
    origin: 'official',
    key,
  }))
  return {
    official: {
      studies,
      institutions: texts.institutions.map(institutionOf),
      columns,
      studyStarts: startsOf(study, studies.length),
    },
    occupations: new Map(texts.occupations),
    pay: new Map(texts.pay),
    prepared,
  }
}

function institutionOf([
  unitid,
  name,
  city,
  state,
  zip,
  latitude,
  longitude,
  countyCode,
  county,
  control,
  federalAid,
  closed,
  key,
]: InstitutionText): Institution {
  const position = latitude === null || longitude === null ? null : { latitude, longitude }
  const place = { city, state, zip, position, otherwise: null, countyCode, county }
  return { unitid, school: String(unitid), name, ...place, control, federalAid, closed, words: null, key }
}

/** Codes of a facet are a digit of its pack; those that follow the residency are made anew. */
function facetsOf({ facets }: Texts, columns: ProgramColumns, packs: readonly Pack[]): Prepared['facets'] {
  const made = facets.map(({ id, values, labels }): [SingleFacetId, Facet] => {
    const pack = packs.find(({ parts }) => parts.some((part) => part.id === id))
    const part = pack?.parts.find((each) => each.id === id)
    if (!pack || !part) return [id, priceFacet(columns)]
    return [
      id,
      {
        id,
        values,
        labels,
        byResidency: false,
        codes: () => gather(new Uint16Array(columns.count), pack.codes, part.digit),
      },
    ]
  })
  return Object.fromEntries(made) as Prepared['facets']
}
