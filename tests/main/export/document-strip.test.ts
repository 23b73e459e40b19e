import { describe, expect, test } from 'vitest'
import { textOf, type Said } from '../../../data/messages/said.ts'
import type { ComparisonDocument } from '../../../main/export/document.ts'
import { documentHtml } from '../../../main/export/html.ts'
import { classes } from '../../../main/export/styles.ts'
import { ask, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { program } from '../catalog/support/small-tables.ts'
import { documentOf, words } from './support/document.ts'

const CODING = ['100-51.0713-21', '200-51.0713-21']
const ASSISTING = '300-51.0801-21'

function compared(programs: readonly string[], occupation: string | null) {
  const db = comparisonCatalog(
    comparisonTables([program(100, '51.0713', 21), program(200, '51.0713', 21), program(300, '51.0801', 21)]),
  )
  return ask(db, { programs: [...programs], occupation })
}

const sentences = ({ groups }: ComparisonDocument) =>
  groups.flatMap(({ label, strip }) =>
    (strip?.sentences ?? []).map(({ parts }) => [
      label,
      parts
        .map((part) => ('cell' in part ? part.value : 'range' in part ? '|' : textOf([part as Said])))
        .join(''),
    ]),
  )
const fields = ({ groups }: ComparisonDocument) =>
  groups.flatMap(({ rows }) => rows.map(({ field }) => field))
const JOBS = ['payP10', 'payMedian', 'employment', 'entryEducation'] as const

describe('pay and outlook of a page', () => {
  test('are a strip each over all programs, and no rows', () => {
    const document = documentOf(compared(CODING, '29-2072'), { strips: true })
    expect(sentences(document)).toEqual([
      ['Pay', 'Lower pay $43,490 | $63,490, median $53,490'],
      [
        'Pay',
        '1 in 4 earn less than the first number, and 1 in 4 earn more than the second. 1 in 10 earn less than $37,000, and 1 in 10 earn more than hidden.',
      ],
      ['Outlook', '194,800 jobs in 2024, 208,600 projected for 2034: 7.1% more. 14,200 openings a year.'],
      ['Outlook', 'Usual education to start: Certificate.'],
    ])
    for (const field of JOBS) expect(fields(document)).not.toContain(field)
    const html = documentHtml(document, { style: classes, sources: true, compact: true }, words)
    expect(html).toMatch(
      /<tr><th[^>]*>Pay a year<\/th><td colspan="2"[^>]*>Lower pay \$43,490 <img[^>]*> \$63,490, median \$53,490<sup/,
    )
  })

  test('name the program that does not lead to the job, and need no sign for it', () => {
    const document = documentOf(compared([ASSISTING, ...CODING], '29-2072'), { strips: true })
    expect(sentences(document).map(([, said]) => said)).toContain(
      'The program of College C does not lead to this job.',
    )
    expect(document.marks.map(({ sign }) => sign)).not.toContain('n/a')
  })

  test('say once that no job is chosen', () => {
    const document = documentOf(compared(CODING, null), { strips: true })
    expect(sentences(document)).toEqual([['Pay', 'These lead to: Medical Records Specialists $53,490.']])
    expect(document.groups.map(({ label }) => label)).not.toContain('Outlook')
  })

  test('are rows in what is computed with', () => {
    const document = documentOf(compared(CODING, '29-2072'))
    expect(sentences(document)).toEqual([])
    for (const field of JOBS) expect(fields(document)).toContain(field)
  })
})
