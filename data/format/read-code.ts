/**
 * The one reader of codes: of official files, of lists, and of what is typed into the
 * search. A code is the whole cell, in whatever writing, or it is none: what is not
 * understood never becomes another code.
 */

/** What tables put around a code so that a spreadsheet does not read a number: ="01.00", '01.00, "01.00". */
export function unwrapped(text: string): string {
  const bare = text.trim()
  return (
    /^="([^"]*)"$/.exec(bare)?.[1] ??
    /^"([^"]*)"$/.exec(bare)?.[1] ??
    /^'([^']*)'?$/.exec(bare)?.[1] ??
    bare
  ).trim()
}

/** A name behind a code, apart from it: "51.0713 - Medical Coding", "29-2072.00 Medical Records". No second code. */
const NAMED = /^([\d.-]*\d)(?:\s*[:–—]\s*|\s+-?\s*|\s*-\s+)(\p{L}[^\d\n]*(?:\d{1,2}[^\d\n.-]+)*\d{0,2})$/u

function withoutName(text: string): string {
  return NAMED.exec(text)?.[1] ?? text
}

/**
 * The CIP code, of the form "51.0713", that a cell holds. Somewhere upstream codes are read as
 * numbers ("51.071", "1.8301", "46", "51.071300000000001"): two digits before the dot, four
 * after. Six digits without a dot are a code too (Texas), and five, whose leading zero a
 * spreadsheet took, where there are such fields of study. "CIP" may stand before it, its title
 * or ".00" behind it, and a hyphen or a blank in place of the dot, where it can be no SOC code.
 * "99" is a total, never a CIP.
 * @returns null for anything else
 */
