import type { Note } from '../../../data/figures/figure.ts'
import type { Rejects } from '../rejects.ts'
import type { Facts } from '../rows/facts.ts'
import type { Role } from '../rows/roles.ts'

/** What the files do not bring that the catalog would need (`missing.<code>`). */
export function missing(facts: Facts, rejects: ReadonlyMap<string, Rejects>): Note[] {
  const notes: Note[] = []
  const completions = vintage(facts, 'completions')
  const directory = vintage(facts, 'directory')
  const homeless = [...rejects.values()]
    .flatMap(({ list }) => list)
    .filter(({ reason }) => reason === 'no-such-institution').length
  if (homeless > 0) notes.push({ code: 'directory', params: { programs: homeless, completions, directory } })
  if (facts.completions.every(({ line }) => line === 0)) notes.push({ code: 'completions' })
  const priced = new Set([...facts.slots.keys(), ...facts.yearPrices.keys()])
  const unpriced = new Set(
    facts.completions.map(({ unitid }) => unitid).filter((unitid) => !priced.has(unitid)),
  )
  if (unpriced.size > 0) notes.push({ code: 'prices', params: { institutions: unpriced.size } })
  const untitled = new Set(facts.completions.map(({ cip }) => cip).filter((cip) => !facts.cipTitles.has(cip)))
  if (untitled.size > 0) notes.push({ code: 'titles', params: { fields: untitled.size } })
  const offered = new Set(facts.online.keys())
  if (offered.size < facts.completions.length / 2)
    notes.push({ code: 'online', params: { programs: facts.completions.length - offered.size } })
  return notes
}

function vintage({ datasets, datasetOf }: Facts, role: Role): string {
  return datasets.find(({ id }) => id === datasetOf.get(role))?.asOf ?? ''
}
