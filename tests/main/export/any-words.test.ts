import * as fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { CONTRACT } from '../../../data/contract/contract.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { PageChart } from '../../../data/contract/export.ts'
import { DEFAULT_COMPARISON, DEFAULT_ROWS } from '../../../data/comparison-state.ts'
import { translator } from '../../../data/messages/translate.ts'
import { callSheetText } from '../../../data/ranking/call-sheet.ts'
import { questionsOf } from '../../../data/ranking/questions.ts'
import { readCaseFile, writeCaseFile } from '../../../main/case-file/case-file.ts'
import { comparisonCsv } from '../../../main/export/comparison-csv.ts'
import { comparisonTable } from '../../../main/export/comparison-table.ts'
import { comparisonDocument } from '../../../main/export/document.ts'
import { pictureDocument } from '../../../main/export/picture-document.ts'
import { printPage } from '../../../main/export/print-page.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import { checkSvg } from '../../../main/export/svg.ts'
import { comparisonTexts } from '../../../main/export/texts.ts'
import { comparisonXlsx } from '../../../main/export/xlsx.ts'
import { escape } from '../../../renderer/charts/svg-recorder.ts'
import { anyComparison, comparisonOf } from './support/comparisons.ts'

/** Every export takes programs with any words, as long as the catalog or a list lets them be. */

const words = translator('en')

/** As long as names of catalogs and lists get, of whatever signs. */
const anyName = fc.oneof(
  fc
    .constantFrom(
      'Certificate ',
      '医療情報',
      '👩‍⚕️',
      '=1+1;',
      '\0',
      '\ud83d',
      'ﷺ',
      'a\r\n',
      '"',
      '\u2028',
      '|,;\t',
    )
    .chain((part) => fc.integer({ min: 1, max: 300 }).map((length) => part.repeat(300).slice(0, length))),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
)

/** Eight programs, each with names of its own. */
const eight = fc
  .tuple(anyComparison, fc.array(fc.tuple(anyName, anyName, anyName), { minLength: 8, maxLength: 8 }))
  .map(([comparison, names]): Comparison => {
    const [first] = comparison.programs
    const programs = names.map(([program, institution, city], at) => ({
      ...(first as Comparison['programs'][number]),
      key: `10${at}000-51.0713-21`,
      program,
      institution,
      city,
    }))
    const rows = comparison.groups.flatMap(({ rows }) => rows)
    return comparisonOf(
      programs,
      rows.map((row) => ({
        ...row,
        best: [0],
        cells: programs.map((_, at) => row.cells[at % row.cells.length]),
      })) as never,
    )
  })

/** As the screens name a chart: by its finding, in which programs are named. */
const chartOf = ({ programs }: Comparison): PageChart => {
  const title = `${programs.map(({ institution, program }) => `${institution}, ${program}`).join('; ')} cost least.`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><title>${escape(title)}</title><text>${escape(title)}</text></svg>`
  const foot = programs.map(({ institution }) => `Source: ${institution}.`.repeat(10))
  return { title, foot, svg, width: 3, height: 2 }
}

const bytesOf = (name: string) => new TextEncoder().encode(name).length

describe('an export', () => {
  test('of eight programs with any words succeeds in every format', async () => {
    await fc.assert(
      fc.asyncProperty(eight, anyName, async (comparison, name) => {
        const chart = chartOf(comparison)
        const asked = v.parse(CONTRACT['export.pdf'].input, {
          programs: comparison.programs.map(({ key }) => key),
          residency: 'in-state',
          occupation: null,
          charts: [chart],
          questions: true,
        })
        for (const { svg } of asked.charts) checkSvg(svg, 'charts')
        const questions = questionsOf(comparison, DEFAULT_COMPARISON)
        const document = comparisonDocument(
          comparison,
          {
            options: { show: 'all', rows: DEFAULT_ROWS, beside: { status: true, source: true, asOf: true } },
            name,
            organisation: name,
            today: new Date(2026, 10, 25),
            notes: { '|': name },
            charts: asked.charts,
            questions,
          },
          words,
        )
        const files = [
          printPage(document, { sources: true, paper: 'letter' }, words),
          await comparisonXlsx(
            document,
            { status: true, source: true, asOf: true },
            { today: new Date(), paper: 'letter' },
            words,
          ),
        ]
        for (const layout of ['across', 'rows'] as const) {
          const options = { layout, status: true, source: true, asOf: true, show: 'all' } as const
          const csv = comparisonCsv(comparison, options, words)
          files.push(csv)
          // Halves of a pair cannot be written in UTF-8; everything else comes back.
          expect(readComparisonCsv(csv.bytes).programs).toHaveLength(
            comparisonTable(comparison, options, words).programs.length,
          )
        }
        for (const kind of ['svg', 'png'] as const) {
          const bytes = kind === 'svg' ? Buffer.from(chart.svg) : PNG
          const picture = { name: `Cost, ${chart.title}`, kind, bytes: bytes.toString('base64') }
          files.push(pictureDocument(v.parse(CONTRACT['export.picture'].input, picture)))
        }
        const saved = writeCaseFile(
          {
            name,
            savedAt: '2026-11-25T12:00:00.000Z',
            comparison: DEFAULT_COMPARISON,
            own: [],
            snapshot: null,
            search: null,
          },
          '1.0.0',
        )
        files.push(saved)
        for (const file of files) {
          expect(bytesOf(file.name)).toBeLessThanOrEqual(255)
          expect(file.name.isWellFormed()).toBe(true)
          expect(file.name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*]|^\.|[ .]$/u)
          expect(() => encodeURIComponent(file.name)).not.toThrow()
        }
        const [, xlsx] = files as [unknown, { bytes: Uint8Array }]
        expect((await readXlsxFile(Buffer.from(xlsx.bytes))).length).toBeGreaterThan(0)
        const texts = comparisonTexts(document, { sources: true }, words)
        for (const text of Object.values(texts)) expect(text.length).toBeGreaterThan(0)
        for (const cell of texts.html.matchAll(/<(?:h1|td|th|p|li)[^>]*>(?:<span[^>]*>)?([^<]*)/g))
          expect(unescaped(cell[1] ?? '')).not.toMatch(/^[=@]|^[+-](?![\d$])/)
        for (const school of questions) expect(callSheetText(school, words).length).toBeGreaterThan(0)
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test('of a case is opened again, whatever its name', () => {
    fc.assert(
      fc.property(anyName, (given) => {
        const read = v.safeParse(CONTRACT['cases.create'].input, { name: given })
        if (!read.success) {
          expect(given.length).toBeGreaterThan(120)
          return
        }
        const { name } = read.output
        const file = {
          name,
          savedAt: '2026-11-25T12:00:00.000Z',
          comparison: DEFAULT_COMPARISON,
          own: [],
          snapshot: null,
          search: null,
        }
        const { bytes } = writeCaseFile(file, '1.0.0')
        expect(readCaseFile(bytes, 'x.pathwise').name).toBe(name || 'x')
      }),
    )
  })
})

const unescaped = (html: string) =>
  html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