export function readCip(cell: string): string | null {
  const bare = withoutName(unwrapped(cell).replace(/^cip(?:[ -]?codes?)?[\s:#-]*/i, ''))
    .replace(/^(\d\d\.\d{4})\.00$/, '$1')
    .replace(/^(\d{6})\.0+$/, '$1')
    .replace(WITHOUT_DOT, '$1.$2')
    .replace(DECIMAL_COMMA, '$1.$2')
  const [, family = '', rest = ''] =
    /^(\d{1,2})\.(\d{0,4})$/.exec(bare) ?? /^(\d\d)(\d{4})$/.exec(bare) ?? LEADING_ZERO.exec(bare) ?? []
  if (family !== '') return checkedCip(family.padStart(2, '0'), rest.padEnd(4, '0'))
  if (/^\d{1,2}$/.test(bare)) return checkedCip(bare.padStart(2, '0'), '0000')
  const noise = /^(\d{1,2})\.\d{9,}$/.test(bare) ? Math.round(Number(bare) * 10_000) / 10_000 : null
  return noise !== null && Math.abs(noise - Number(bare)) < 1e-9 ? readCip(String(noise)) : null
}

/** The code of a series, "51.07" of "51.07", "5107" or "107" (01.07, read as a number); null for anything else. */
export function readCipSeries(cell: string): string | null {
  const bare = unwrapped(cell)
  const [, family = '', rest = ''] = /^(\d\d)\.(\d\d)$/.exec(bare) ?? /^(\d{1,2})(\d\d)$/.exec(bare) ?? []
  return family === '' ? null : (checkedCip(family.padStart(2, '0'), rest)?.slice(0, 5) ?? null)
}

/** No SOC code has a 0 behind its hyphen, so what has one is a CIP that somebody wrote like one. */
const WITHOUT_DOT = /^(\d\d)[- ](0\d{3})$/

/** As a spreadsheet of another country writes it; of fewer digits it may be a whole number. */
const DECIMAL_COMMA = /^(\d{1,2}),(\d{4})$/

/**
 * Families of fields of study below 10, with their series: five digits are one of these that
 * lost its zero, or nothing that can be told ("51071" may be 51.0710).
 * Source: NCES, CIP 2010 and CIP 2020.
 */
const LEADING_ZERO =
  /^(?=1(?:0\d|1[0-3]|8[0-3]|99)|3(?:0[12356]|99)|4(?:0[2-689]|10|99)|5(?:0[12]|99)|9(?:0[1479]|10|99))(\d)(\d{4})$/

function checkedCip(family: string, rest: string): string | null {
  return family === '99' || family === '00' ? null : `${family}.${rest}`
}

/**
 * The SOC code, of the form "29-2072", that a cell holds: also of O*NET ("29-2072.00",
 * "29207200"), with "SOC" or "O*NET" before it, or its title behind it.
 * @returns null for anything else, and for 99-9999, "no match"
 */
export function readSoc(cell: string): string | null {
  const bare = withoutName(
    unwrapped(cell).replace(/^(?:soc|o\*?net)(?:[- ]?soc)?(?:[ -]?codes?)?[\s:#-]*/i, ''),
  )
  const parts = /^(\d\d)[- ]?(\d{4})(?:\.?\d\d|\.0)?$/.exec(bare)
  return !parts || parts[1] === '99' ? null : `${parts[1]}-${parts[2]}`
}

/** All SOC codes of a cell, in whatever way they are told apart; null where a part of it is none. */
export function readSocs(cell: string): readonly string[] | null {
  const parts = unwrapped(cell)
    .split(/[;|\n/]|,\s*(?=["'=]*\d\d-?\d{4})|\s+and\s+(?=\d)|(?<=\d)\s+(?=\d\d-\d{4})/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const codes = parts.map(readSoc)
  return parts.length > 0 && codes.every((code) => code !== null) ? [...new Set(codes)] : null
}

/** What a spreadsheet makes of a whole number that it keeps as one: "45402.0". */
const whole = (text: string): string => text.replace(/^(\d+)\.0*$/, '$1')

/**
 * "45402" or "45402-1234" of a US ZIP code in whatever writing, with the leading zeros that
 * a spreadsheet took; null for anything else (a Canadian code, six digits, 00000).
 */
export function readZip(cell: string): string | null {
  const bare = whole(unwrapped(cell))
    .replace(/\s*-\s*/, '-')
    .replace(/^(\d{5}) (\d{4})$/, '$1-$2')
    .replace(/-$/, '')
  const [, five, four] = /^(\d{4,5})(\d{4})$/.exec(bare) ?? /^(\d{3,5})(?:-(\d{4}))?$/.exec(bare) ?? []
  if (five === undefined) return null
  const zip = five.padStart(5, '0')
  return isAssigned(zip) ? zip + (four === undefined ? '' : `-${four}`) : null
}

/** Below 005 nothing was ever given out (USPS Labeling List L002). */
const isAssigned = (zip: string) => Number(zip.slice(0, 3)) >= 5

/** A UNITID: six digits. Null for anything else. */
export function readUnitid(cell: string): number | null {
  // Of 300,000 rows nearly all.
  if (/^[1-9]\d{5}$/.test(cell)) return Number(cell)
  const bare = whole(unwrapped(cell).replace(/^(?:ipeds)?[ -]*(?:unit ?id|id)?[\s:#-]*/i, '')).replace(
    /^(\d{3}),(\d{3})$/,
    '$1$2',
  )
  return /^[1-9]\d{5}$/.test(bare) ? Number(bare) : null
}

/** The OPEID of a file that always has the branch, with the leading zeros that a spreadsheet took. */
export function readOpeid(cell: string): string | null {
  const bare = whole(unwrapped(cell))
  return /^\d{3,8}$/.test(bare) ? bare.padStart(8, '0') : null
}

/**
 * The OPEIDs that a cell may mean, eight digits each: a school's six and the branch's two.
 * A spreadsheet takes leading zeros, and many lists leave the branch out where it is the
 * main campus, so that six digits may be either; none for anything else.
 */
export function readOpeids(cell: string): readonly string[] {
  const bare = whole(unwrapped(cell).replace(/^ope ?id[\s:#]*/i, ''))
  const apart = /^(\d{1,6})-(\d{2})$/.exec(bare)
  if (apart) return [(apart[1] ?? '').padStart(6, '0') + (apart[2] ?? '')]
  if (!/^\d{4,8}$/.test(bare)) return []
  const branched = bare.padStart(8, '0')
  return bare.length > 6 ? [branched] : [`${bare.padStart(6, '0')}00`, ...(bare.length > 4 ? [branched] : [])]
}
