import { Cells } from './cells.ts'
import { socCode } from './codes.ts'
import type { Header, Reader } from './source.ts'

/** A job title people use for an occupation (O*NET, as written there). */
export interface JobTitle {
  readonly soc: string
  readonly title: string
}

const COLUMNS = ['Alternate Title', 'Reported Job Title'] as const

const titleColumn = (header: Header) => COLUMNS.find((name) => header.has(name)) ?? null

/**
 * "Alternate Titles" and "Sample of Reported Titles". O*NET-SOC codes split some
 * occupations further (29-2099.01); their titles belong to the SOC code too.
 */
export const onetTitles: Reader<JobTitle> = {
  recognises: (header) => header.has('O*NET-SOC Code') && titleColumn(header) !== null,

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    const column = titleColumn(source.header) ?? COLUMNS[0]
    for await (const row of source.rows) {
      const soc = socCode(cells.text(row, 'O*NET-SOC Code')) ?? cells.reject(row, 'O*NET-SOC Code', 'not-a-soc')
      const title = cells.text(row, column)
      if (soc !== null && title !== '') yield { soc, title }
    }
  },
}
