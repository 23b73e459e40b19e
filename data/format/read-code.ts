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
 * A CIP code of the form "51.0710", or null. Somewhere upstream codes are read
 * as numbers ("51.071", "1.8301", "46", "51.071300000000001"): two digits before the dot,
 * four after. Six digits without a dot are a code too (Texas). "99" is a total, never a CIP.
 */
export function padCip(text: string): string | null {
  const bare = text.trim()
  if (/^\d{6}$/.test(bare)) return checkedCip(bare.slice(0, 2), bare.slice(2))
  const parts = /^(\d{1,2})(?:\.(\d{0,4}))?$/.exec(bare)
  if (parts) return checkedCip((parts[1] ?? '').padStart(2, '0'), (parts[2] ?? '').padEnd(4, '0'))
  const noise = /^(\d{1,2})\.\d{9,}$/.test(bare) ? Math.round(Number(bare) * 10_000) / 10_000 : null
  return noise !== null && Math.abs(noise - Number(bare)) < 1e-9 ? padCip(String(noise)) : null
}

/** No SOC code has a 0 behind its hyphen, so what has one is a CIP that somebody wrote like one. */
const WITH_HYPHEN = /^(\d\d)-(0\d{3})$/

/**
 * The CIP that a cell of somebody's table holds: also with "CIP" before it, its title or
 * ".00" behind it, with a hyphen where it can be no SOC code, and of five digits, whose
 * leading zero a spreadsheet took.
 */
export function readCip(cell: string): string | null {
  const bare = withoutName(unwrapped(cell).replace(/^cip(?: ?code)?[\s:#]*/i, ''))
    .replace(/^(\d\d\.\d{4})\.00$/, '$1')
    .replace(WITH_HYPHEN, '$1.$2')
  return padCip(/^\d{5}$/.test(bare) ? `0${bare}` : bare)
}

function checkedCip(family: string, rest: string): string | null {
  return family === '99' || family === '00' ? null : `${family}.${rest}`
}

/** "29-2072" from "29-2072", "29-2072.00" or "29207200"; null for anything else and for 99-9999, "no match". */
export function socCode(text: string): string | null {
  const parts = /^(\d\d)-?(\d{4})(?:\.?\d\d|\.0)?$/.exec(text.trim())
  if (!parts || parts[1] === '99') return null
  return `${parts[1]}-${parts[2]}`
}

/** The SOC code that a cell of somebody's table holds: also with "SOC" or "O*NET" before it, or its title behind it. */
export function readSoc(cell: string): string | null {
  return socCode(withoutName(unwrapped(cell).replace(/^(?:soc|o\*?net)(?:[- ]?soc)?(?: ?code)?[\s:#]*/i, '')))
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
 * a spreadsheet took; null for anything else (a Canadian code, six digits).
 */
export function readZip(cell: string): string | null {
  const bare = whole(unwrapped(cell))
    .replace(/\s*-\s*/, '-')
    .replace(/^(\d{5}) (\d{4})$/, '$1-$2')
    .replace(/-$/, '')
  if (/^\d{8,9}$/.test(bare)) {
    const digits = bare.padStart(9, '0')
    return `${digits.slice(0, 5)}-${digits.slice(5)}`
  }
  const parts = /^(\d{3,5})(-\d{4})?$/.exec(bare)
  return parts ? (parts[1] ?? '').padStart(5, '0') + (parts[2] ?? '') : null
}

/** A UNITID: six digits. Null for anything else. */
export function readUnitid(cell: string): number | null {
  const bare = whole(unwrapped(cell).replace(/^(?:ipeds|unit ?id)[\s:#]*/i, ''))
  return /^[1-9]\d{5}$/.test(bare) ? Number(bare) : null
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
