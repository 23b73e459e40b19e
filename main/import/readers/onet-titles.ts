import { Cells } from './cells.ts'
import { socCode } from './codes.ts'
import type { Reader } from '../files/source.ts'

/** A job title people use for an occupation (O*NET, as written there). */
export interface JobTitle {
  readonly soc: string
  readonly title: string
}

/**
 * O*NET-SOC codes split some occupations further (29-2099.01); their titles
 * belong to the SOC code too.
 */
const titlesIn = (column: string): Reader<JobTitle> => ({
  recognises: (header) => header.has('O*NET-SOC Code', column),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    for await (const row of source.rows) {
      const soc =
        socCode(cells.text(row, 'O*NET-SOC Code')) ?? cells.reject(row, 'O*NET-SOC Code', 'not-a-soc')
      const title = cells.text(row, column)
      if (soc !== null && title !== '') yield { soc, title }
    }
  },
})

/** "Alternate Titles.txt": gathered from job postings, employers and experts. */
export const onetAlternateTitles = titlesIn('Alternate Title')

/** "Sample of Reported Titles.txt": what people in the occupation wrote. */
export const onetReportedTitles = titlesIn('Reported Job Title')
