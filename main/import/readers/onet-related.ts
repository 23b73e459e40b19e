import { RELATED_TIERS, type RelatedTier } from '../../../data/related-tier.ts'
import { readerOf } from './reader.ts'

/** An occupation that O*NET calls related to another one. */
export interface OnetRelated {
  readonly soc: string
  readonly related: string
  readonly tier: RelatedTier
  /** Its place in O*NET's list, from 1; the tiers are counted through. */
  readonly place: number
}

const CODE = 'O*NET-SOC Code'
const RELATED = 'Related O*NET-SOC Code'
const TIER = 'Relatedness Tier'

/**
 * "Related Occupations.txt". The tiers came with O*NET 26, which is by SOC 2018; the lists of
 * before had other columns. A code that splits an occupation further (29-2099.01) counts for
 * the occupation, so that one may be named twice, or be its own neighbor.
 */
export const onetRelated = readerOf<OnetRelated>([CODE, RELATED, TIER], (cells) => {
  const codeColumn = cells.column(CODE)
  const relatedColumn = cells.column(RELATED)
  const tierColumn = cells.column(TIER)
  const placeColumn = cells.column('Index')
  return (row, out) => {
    const soc = cells.soc(row, codeColumn)
    const related = cells.soc(row, relatedColumn)
    const told = cells.text(row, tierColumn).toLowerCase()
    const tier = RELATED_TIERS.find((each) => each === told)
    if (tier === undefined) cells.reject(row, tierColumn, 'unknown-code')
    const index = cells.text(row, placeColumn)
    const place = /^[1-9]\d{0,5}$/.test(index)
      ? Number(index)
      : cells.reject(row, placeColumn, index === '' ? 'missing' : 'not-a-number')
    if (soc === null || related === null || tier === undefined || place === null) return
    out.push({ soc, related, tier, place })
  }
})
