import Database from 'better-sqlite3'
import { Findings } from './findings.ts'
import { auditInstitutions } from './institutions.ts'
import { auditCodes, auditProjections, auditWages } from './occupations.ts'
import { auditPrograms } from './programs.ts'

/** The workbooks of BLS. */
const YEARS = [2023, 2024, 2025]

/** The files that a catalog is audited against, below the folder of the official files. */
export const AUDITED: readonly string[] = [
  ...['hd2024', 'c2024_a', 'ic2023_py', 'ic2023_ay', 'c2022dep', 'gr200_22'].map(
    (name) => `ipeds/${name}.csv`,
  ),
  ...YEARS.map((year) => `bls/national_M${year}_dl.xlsx`),
  'bls/occupation_2024-2034.xlsx',
]

/**
 * Holds a catalog against the official files that it was made of, cell by cell. The rules are
 * said here once more, as an auditor reads them in the dictionaries and in the project's
 * formulas: nothing of the program's readers, formulas and tables is used.
 * @param file of the catalog's database
 */
export async function auditCatalog(folder: string, file: string): Promise<Findings> {
  const findings = new Findings()
  const db = new Database(file, { readonly: true })
  try {
    auditInstitutions(findings, folder, db)
    auditPrograms(findings, folder, db)
    for (const year of YEARS) await auditWages(findings, folder, db, year)
    await auditCodes(findings, folder, db, YEARS)
    await auditProjections(findings, folder, db)
  } finally {
    db.close()
  }
  return findings
}
