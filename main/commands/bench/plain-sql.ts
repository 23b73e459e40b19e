import type { Database } from 'better-sqlite3'
import type { FindRequest } from '../../../data/contract/find.ts'
import {
  FACETS,
  RANGES,
  type FacetId,
  type RangeId,
  type SortFieldId,
} from '../../../data/fields/catalogue.ts'
import { statusCode } from '../../../data/figures/figure.ts'
import type { Place, PlaceRef } from '../../../data/place.ts'
import type { FilterId } from '../../catalog/index/filters.ts'
import { AWARD_LEVELS, DEFAULT_RESIDENCY, RESIDENCIES, type Residency } from '../../../data/program.ts'
import { singular, stemOf } from '../../../data/search/stem.ts'

/** Above all of them: what is only "at least", or has no value, has no upper end; what does not apply adds nothing. */
const upperEnd = (value: string, status: string, high: string): string =>
  `CASE ${status} WHEN ${statusCode('not-applicable')} THEN 0 WHEN ${statusCode('at-least')} THEN 1e15
    ELSE coalesce(${high}, ${value}, 1e15) END`

type Pricing = Pick<FindRequest, 'residency' | 'homeState' | 'place'>

/** Whole miles of the great circle by its chord: another formula than the index has. */
function milesOverGround(degrees: readonly (number | null)[]): number | null {
  if (degrees.includes(null)) return null
  const [north, east, otherNorth, otherEast] = degrees.map((each) => (Number(each) * Math.PI) / 180)
  const on = (north = 0, east = 0) => [
    Math.cos(north) * Math.cos(east),
    Math.cos(north) * Math.sin(east),
    Math.sin(north),
  ]
  const [a, b] = [on(north, east), on(otherNorth, otherEast)]
  return Math.round(2 * 3958.8 * Math.asin(Math.hypot(...a.map((each, axis) => each - (b[axis] ?? 0))) / 2))
}

/** Gave awards, nobody says, gave none; the nearer; a known price, an estimate, none; more awards first. */
const byDefault = (price: string, miles: string | null): string =>
  `CASE WHEN completions IS NULL THEN 1 WHEN completions > 0 THEN 0 ELSE 2 END,
   ${miles === null ? '' : `(${miles}) IS NULL, ${miles},`}
   CASE ${price} WHEN 'estimated' THEN 1 WHEN 'not-reported' THEN 2 ELSE 0 END,
   ifnull(completions, 0) DESC`

/**
 * What Find must answer, in plain SQL over the same catalog: one row a program
 * in a temporary table, and a query for every count. Slow and obvious: the tests
 * hold Find equal to it, and the benchmark says how much slower.
 */
export class PlainSql {
  readonly #db: Database
  readonly #placeOf: (ref: PlaceRef) => Place | null
  /** Every word of the search tables. */
  readonly #terms: readonly string[]
  /** Conditions by word. */
  readonly #words = new Map<string, string>()

