import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import readXlsxFile from 'read-excel-file/node'
import type { Findings, Said } from './findings.ts'
import { figure, type HeldRow } from './held.ts'

/** What is published of an occupation, and under which code: the workbooks of BLS, read by another package. */

type Sheet = readonly (readonly unknown[])[]

async function sheetsOf(folder: string, file: string): Promise<(name: RegExp) => Sheet> {
  const sheets = await readXlsxFile(readFileSync(join(folder, file)))
  return (name) => sheets.find(({ sheet }) => name.test(sheet))?.data ?? []
}

/** Rows under the header, as texts by the names of their columns. */
function recordsOf(sheet: Sheet, first: string): ReadonlyMap<string, string>[] {
  const top = sheet.findIndex((cells) => cells[0] === first)
  const names = (sheet[top] ?? []).map((name) => String(name ?? '').trim())
  return sheet
    .slice(top + 1)
    .map((cells) => new Map(names.map((name, at) => [name, String(cells[at] ?? '').trim()])))
}

const PERCENTILES = {
  p10: 'A_PCT10',
  p25: 'A_PCT25',
  median: 'A_MEDIAN',
  p75: 'A_PCT75',
  p90: 'A_PCT90',
} as const

const without = (status: string): Said => ({ low: null, high: null, status })

/** "#" is at or above the top code, "*" is not available, and of an hourly occupation there is none a year. */
function wage(text: string, row: ReadonlyMap<string, string>, topCents: number): Said {
  if (/^\d+$/.test(text)) return { low: Number(text) * 100, high: null, status: 'known' }
  if (text === '#') return { low: topCents, high: null, status: 'at-least' }
  return without(row.get('HOURLY') === 'TRUE' ? 'not-applicable' : 'suppressed')
}

/** The most detailed rows that there are, by their codes. */
const detailed = (sheet: (name: RegExp) => Sheet) =>
  new Map(
    recordsOf(sheet(/^national/), 'AREA')
      .filter((row) => row.get('O_GROUP') === 'detailed')
      .map((row) => [row.get('OCC_CODE') ?? '', row]),
  )

export async function auditWages(
  findings: Findings,
  folder: string,
  db: Database.Database,
  year: number,
): Promise<void> {
  const sheet = await sheetsOf(folder, `bls/national_M${year}_dl.xlsx`)
  const notes = sheet(/^Field Descriptions$/i)
    .flat()
    .join(' ')
  const topCents = Number(/\$([\d,]+) per year/.exec(notes)?.[1]?.replaceAll(',', '')) * 100
  const told = detailed(sheet)
  let held = 0
  const rows = db.prepare<[string], HeldRow>("SELECT * FROM wages WHERE area = 'US' AND vintage = ?")
  for (const row of rows.iterate(`${year}-05`)) {
    held += 1
    const code = String(row.soc)
    const record = told.get(code)
    if (!record) {
      findings.differ('wages', `${code} of ${year} is in no workbook`)
      continue
    }
    const employed = record.get('TOT_EMP') ?? ''
    const employment: Said = /^\d+$/.test(employed)
      ? { low: Number(employed), high: null, status: 'known' }
      : without('suppressed')
    findings.same(`employment ${year}`, code, employment, figure(row, 'employment'))
    for (const [name, column] of Object.entries(PERCENTILES))
      findings.same(
        `wages ${year}`,
        `${code} ${name}`,
        wage(record.get(column) ?? '', record, topCents),
        figure(row, name),
      )
  }
  findings.count(held === told.size ? `all wages of ${year}` : `wages of ${year} in use`)
}

/**
 * The code that an occupation is published under: its own; else the broad one, where that is
 * the most detailed there is; else one that SOC 2018 does not have, in the same broad group:
 * there its members are the ones that are not published by themselves.
 */
