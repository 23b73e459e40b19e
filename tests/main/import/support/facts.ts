import type { Given } from '../../../../main/import/readers/codes.ts'
import type { Completion } from '../../../../main/import/readers/ipeds-completions.ts'
import type { Institution } from '../../../../main/import/readers/ipeds-directory.ts'
import type { PricedSlot } from '../../../../main/import/readers/ipeds-program-prices.ts'
import type { YearPrices } from '../../../../main/import/readers/ipeds-year-prices.ts'

export const known = (value: number): Given => ({ value, status: 'known' })
export const blank: Given = { value: null, status: 'not-reported' }

/** A slot of medical coding at 100,654, 8,930 dollars, 10 months. */
export const slotOf = (facts: Partial<PricedSlot> = {}): PricedSlot => ({
  unitid: 100654,
  slot: 1,
  cip: '51.0713',
  tuition: known(8930),
  books: known(900),
  months: known(10),
  hours: known(900),
  hoursUnit: 'clock-hours',
  ...facts,
})

export const completionOf = (facts: Partial<Completion> = {}): Completion => ({
  unitid: 100654,
  cip: '51.0713',
  awardLevel: 2,
  awards: 12,
  line: 2,
  ...facts,
})

export const yearPricesOf = (facts: Partial<YearPrices> = {}): YearPrices => ({
  unitid: 100654,
  inDistrict: known(3000),
  inState: known(3200),
  outOfState: known(9000),
  books: known(1600),
  ...facts,
})

export const institutionOf = (facts: Partial<Institution> = {}): Institution => ({
  unitid: 100654,
  name: 'Alabama A & M University',
  alias: 'AAMU',
  city: 'Normal',
  state: 'AL',
  zip: '35762',
  county: 'Madison County',
  countyCode: '01089',
  control: 'public',
  federalAid: 'participates',
  website: 'https://www.aamu.edu/',
  phone: '(256) 372-5000',
  latitude: 34.783368,
  longitude: -86.568502,
  ...facts,
})
