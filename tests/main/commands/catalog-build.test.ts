import { execFile } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, DATASETS_FOLDER, datasetsHere } from '../import/support/datasets.ts'
import { emptyFolder } from '../import/support/files.ts'
import { shippedTable } from '../import/support/tables.ts'

const COMMAND = join(ROOT, 'main', 'commands', 'catalog-build.ts')

function build(...words: string[]): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...words], (error, said, complained) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained })
    })
  })
}

describe('npm run catalog:build', () => {
  it('asks for the folder and changes nothing', async () => {
    const { code, complained } = await build()
    expect(code).toBe(2)
    expect(complained).toContain('Say where the official files are')
  })

  it('names the first publication that is not there, and leaves the tables as they were', async () => {
    const [from, to] = [emptyFolder(), emptyFolder()]
    writeFileSync(join(to, 'programs.csv'), 'as before')
    const { code, complained } = await build('--from', from, '--to', to)
    expect(code).toBe(1)
    expect(complained).toContain('No file of "IPEDS directory information, 2024-25" was found.')
    expect(complained).toContain(`The tables in ${to} are as they were.`)
    expect(readdirSync(to)).toEqual(['programs.csv'])
  })

  it('names a workbook that is damaged, and a folder that is not there', async () => {
    const from = emptyFolder()
    writeFileSync(join(from, 'national_M2025_dl.xlsx'), 'PK\u0003\u0004, but no more')
    expect((await build('--from', from, '--to', emptyFolder())).complained).toContain(
      'national_M2025_dl.xlsx is damaged or incomplete.',
    )
    const none = join(from, 'none')
    expect((await build('--from', none)).complained).toContain(`The folder ${none} cannot be read.`)
  })

  it.runIf(datasetsHere)('writes the tables that ship', async () => {
    const to = join(emptyFolder(), 'catalog')
    const { code, said, complained } = await build('--from', DATASETS_FOLDER, '--to', to)
    expect({
      code,
      complained: complained.replace(/^.*(ExperimentalWarning|--trace-warnings).*\n/gm, ''),
    }).toEqual({ code: 0, complained: '' })
    expect(said).toContain(`programs: ${shippedTable('programs').length} rows`)
    expect(said).toContain('0 cells or rows were rejected')
    expect(readdirSync(to).every((name) => name.endsWith('.csv'))).toBe(true)
  })
})