function publishedUnder(
  soc: string,
  published: ReadonlySet<string>,
  detailed2018: ReadonlySet<string>,
): string | null {
  if (published.has(soc)) return soc
  const broad = `${soc.slice(0, 6)}0`
  if (published.has(broad)) return broad
  const joint = [...published].filter((code) => code.startsWith(soc.slice(0, 6)) && !detailed2018.has(code))
  if (joint.length > 1) throw new Error(`${soc} may be any of ${joint.join(', ')}`)
  return joint[0] ?? null
}

/** Under which codes wages and projections of every occupation are found, joint ones among them. */
export async function auditCodes(
  findings: Findings,
  folder: string,
  db: Database.Database,
  years: readonly number[],
): Promise<void> {
  const definitions = await sheetsOf(folder, 'crosswalk/soc_2018_definitions.xlsx')
  const detailed2018 = new Set(
    recordsOf(definitions(/2018 SOC/), 'SOC Group')
      .filter((row) => row.get('SOC Group') === 'Detailed')
      .map((row) => row.get('SOC Code') ?? ''),
  )
  const withWages: Set<string>[] = []
  for (const year of years.toSorted((a, b) => b - a)) {
    const wages = await sheetsOf(folder, `bls/national_M${year}_dl.xlsx`)
    withWages.push(new Set(detailed(wages).keys()))
  }
  const outlook = await sheetsOf(folder, 'bls/occupation_2024-2034.xlsx')
  const projected = new Set(
    recordsOf(outlook(/^Table 1\.2$/), '2024 National Employment Matrix title')
      .filter((row) => row.get('Occupation type') === 'Line item')
      .map((row) => row.get('2024 National Employment Matrix code') ?? ''),
  )
  for (const row of db.prepare<[], HeldRow>('SELECT * FROM occupations').iterate()) {
    const soc = String(row.soc)
    if (!detailed2018.has(soc)) {
      findings.count('occupation that is not in SOC 2018 here')
      continue
    }
    for (const [what, codes, column] of [
      ['wages', withWages, 'oews_soc'],
      ['projections', [projected], 'projections_soc'],
    ] as const) {
      // The newest year that has it: one that BLS gave up keeps the pay of the year before.
      const [under = null] = codes.flatMap((each) => publishedUnder(soc, each, detailed2018) ?? [])
      const how =
        under === null ? 'nowhere' : under === soc ? 'its own' : under.endsWith('0') ? 'broad' : 'joint'
      findings.count(`code of ${what}: ${how}`)
      findings.same(`code of ${what}`, soc, under, (row[column] ?? null) as string | null)
    }
  }
}

/** Table 1.2 and 1.10, in jobs and percent as published. */
export async function auditProjections(
  findings: Findings,
  folder: string,
  db: Database.Database,
): Promise<void> {
  const sheet = await sheetsOf(folder, 'bls/occupation_2024-2034.xlsx')
  const by = (name: RegExp) =>
    new Map(
      recordsOf(sheet(name), '2024 National Employment Matrix title').map((row) => [
        row.get('2024 National Employment Matrix code') ?? '',
        row,
      ]),
    )
  const [main, separations] = [by(/^Table 1\.2$/), by(/^Table 1\.10$/)]
  const number = (text: string | undefined, scale: number): Said =>
    text === undefined || text === '' || text === '—'
      ? without('not-reported')
      : { low: scale === 1 ? Number(text) : Math.round(Number(text) * scale), high: null, status: 'known' }
  const rows = db.prepare<[], HeldRow>('SELECT * FROM projections WHERE target_year = 2034')
  for (const row of rows.iterate()) {
    const code = String(row.soc)
    const same = (name: string, table: typeof main, column: string, scale = 1000) =>
      findings.same(
        'projections',
        `${code} ${name}`,
        number(table.get(code)?.get(column), scale),
        figure(row, name),
      )
    same('base_employment', main, 'Employment, 2024')
    same('target_employment', main, 'Employment, 2034')
    same('growth', main, 'Employment change, percent, 2024–34', 1)
    same('openings', main, 'Occupational openings, 2024–34 annual average')
    same('exits', separations, 'Labor force exits, 2024–34 annual average')
    same('transfers', separations, 'Occupational transfers, 2024–34 annual average')
  }
}
