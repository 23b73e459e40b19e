import { readerOf } from './reader.ts'

/** A job title people use for an occupation (O*NET, as written there). */
export interface JobTitle {
  readonly soc: string
  readonly title: string
}

/**
 * O*NET-SOC codes split some occupations further (29-2099.01); their titles
 * belong to the SOC code too.
 */
const titlesIn = (column: string) =>
  readerOf<JobTitle>(['O*NET-SOC Code', column], (cells) => {
    const codeColumn = cells.column('O*NET-SOC Code')
    const titleColumn = cells.column(column)
    return (row, out) => {
      const soc = cells.soc(row, codeColumn)
      const title = cells.text(row, titleColumn)
      if (soc !== null && title !== '') out.push({ soc, title })
    }
  })

/** "Alternate Titles.txt": gathered from job postings, employers and experts. */
export const onetAlternateTitles = titlesIn('Alternate Title')

/** "Sample of Reported Titles.txt": what people in the occupation wrote. */
export const onetReportedTitles = titlesIn('Reported Job Title')
