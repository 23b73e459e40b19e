import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../../main/import/support/files.ts'
import { takenBack, writeExported, type FILES } from '../../../main/import/support/saved-again.ts'

/**
 * What LibreOffice makes of our files, it makes here. `tests/fixtures/libreoffice` keeps
 * what these ways gave, for machines that have none.
 */

type From = (typeof FILES)[number]

/** As its own dialog opens a CSV file: UTF-8, commas, and special numbers looked for. */
const OPENED = '--infilter=CSV:44,34,76,1,,1033,false,true'
const text = (tokens: string) => `csv:Text - txt - csv (StarCalc):${tokens}`
const WORKBOOK = 'xlsx:Calc MS Excel 2007 XML'

/** The name of the fixture, what is opened, what it is saved as. */
const WAYS: readonly (readonly [string, From, string])[] = [
  ['across-as.xlsx', 'across.csv', WORKBOOK],
  ['rows-as.xlsx', 'rows.csv', WORKBOOK],
  ['across-semicolons-1252.csv', 'across.csv', text('59,34,1,1')],
  ['rows-tabs-utf16.csv', 'rows.csv', text('9,34,65535,1')],
  ['across-bars.csv', 'across.csv', text('124,34,76,1')],
  ['own-again.xlsx', 'own.xlsx', WORKBOOK],
  ['own-as.csv', 'own.xlsx', text('44,34,76,1')],
  ['own-as-values.csv', 'own.xlsx', text('59,34,76,1,,0,false,false')],
]

test.runIf(hasLibreOffice())(
  'a comparison that LibreOffice saved again comes back whole',
  { timeout: 180_000 },
  async () => {
    const folder = emptyFolder()
    await writeExported(folder)
    for (const [name, from, as] of WAYS) {
      const out = join(folder, name.replaceAll('.', '-'))
      mkdirSync(out)
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
          '--headless',
          ...(from.endsWith('.csv') ? [OPENED] : []),
          ...['--convert-to', as, '--outdir', out, join(folder, from)],
        ],
        { timeout: 60_000, stdio: 'ignore' },
      )
      const [made = ''] = readdirSync(out)
      expect([name, await takenBack(join(out, made))]).toEqual([name, await takenBack(join(folder, from))])
    }
  },
)

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
