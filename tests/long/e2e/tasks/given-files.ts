import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A counselor's sheet of six programs, as their spreadsheet saves it. Dollars, months. */
const SHEET = `Course name,School,City,State,ZIP,Tuition,Books,Length in months
Medical Coding Specialist,Austin Community College District,Austin,TX,78752,4500,600,9
Medical Coding and Billing,Hill Country Career School,Kerrville,TX,78028,3900,450,8
Medical Billing,San Antonio Job Center,San Antonio,TX,78205,2950,300,6
Medical Assistant,Hill Country Career School,Kerrville,TX,78028,5200,500,10
Coding Bootcamp,Bexar Works,San Antonio,TX,78207,1800,250,4
Health Information Technology,Austin Community College District,Austin,TX,78752,7400,1200,20
`

/** What a row of it costs, tuition and books, as a comparison shows it. */
export const BOOTCAMP = { name: 'Coding Bootcamp', shown: '2,050' }

/** Wages in a state, in the columns of the Bureau of Labor Statistics; the numbers are the test's own. */
const STATE_WAGES = `AREA,AREA_TITLE,AREA_TYPE,I_GROUP,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_MEAN,H_MEDIAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY
48,Texas,2,cross-industry,29-2072,Medical Records Specialists,detailed,16000,50000,22.18,33120,38240,46130,58870,74320,,
`
export const TEXAS = { lower: '$38,240', median: '$46,130', upper: '$58,870' }

/** Files as a person has them, in a folder of their own. */
export function givenFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-given-'))
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text.replaceAll('\n', '\r\n'))
    return path
  }
  return { folder, sheet: write('six.csv', SHEET), wages: write('state_M2025_dl.csv', STATE_WAGES) }
}
