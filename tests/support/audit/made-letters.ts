import { readFileSync, writeFileSync } from 'node:fs'

/** Every letter of the dictionaries, one after the other. */
const LETTERS = 'RCGJKLNPZABDH'

/**
 * Puts the columns of letters into a file that lacks them here, as NCES's dictionaries have
 * them, before the column that each is of: no copy at hand has them, and imports must read them.
 */
export function addLetters(file: string, columns: readonly string[]): void {
  const [header = '', ...lines] = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const names = header.split(',')
  const letter = (line: number, at: number) => LETTERS[(line + at) % LETTERS.length] ?? ''
  const made = lines.map((line, number) =>
    line
      .split(',')
      .flatMap((cell, at) => (columns.includes(names[at] ?? '') ? [letter(number, at), cell] : [cell]))
      .join(),
  )
  const heading = names.flatMap((name) => (columns.includes(name) ? [`X${name}`, name] : [name])).join()
  writeFileSync(file, `${[heading, ...made].join('\n')}\n`)
}
