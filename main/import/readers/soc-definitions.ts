import { readerOf } from './reader.ts'

/** Title of a detailed occupation (BLS SOC 2018). The definitions stay in the file: they are not our words. */
export interface SocTitle {
  readonly soc: string
  readonly title: string
}

/** Major, minor and broad groups are headings, not occupations: passed over. */
export const socDefinitions = readerOf<SocTitle>(
  ['SOC Group', 'SOC Code', 'SOC Title', 'SOC Definition'],
  (cells) => {
    const group = cells.column('SOC Group')
    const code = cells.column('SOC Code')
    const title = cells.column('SOC Title')
    return (row, out) => {
      if (cells.text(row, group) !== 'Detailed') return
      const soc = cells.soc(row, code)
      if (soc === null) return
      const words = cells.text(row, title)
      if (words === '') cells.reject(row, title, 'missing')
      else out.push({ soc, title: words })
    }
  },
)
