import type { Header } from '../files/source.ts'
import { readerOf } from './reader.ts'
import { soc2018 } from '../../../data/soc-2018.ts'

/** A job title people use for an occupation (O*NET, as written there). */
export interface JobTitle {
  readonly soc: string
  readonly title: string
}

const CODE = 'O*NET-SOC Code'

/**
 * O*NET-SOC codes split some occupations further (29-2099.01); their titles
 * belong to the SOC code too. Editions before 25.1 are by SOC 2010: the titles of an
 * occupation that was split belong to each of what it became.
 * @param columns what the editions call the title, the newest first
 */
const titlesIn = (recognises: (header: Header) => boolean, ...columns: readonly string[]) =>
  readerOf<JobTitle>(recognises, (cells, { header }) => {
    const codeColumn = cells.column(CODE)
    const titleColumn = cells.column(columns.find((column) => header.has(column)) ?? '')
    return (row, out) => {
      const soc = cells.soc(row, codeColumn)
      const title = cells.text(row, titleColumn)
      if (soc === null || title === '') return
      const now = soc2018(soc)
      if (now.length === 0) cells.reject(row, codeColumn, 'not-in-soc-2018')
      for (const each of now) out.push({ soc: each, title })
    }
  })

/**
 * "Alternate Titles.txt", which is "Job Titles.txt" from O*NET 30 on: gathered from job postings,
 * employers and experts. The short title tells it from other tables of titles.
 */
export const onetAlternateTitles = titlesIn(
  (header) => header.has(CODE, 'Alternate Title') || header.has(CODE, 'Job Title', 'Short Title'),
  'Job Title',
  'Alternate Title',
)

/** "Sample of Reported Titles.txt": what people in the occupation wrote. */
export const onetReportedTitles = titlesIn(
  (header) => header.has(CODE, 'Reported Job Title'),
  'Reported Job Title',
)
