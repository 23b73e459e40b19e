import { expect, it } from 'vitest'
import { aboutJobs } from '../../../../main/import/mapping/about-jobs.ts'
import { headOf } from '../../../../main/import/mapping/mapped-table.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'
import { translator } from '../../../../data/messages/translate.ts'

it.each([
  [['Occupation', 'SOC Code', 'Median Wage', 'Mean Wage'], 'wages'],
  [['OCC_CODE', 'OCC_TITLE', 'TOT_EMP', 'A_MEAN', 'A_MEDIAN'], 'wages'],
  [['Area', 'Occupational Title', 'Employment', 'Annual 10th Percentile'], 'wages'],
  [['soc', 'title', 'hourly_median', 'annual_median'], 'wages'],
  [['SOC Code', 'Occupation', 'Employment 2022', 'Employment 2032', 'Percent change'], 'projections'],
  [['Occupation', 'Base Year', 'Projected Year', 'Annual Openings'], 'projections'],
  // Lists of programs may say what their jobs pay.
  [['School', 'Program', 'CIP', 'SOC Code', 'Median Wage', 'Mean Wage'], null],
  [['Course', 'Occupation', 'Median Wage', 'Openings'], null],
  [['Program Name', 'Job', 'Hourly wage', 'Annual wage'], null],
  // A table of neither.
  [['Name', 'Phone', 'Pay', 'Mean'], null],
  [['Occupation', 'Notes'], null],
  [[], null],
] as const)('a table of %j is about %s', (headings, about) => {
  expect(aboutJobs(headings)).toBe(about)
})

it('is told of a table that was opened', () => {
  const head = (text: string) => headOf(pastedTable(text), translator('en')).aboutJobs
  expect(head('SOC Code,Occupation,Median Wage,Mean Wage\n29-2072,Medical Records,48000,51000')).toBe('wages')
  expect(head('School,Program,Tuition\nA College,Coding,5000')).toBeNull()
})
