/** The one reader of CIP and SOC codes: of official files, of lists, and of what is typed into the search. */

/**
 * A CIP code of the form "51.0710", or null. Somewhere upstream codes are read
 * as numbers ("51.071", "1.8301", "46"): two digits before the dot, four after.
 * Six digits without a dot are a code too (Texas). "99" is a total, never a CIP.
 */
export function padCip(text: string): string | null {
  const bare = text.trim()
  if (/^\d{6}$/.test(bare)) return checkedCip(bare.slice(0, 2), bare.slice(2))
  const parts = /^(\d{1,2})(?:\.(\d{0,4}))?$/.exec(bare)
  return parts ? checkedCip((parts[1] ?? '').padStart(2, '0'), (parts[2] ?? '').padEnd(4, '0')) : null
}

function checkedCip(family: string, rest: string): string | null {
  return family === '99' || family === '00' ? null : `${family}.${rest}`
}

/** 01.00 of ="01.00", which keeps a spreadsheet from reading a number. */
export function unwrapped(text: string): string {
  return text.replace(/^="(.*)"$/, '$1')
}

/** "29-2072" from "29-2072", "29-2072.00" or "29207200"; null for anything else and for 99-9999, "no match". */
export function socCode(text: string): string | null {
  const parts = /^(\d\d)-?(\d{4})(?:\.?\d\d)?$/.exec(text.trim())
  if (!parts || parts[1] === '99') return null
  return `${parts[1]}-${parts[2]}`
}
