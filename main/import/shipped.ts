import type { Selection } from './rows/assemble.ts'

/**
 * The catalog that ships: health information, medical assisting, sterile
 * processing and their neighbours, and the occupations they lead to.
 */
export const SHIPPED: Selection = {
  cips: new Set([
    '51.0706',
    '51.0707',
    '51.0709',
    '51.0710',
    '51.0711',
    '51.0712',
    '51.0713',
    '51.0714',
    '51.0716',
    '51.0721',
    '51.0723',
    '51.0801',
    '51.1012',
  ]),
  // Health Technologists and Technicians, All Other: the neighbour that people compare with.
  alsoOccupations: ['29-2099'],
}
