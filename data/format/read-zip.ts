/**
 * What a person typed as a ZIP: "78701", "78701-1234" (its last four say nothing of
 * distance). Null for an empty box; undefined where it is none ("OH", four digits, "00000").
 */
export function readZip(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const zip = /^(\d{5})(?:-?\d{4})?$/.exec(text)?.[1]
  return zip !== undefined && isAssigned(zip) ? zip : undefined
}

/** The state of a ZIP by its first three digits; null where they are of none (armed forces, Guam). */
export function stateOfZip(zip: string): string | null {
  const prefix = Number(zip.slice(0, 3))
  return PREFIXES.find(([, first, last]) => prefix >= first && prefix <= last)?.[0] ?? null
}

/** Below 005 nothing was ever given out (USPS Labeling List L002). */
const isAssigned = (zip: string) => Number(zip.slice(0, 3)) >= 5

/**
 * First three digits of the ZIPs of each state.
 * Source: United States Postal Service, Domestic Mail Manual, Labeling List L002,
 * "3-Digit ZIP Code Prefix Matrix". A test holds it against the schools of the catalog.
 */
const PREFIXES: readonly (readonly [string, first: number, last: number])[] = [
  ['NY', 5, 5],
  ['PR', 6, 7],
  ['VI', 8, 8],
  ['PR', 9, 9],
  ['MA', 10, 27],
  ['RI', 28, 29],
  ['NH', 30, 38],
  ['ME', 39, 49],
  ['MA', 55, 55],
  ['VT', 50, 59],
  ['CT', 60, 69],
  ['NJ', 70, 89],
  ['NY', 100, 149],
  ['PA', 150, 196],
  ['DE', 197, 199],
  ['DC', 200, 200],
  ['VA', 201, 201],
  ['DC', 202, 205],
  ['MD', 206, 219],
  ['VA', 220, 246],
  ['WV', 247, 268],
  ['NC', 270, 289],
  ['SC', 290, 299],
  ['GA', 300, 319],
  ['FL', 320, 339],
  ['FL', 341, 349],
  ['AL', 350, 369],
  ['TN', 370, 385],
  ['MS', 386, 397],
  ['GA', 398, 399],
  ['KY', 400, 427],
  ['OH', 430, 459],
  ['IN', 460, 479],
  ['MI', 480, 499],
  ['IA', 500, 528],
  ['WI', 530, 549],
  ['MN', 550, 567],
  ['SD', 570, 577],
  ['ND', 580, 588],
  ['MT', 590, 599],
  ['IL', 600, 629],
  ['MO', 630, 658],
  ['KS', 660, 679],
  ['NE', 680, 693],
  ['LA', 700, 714],
  ['AR', 716, 729],
  ['OK', 730, 732],
  ['TX', 733, 733],
  ['OK', 734, 749],
  ['TX', 750, 799],
  ['CO', 800, 816],
  ['WY', 820, 831],
  ['ID', 832, 838],
  ['UT', 840, 847],
  ['AZ', 850, 865],
  ['NM', 870, 884],
  ['TX', 885, 885],
  ['NV', 889, 898],
  ['CA', 900, 961],
  ['HI', 967, 968],
  ['OR', 970, 979],
  ['WA', 980, 994],
  ['AK', 995, 999],
]
