/**
 * Where the agencies publish the files that Pathwise reads, in the order in which
 * Library shows them. The words are `library.where.<id>`; an address is opened
 * only after asking, and only a host named here or in the catalog can be.
 */
export const WHERE_PUBLISHED = [
  { id: 'ipeds', url: 'https://nces.ed.gov/ipeds/use-the-data' },
  { id: 'oews', url: 'https://www.bls.gov/oes/tables.htm' },
  { id: 'projections', url: 'https://www.bls.gov/emp/data/occupational-data.htm' },
  { id: 'classifications', url: 'https://nces.ed.gov/ipeds/cipcode/' },
  { id: 'scorecard', url: 'https://collegescorecard.ed.gov/data/' },
  { id: 'etpl', url: 'https://www.trainingproviderresults.gov/' },
  { id: 'own', url: null },
] as const
