import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JobsCompareSchema, type JobComparison } from '../../../data/contract/job-comparison.ts'
import { field } from '../../../data/fields/catalogue.ts'
import { openCatalogClient, type CatalogClient } from '../../../main/catalog/client.ts'
import { generationPlaces } from '../../../main/catalog/generations.ts'
import { jobsCsv } from '../../../main/export/jobs-csv.ts'
import { jobsDocument } from '../../../main/export/jobs-document.ts'
import { printPage } from '../../../main/export/print-page.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import { comparisonTexts } from '../../../main/export/texts.ts'
import { comparisonXlsx } from '../../../main/export/xlsx.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'
import { ALL, TODAY, words } from './support/document.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'

describe('jobs side by side, taken away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-jobs-'))
  let client: CatalogClient
  let comparison: JobComparison

  beforeAll(async () => {
    const file = join(folder, 'catalog.db')
    writeShippedCatalog(file)
    client = openCatalogClient(generationPlaces(file, folder))
    // One of which no pay is published by itself, and of which no exam was looked up.
    const jobs = ['29-2072', '31-9092', '11-9161']
    const home = { state: 'OH', zip: '43215' } as const
    comparison = await client.request('jobs.compare', v.parse(JobsCompareSchema, { jobs, home }))
  })
  afterAll(async () => {
    await client.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const rows = () => comparison.groups.flatMap((group) => group.rows)
  const documentOf = () =>
    jobsDocument(comparison, { beside: ALL, organisation: 'One-Stop', today: TODAY }, words)
  /** As a file has it: money in dollars. */
  const inFile = (value: number | null, unit: string) => (unit === 'cents' ? (value ?? 0) / 100 : value)

  it('as CSV, every cell is that of the comparison by a second parser, and what is unknown is blank', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(
      jobsCsv(comparison, { ...ALL, layout: 'across' }, words).bytes,
    )
    const lines = parse(text.replace(/^\uFEFF/, ''), { relax_column_count: true })
    const [head = []] = lines
    const columns = comparison.jobs.map(({ title }, at) => head.indexOf(`${at + 1}. ${title}`))
    expect(Math.min(...columns)).toBeGreaterThan(1)
    let unknown = 0
    for (const { field: id, cells } of rows()) {
      const line = lines.find(([name]) => name === words.t(`field.${id}`))
      expect(line, id).toBeDefined()
      for (const [at, cell] of cells.entries()) {
        const said = line?.[columns[at]!] ?? ''
        if (cell.kind !== 'figure') continue
        if (cell.figure.value === null) {
          unknown++
          expect(said).toBe('')
          expect(line?.[columns[at]! + 1]).not.toBe('')
        } else expect(Number(said)).toBe(inFile(cell.figure.value, cell.unit))
      }
    }
    expect(unknown).toBeGreaterThan(0)
    // Where and when: a wage without its area and month is not a fact.
    const about = lines.find(([name]) => name === words.t('export.line.ofPay'))
    expect(about?.[columns[0]!]).toBe('United States, May 2025')
    expect(text).not.toContain('pathwise/1')
    const nearest = lines.find(([name]) => name === words.t('export.line.atNearest'))
    expect(nearest?.[columns[0]!]?.replaceAll(/\s+/g, ' ')).toMatch(
      /Columbus State Community College, Columbus, OH/,
    )
  })

  it('as CSV by rows, each job is a row that says the same as its column', () => {
    const csv = (layout: 'across' | 'rows') =>
      new TextDecoder().decode(jobsCsv(comparison, { ...ALL, layout }, words).bytes)
    const made: Readonly<Record<string, string>>[] = parse(csv('rows').replace(/^\uFEFF/, ''), {
      columns: true,
    })
    const across = parse(csv('across').replace(/^\uFEFF/, ''), { relax_column_count: true })
    expect(made.map((row) => row[words.t('export.line.job')])).toEqual(
      comparison.jobs.map(({ title }) => title),
    )
    const [head = []] = across
    for (const [at, { title }] of comparison.jobs.entries()) {
      const column = head.indexOf(`${at + 1}. ${title}`)
      for (const { field: id } of rows()) {
        const line = across.find(([name]) => name === words.t(`field.${id}`))
        const names = Object.keys(made[at] ?? {}).filter((name) => name.startsWith(words.t(`field.${id}`)))
        expect(
          names.map((name) => made[at]?.[name]),
          id,
        ).toContain(line?.[column])
      }
    }
    expect(csv('rows')).not.toContain('pathwise/1')
  })

  it('as CSV by rows is refused where programs are read back', () => {
    expect(() => readComparisonCsv(jobsCsv(comparison, { ...ALL, layout: 'rows' }, words).bytes)).toThrow(
      expect.objectContaining({ code: 'invalid-input' }) as Error,
    )
  })

  it('on paper has the charts that the screen drew, each with its finding and its foot', () => {
    const drawn = (title: string) => ({
      title,
      foot: [`How to read ${title}`],
      svg: SVG,
      width: 460,
      height: 200,
    })
    const charts = [drawn('Half earn more'), drawn('More jobs by 2034')]
    const parts = { beside: ALL, organisation: '', today: TODAY, charts }
    const { html } = printPage(
      jobsDocument(comparison, parts, words),
      { sources: true, paper: 'letter' },
      words,
    )
    for (const { title, foot } of charts) {
      expect(html).toContain(title)
      expect(html).toContain(foot[0])
    }
    expect(html.match(/<img /g)).toHaveLength(2)
  })

  it('is refused where programs are read back', () => {
    expect(() => readComparisonCsv(jobsCsv(comparison, { ...ALL, layout: 'across' }, words).bytes)).toThrow(
      expect.objectContaining({ code: 'invalid-input' }) as Error,
    )
  })

  it('as a workbook, numbers are numbers and the unknown is a blank', async () => {
    const file = await comparisonXlsx(documentOf(), ALL, { today: TODAY, paper: 'letter' }, words)
    expect(file.name).toBe('Jobs side by side.xlsx')
    const [sheet] = await readXlsxFile(Buffer.from(file.bytes))
    const lines = (sheet?.data ?? []) as unknown[][]
    const at = lines[0]?.indexOf('1. Medical Records Specialists, SOC 29-2072') ?? -1
    expect(at).toBe(2)
    const row = rows().find((each) => each.field === 'payMedian')!
    const found = lines.find(([name]) => name === words.t('field.payMedian'))
    const [cell] = row.cells
    expect(found?.[at]).toBe(inFile(cell?.kind === 'figure' ? cell.figure.value : null, 'cents'))
    expect(JSON.stringify(lines)).not.toContain('pathwise/1')
  })

  it('on paper and in texts every row stands with every job, and the unknown in words', () => {
    const document = documentOf()
    const texts = comparisonTexts(document, { sources: true }, words)
    const { html } = printPage(document, { sources: true, paper: 'letter' }, words)
    for (const text of [texts.markdown, texts.text, texts.html, html])
      for (const { title } of comparison.jobs) expect(text).toContain(title)
    const lines = texts.markdown.split('\n').filter((line) => line.startsWith('| '))
    for (const { field: id, cells } of rows()) {
      const group = comparison.groups.find((each) => each.rows.some((row) => row.field === id))!
      const name = document.groups
        .find(({ label }) => label === words.t(`jobs.compare.group.${group.id}`))
        ?.rows.find((row) => row.field === id)
      expect(name?.cells).toHaveLength(comparison.jobs.length)
      for (const [column, cell] of cells.entries())
        if ('figure' in cell && cell.figure.value === null)
          expect(name?.cells[column]?.text, id).not.toMatch(/\d/)
      expect(field(id).kind === 'figure' ? name?.cells.every(({ isNumber }) => isNumber) : true).toBe(true)
    }
    expect(lines.length).toBeGreaterThan(rows().length)
    expect(texts.markdown).toMatch(/Bureau of Labor Statistics/)
  })
})
