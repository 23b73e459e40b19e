/**
 * Occupations that BLS publishes together, under a code that SOC 2018 does not have: the
 * agency's own aggregations, in OEWS since May 2019 and in the Employment Projections.
 * Source: BLS, "Implementing the 2018 SOC in the OEWS program", https://www.bls.gov/oes/soc_2018.htm;
 * members follow from the codes' titles in the files (OEWS May 2023 to May 2025, Projections
 * 2024-34), which a test over the full files reads again. Where BLS publishes a whole broad
 * occupation instead (29-2010), its own code says so (`broadSoc`).
 */
export const JOINT_CODES: ReadonlyMap<string, readonly string[]> = new Map([
  // Substance Abuse, Behavioral Disorder, and Mental Health Counselors
  ['21-1018', ['21-1011', '21-1014']],
  // Special Education Teachers, Kindergarten and Elementary School
  ['25-2052', ['25-2055', '25-2056']],
  // Teaching Assistants, Except Postsecondary
  ['25-9045', ['25-9042', '25-9043', '25-9049']],
  // Electrical, Electronic, and Electromechanical Assemblers, Except Coil Winders, Tapers, and Finishers
  ['51-2028', ['51-2022', '51-2023']],
  // First-Line Supervisors of Transportation and Material Moving Workers, Except Aircraft Cargo Handling Supervisors
  ['53-1047', ['53-1042', '53-1043', '53-1044', '53-1049']],
])

const JOINT_CODE_OF: ReadonlyMap<string, string> = new Map(
  [...JOINT_CODES].flatMap(([code, members]) => members.map((soc) => [soc, code] as const)),
)

/** The joint code of an occupation; null where it has none. */
export function jointSoc(soc: string): string | null {
  return JOINT_CODE_OF.get(soc) ?? null
}
