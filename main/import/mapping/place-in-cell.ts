import { state } from './mapped-codes.ts'

export interface PlaceInCell {
  readonly city: string
  /** '' where the cell says none. */
  readonly state: string
  readonly zip: string
}

const NOWHERE: PlaceInCell = { city: '', state: '', zip: '' }

/** "Austin, TX", "Saint Louis, Missouri", "100 Main St, Austin, TX 78701-1234", "Austin TX"; a text without a state is a city alone. */
export function placeInCell(cell: string): PlaceInCell {
  if (cell === '') return NOWHERE
  const text = cell.replaceAll(/\s+/g, ' ').trim()
  const alone: PlaceInCell = { city: text, state: '', zip: '' }
  const [, before = text, zip = ''] = /^(.+?),? (\d{5}(?:-\d{4})?)$/.exec(text) ?? []
  const parts = before
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const last = parts.at(-1) ?? ''
  const [, town = '', code = ''] =
    parts.length === 1 ? (/^(.+) ([A-Z]{2})$/.exec(last) ?? []) : ['', parts.at(-2), last]
  const found = state(code)
  return found.is === 'value' && town !== '' ? { city: town, state: found.value, zip } : alone
}