  /** @param placeOf where the place of a request is. */
  constructor(db: Database, placeOf: (ref: PlaceRef) => Place | null = () => null) {
    this.#db = db
    this.#placeOf = placeOf
    db.function('miles', { deterministic: true, varargs: true }, (...degrees) =>
      milesOverGround(degrees as (number | null)[]),
    )
    this.#terms = ['cip_search', 'occupation_search', 'institution_search'].flatMap((table) => {
      db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_terms USING fts5vocab(main, ${table}, row)`)
      return db.prepare<[], string>(`SELECT term FROM ${table}_terms`).pluck().all()
    })
    db.function('fold', { deterministic: true }, (text) =>
      String(text)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase(),
    )
    db.exec(`CREATE TEMP TABLE flat AS
      SELECT p.unitid || '-' || p.cip || '-' || p.award_level AS key, p.cip, p.unitid,
        c.title AS program, i.name AS institution, i.city, i.state, i.latitude, i.longitude,
        ifnull(nullif(i.county_code, ''), 'not-reported') AS county, p.cip AS study, 'none' AS list,
        ifnull(i.control, 'not-reported') AS control, i.federal_aid AS federalAid, p.distance AS online,
        CAST(p.award_level AS TEXT) AS awardLevel,
        CASE p.award_level ${AWARD_LEVELS.map((level, rank) => `WHEN ${level} THEN ${rank}`).join(' ')} END AS levelRank,
        CASE WHEN p.completions IS NULL THEN 'not-reported' WHEN p.completions > 0 THEN 'some' ELSE 'none' END AS conferred,
        p.completions, ifnull(p.weeks, p.months * 4) * 3 / 13.0 AS months,
        ${upperEnd('ifnull(p.weeks, p.months * 4) * 3 / 13.0', 'p.months_status', 'ifnull(p.weeks_high, p.months_high * 4) * 3 / 13.0')} AS "months high",
        ifnull(i.closed_on, 'open') <> 'open' OR i.merged_into IS NOT NULL AS closed,
        ${RESIDENCIES.map((residency) => {
          const tuition = `p.tuition_${residency.replaceAll('-', '_')}`
          return `${tuition} + ifnull(p.books, 0) AS "cost ${residency}",
            ${upperEnd(tuition, `${tuition}_status`, `${tuition}_high`)} + ${upperEnd('p.books', 'p.books_status', 'p.books_high')}
              AS "cost ${residency} high",
            CASE ${tuition}_status WHEN 0 THEN 'known' WHEN 1 THEN 'imputed' WHEN 2 THEN 'estimated' WHEN 3 THEN 'known'
              WHEN 4 THEN 'own' ELSE 'not-reported' END AS "price ${residency}"`
        }).join(', ')}
      FROM programs p JOIN cips c USING (cip) JOIN institutions i USING (unitid)`)
  }

  /** An index for every count, which holds all that the filters ask for: no query reads the table itself. */
  addCoveringIndexes(residency: Residency): void {
    const pricing = { residency, homeState: null, place: null }
    const columns = [...FACETS, ...RANGES].map((id) =>
      this.#column(id === 'occupation' ? 'cip' : id, pricing),
    )
    for (const column of columns) {
      const others = [...columns, 'cip', 'unitid'].filter((other) => other !== column)
      this.#db.exec(
        `CREATE INDEX temp."by ${column.replaceAll('"', '')}" ON flat (${[column, ...new Set(others)].join(', ')})`,
      )
    }
  }

  /** Of those that fit: within the radius, and online farther away; of those that may, what has to be asked. */
  reach(request: FindRequest): { near: number | null; online: number; ask: number } {
    const near = this.#within(request)
    const count = (where: string) => this.#one(`SELECT count(*) FROM flat WHERE ${where}`)
    const [fits, may] = [this.#where(request), this.#mayFit(request)]
    const beyond = near === null ? '1' : `NOT ifnull(${near}, 0)`
    return {
      near: near === null ? null : count(`${fits} AND ifnull(${near}, 0)`),
      online: count(`${fits} AND online = 'all' AND ${beyond}`),
      ask: near === null || !request.nearOrOnline ? 0 : count(`${may} AND online = 'some' AND ${beyond}`),
    }
  }

  /**
   * By UNITID, what is taught there and has a place on a map: how many fit, how many more may,
   * what is known of the prices of the former (else of the latter), and how far it is.
   */
  schools(request: FindRequest): readonly {
    readonly unitid: number
    readonly programs: number
    readonly mayFit: number
    readonly stated: number
    readonly estimated: number
    readonly miles: number | null
  }[] {
    const near = this.#within(request)
    const drawn = near === null ? "online <> 'all'" : `ifnull(${near}, 0)`
    const price = this.#column('priceStatus', request)
    return this.#db
      .prepare(
        `WITH hits AS (SELECT *, ${this.#where(request)} AS fits, ${price} AS price FROM flat
           WHERE ${drawn} AND ${this.#where(request, undefined, true)} AND latitude IS NOT NULL)
         SELECT unitid, sum(fits) AS programs, sum(NOT fits) AS mayFit,
           max(price IN ('known', 'imputed', 'own') AND fits = best) AS stated,
           max(price = 'estimated' AND fits = best) AS estimated, ${this.#miles(request) ?? 'NULL'} AS miles
         FROM hits JOIN (SELECT unitid, max(fits) AS best FROM hits GROUP BY unitid) USING (unitid)
         GROUP BY unitid ORDER BY unitid`,
      )
      .all() as ReturnType<PlainSql['schools']>
  }

  /** The lowest cost to finish of those that fit; null where none is known. */
  lowest(request: FindRequest): number | null {
    const cost = this.#column('costToFinish', request)
    return this.#db
      .prepare(`SELECT min(${cost}) FROM flat WHERE ${this.#where(request)}`)
      .pluck()
      .get() as number | null
  }

  total(request: FindRequest): number {
    return this.#one(`SELECT count(*) FROM flat WHERE ${this.#where(request)}`)
  }

  /** Those that may fit and do not for sure. */
  mayFit(request: FindRequest): number {
    return this.#one(`SELECT count(*) FROM flat WHERE ${this.#mayFit(request)}`)
  }

  facet(request: FindRequest, id: FacetId): Record<string, number> {
    const where = this.#where(request, id)
    const sql =
      id === 'occupation'
        ? `SELECT soc, count(*) FROM flat JOIN cip_occupations USING (cip) WHERE ${where} GROUP BY soc`
        : `SELECT ${this.#column(id, request)}, count(*) FROM flat WHERE ${where} GROUP BY 1`
    return Object.fromEntries(this.#db.prepare(sql).raw().all() as [string, number][])
  }

  range(request: FindRequest, id: RangeId, bins: number, binsMax: number) {
    const where = this.#where(request, id)
    const column = this.#column(id, request)
    const row = this.#db
      .prepare(
        `SELECT min(${column}) AS min, max(${column}) AS max, count(*) - count(${column}) AS unknown FROM flat WHERE ${where}`,
      )
      .get() as { min: number | null; max: number | null; unknown: number }
    const counted = this.#db
      .prepare(
        `SELECT min(${bins - 1}, CAST(${column} / ${binsMax / bins} AS INTEGER)) AS bin, count(*) FROM flat
         WHERE ${where} AND ${column} IS NOT NULL GROUP BY bin`,
      )
      .raw()
      .all() as [number, number][]
    const byBin = new Map(counted)
    return { ...row, bins: Array.from({ length: bins }, (_, bin) => byBin.get(bin) ?? 0), binsMax }
  }

  /** Hits without one filter. */
  without(request: FindRequest, id: FilterId): number {
    return this.#one(`SELECT count(*) FROM flat WHERE ${this.#where(request, id)}`)
  }

  /**
   * Keys of hits in the order asked for: unknown last both ways, ties by program,
   * institution, award level. What may fit comes after what fits, where it is asked for.
   *
   * @param most all of them where it is left out.
   */
  keys(request: FindRequest, sort: SortFieldId | 'relevance', most = -1): string[] {
    const key =
      sort === 'relevance'
        ? byDefault(this.#column('priceStatus', request), this.#miles(request))
        : this.#key(request, sort)
    const where = this.#where(request)
    return this.#db
      .prepare(
        `SELECT key FROM flat WHERE ${where}${request.mayFit ? ` OR ${this.#mayFit(request)}` : ''}
         ORDER BY NOT (${where}), ${key},
           fold(program), cip, fold(institution), fold(city), unitid, levelRank LIMIT ${most}`,
      )
      .pluck()
      .all() as string[]
  }

  #key(request: FindRequest, sort: SortFieldId): string {
    const key =
      sort === 'payMedian'
        ? this.#pay(request.occupation)
        : sort === 'awardLevel'
          ? 'levelRank'
          : sort === 'program' || sort === 'institution' || sort === 'city'
            ? `fold(${sort})`
            : this.#column(sort, request)
    return `(${key}) IS NULL, ${key} ${request.descending ? 'DESC' : 'ASC'}`
  }

  #one(sql: string): number {
    return Number(this.#db.prepare(sql).pluck().get())
  }

  #column(id: FacetId | RangeId | SortFieldId | 'cip', request: Pricing, end = ''): string {
    if (id === 'miles') return this.#miles(request) ?? 'NULL'
    if (id === 'months') return end === '' ? id : '"months high"'
    if (id !== 'costToFinish' && id !== 'priceStatus') return id
    const { residency, homeState } = request
    const what = id === 'costToFinish' ? 'cost' : 'price'
    if (residency !== 'by-state') return `"${what} ${residency}${end}"`
    return homeState === null
      ? `"${what} ${DEFAULT_RESIDENCY}${end}"`
      : `CASE state WHEN '${homeState}' THEN "${what} in-state${end}" ELSE "${what} out-of-state${end}" END`
  }

  #miles({ place }: Pick<FindRequest, 'place'>): string | null {
    const position = place && this.#placeOf(place)?.position
    return position ? `miles(${position.latitude}, ${position.longitude}, latitude, longitude)` : null
  }

  /** Whether it is within the radius; NULL where nobody says, null where no radius is asked for. */
  #within({ place: ref, radius }: FindRequest): string | null {
    const place = ref && this.#placeOf(ref)
    if (!place || radius === null) return null
    if (radius !== 'state' && place.position) return `(${this.#miles({ place: ref })} <= ${radius})`
    return place.state === null ? null : `(nullif(state, '') = '${place.state}')`
  }

  #reaches(request: FindRequest, loosely: boolean): string | null {
    const within = this.#within(request)
    if (within === null) return null
    const online = request.nearOrOnline ? ` OR online IN ('all'${loosely ? ", 'some'" : ''})` : ''
    return `(ifnull(${within}, ${loosely ? 1 : 0})${online})`
  }

  /** National median of the active occupation, newest vintage. */
  #pay(chosen: string | null): string {
    const led = '(SELECT count(*) FROM cip_occupations co WHERE co.cip = flat.cip)'
    const follows = chosen === null ? `${led} = 1` : `co.soc = '${chosen}'`
    return `(SELECT w.median FROM cip_occupations co JOIN occupations o ON o.soc = co.soc
      JOIN wages w ON w.soc = o.oews_soc AND w.area = 'US'
      WHERE co.cip = flat.cip AND ${follows} ORDER BY w.vintage DESC LIMIT 1)`
  }

  /** The word, its kin, and of one that is begun what it begins. Of a school its number alone may differ. */
  #hasWord(word: string, isBegun: boolean): string {
    const anyOf = (words: readonly string[]) =>
      `'${[...words.map((each) => `"${each}"`), ...(isBegun ? [`"${word}" *`] : [])].join(' OR ')}'`
    const name = `word ${this.#words.size} ${word} ${isBegun}`
    const known = this.#words.get(`${word} ${isBegun}`)
    if (known !== undefined) return known
    const kin = anyOf(this.#terms.filter((term) => term === word || stemOf(term) === stemOf(word)))
    const same = anyOf(this.#terms.filter((term) => term === word || singular(term) === singular(word)))
    this.#db
      .exec(`CREATE TEMP TABLE "cips of ${name}" AS SELECT cip FROM cip_search WHERE cip_search MATCH ${kin}
      UNION SELECT cip FROM cip_occupations JOIN occupation_search USING (soc) JOIN occupations USING (soc)
        WHERE occupation_search MATCH ${kin} AND soc NOT GLOB '*99' AND title NOT LIKE '%all other%'`)
    this.#db.exec(`CREATE TEMP TABLE "schools of ${name}" AS
      SELECT unitid FROM institution_search WHERE institution_search MATCH ${same}`)
    const condition = `(cip IN "cips of ${name}" OR unitid IN "schools of ${name}")`
    this.#words.set(`${word} ${isBegun}`, condition)
    return condition
  }

  #mayFit(request: FindRequest): string {
    return `(${this.#where(request, undefined, true)} AND NOT (${this.#where(request)}))`
  }

  /** @param loosely bands that a bound crosses are in it too. */
  #where(request: FindRequest, except?: FilterId, loosely = false): string {
    const conditions: string[] = [request.closed || except === 'closed' ? '1' : 'NOT closed']
    const reaches = except === 'radius' ? null : this.#reaches(request, loosely)
    if (reaches !== null) conditions.push(reaches)
    if (except !== 'text') {
      const words = request.text.split(' ').filter(Boolean)
      words.forEach((word, place) => {
        const isBegun = place === words.length - 1 && request.text.endsWith(word)
        conditions.push(this.#hasWord(word.toLowerCase(), isBegun))
      })
    }
    for (const id of FACETS) {
      const codes = request.facets[id] ?? []
      if (id === except || codes.length === 0) continue
      const list = codes.map((code) => `'${code}'`).join(', ')
      conditions.push(
        id === 'occupation'
          ? `EXISTS (SELECT 1 FROM cip_occupations co WHERE co.cip = flat.cip AND co.soc IN (${list}))`
          : `${this.#column(id, request)} IN (${list})`,
      )
    }
    for (const id of RANGES) {
      const range = request.ranges[id]
      if (id === except || !range || (range.min === null && range.max === null)) continue
      const column = this.#column(id, request)
      const high = this.#column(id, request, ' high')
      const { min, max } = range
      const isCrossed = min !== null && max !== null && min > max
      const crossed = (bound: number) =>
        loosely && !isCrossed ? ` OR (${column} < ${bound} AND ${bound} < ${high})` : ''
      const within = [
        ...(min === null ? [] : [`(${column} >= ${min}${crossed(min)})`]),
        ...(max === null ? [] : [`(${high} <= ${max}${crossed(max)})`]),
      ].join(' AND ')
      conditions.push(range.includeUnknown ? `(${column} IS NULL OR (${within}))` : `(${within})`)
    }
    return conditions.join(' AND ')
  }
}
