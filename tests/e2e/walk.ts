import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { parse } from 'csv-parse/sync'
import { SHIPPED_SAID } from '../support/catalog-counts.ts'
import { openFacet } from './support/open-facet.ts'

/** Rows of a table as a person reads them, header row first; of a cell that opens its card, the figure alone. */
async function read(table: Locator): Promise<string[][]> {
  return table.locator('tr').evaluateAll((rows) =>
    (rows as HTMLTableRowElement[]).map((row) =>
      [...row.cells].map((cell) => {
        const figure = cell.querySelector<HTMLElement>('td [data-cell]')
        return (figure ?? cell).innerText.replaceAll(/\s+/g, ' ').trim()
      }),
    ),
  )
}

/** "6,633", "~6,400", "5 best" -> the number as a file holds it; null where the cell holds none. */
function number(cell: string | undefined): number | null {
  const digits = /-?\d[\d,]*(\.\d+)?/.exec(cell ?? '')?.[0]
  return digits === undefined ? null : Number(digits.replaceAll(',', ''))
}

/**
 * The main job, end to end, as a person does it: search, filter, choose three,
 * compare, open a figure card, read both charts' tables, export, and hold the
 * file against the screen. The same walk for every host.
 *
 * @param save presses the button and answers with the bytes of the file that came of it
 */
export async function walk(page: Page, save: (press: () => Promise<void>) => Promise<Buffer>): Promise<void> {
  const programs = page.getByRole('table', { name: 'Programs' })
  // It starts with Home, which leads to Find.
  await page.getByRole('link', { name: 'Find', exact: true }).click()
  await expect.poll(() => page.getByText(`${SHIPPED_SAID.found} programs`).first().isVisible()).toBe(true)

  // Search, then Texas and the certificate levels.
  await page.getByRole('searchbox', { name: 'Search programs' }).fill('medical coding')
  await (await openFacet(page, 'State')).getByRole('checkbox', { name: /^Texas/ }).check()
  for (const level of ['12 weeks to 1 year', '1 to 2 years'])
    await (
      await openFacet(page, 'Award level')
    )
      .getByRole('checkbox', { name: new RegExp(`^Certificate, ${level}`) })
      .check()
  const choices = programs.getByRole('checkbox', { name: /^Compare / })
  await expect
    .poll(async () => {
      const names = await choices.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
      return names.length > 3 && names.every((name) => /^Compare .+, Certificate, .+, at .+, .+$/.test(name))
    })
    .toBe(true)
  const states = await programs.locator('tbody').innerText()
  expect(states).toContain(', TX')
  expect(states).not.toMatch(/, (?!TX)[A-Z]{2}\b/)

  // Choose three.
  for (const index of [0, 1, 2]) await choices.nth(index).check()
  await expect.poll(() => page.getByText('3 of 8 chosen').first().isVisible()).toBe(true)
  const chosen = await choices.evaluateAll((all) =>
    all.slice(0, 3).map((one) => one.getAttribute('aria-label') ?? ''),
  )

  // Compare.
  await page.getByRole('link', { name: 'Compare', exact: true }).click()
  const comparison = page.getByRole('table', { name: 'Comparison' })
  await comparison.waitFor()
  const pay = page.getByLabel('Pay for', { exact: true })
  await pay.selectOption('29-2072')
  const row = (name: string | RegExp) => comparison.getByRole('row', { name })
  await expect.poll(() => row(/^Pay a year/).innerText()).toContain('51,140')

  // A figure card: value, source, column and date.
  await row(/^Pay a year/)
    .locator('[data-focus^="cell:payMedian:"]')
    .click()
  const card = page.getByRole('dialog')
  await card.waitFor()
  const provenanceTable = await card.innerText()
  expect(provenanceTable).toContain('51,140')
  expect(provenanceTable).toContain('Occupational Employment and Wage Statistics')
  expect(provenanceTable).toContain('A_MEDIAN')
  expect(provenanceTable).toContain('May 2025')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })

  // Both charts' tables hold the published numbers.
  const numbersOf = async (chart: string): Promise<string[][]> => {
    await page.getByRole('button', { name: new RegExp(`^Show table\\s*: ${chart}$`) }).click()
    return read(page.getByRole('region', { name: chart, exact: true }).locator('table'))
  }
  const [wages, outlook] = [await numbersOf('Pay'), await numbersOf('Outlook')]
  const records = (table: string[][]) =>
    table.find((cells) => cells[0]?.startsWith('Medical Records Specialists'))
  expect(records(wages)?.map(number)).toEqual(
    expect.arrayContaining([37_000, 43_490, 51_140, 64_820, 81_150]),
  )
  expect(records(outlook)?.map(number)).toEqual(expect.arrayContaining([194_800, 208_600, 7.1, 14_200]))

  // Export, and hold the file against the screen.
  const shown = await read(comparison)
  const numbers = comparison.locator('[data-focus^="cell:payMedian:"], [data-focus^="cell:openings:"]')
  const job = (await numbers.allInnerTexts()).map(number)
  await page.getByRole('button', { name: 'Share or print' }).click()
  await page.getByRole('radio', { name: 'CSV' }).check()
  const bytes = await save(() => page.getByRole('button', { name: 'Save CSV', exact: true }).click())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(
    bytes
      .toString('utf8')
      .replaceAll(/"(?:[^"]|"")*"/g, '')
      .replaceAll('\r\n', ''),
  ).not.toMatch(/[\r\n]/)
  const lines: string[][] = parse(bytes, { bom: true })
  const line = (name: string) => lines.find(([attribute]) => attribute === name) ?? []
  // A long name stands in lines, so that no column is wider than a page.
  const institutions = [2, 4, 6].map((column) => (line('Institution')[column] ?? 'none').replaceAll('\n', ''))
  institutions.forEach((institution, index) => expect(chosen[index]).toContain(`at ${institution}, `))
  let compared = 0
  for (const name of [
    'Cost to finish',
    'Tuition and fees',
    'Books and supplies',
    'Months',
    'Awards conferred',
  ]) {
    const onScreen = shown.find(([attribute]) => attribute?.replace(/ ?[$%]$/, '') === name)
    expect(onScreen, name).toBeDefined()
    for (const program of [0, 1, 2]) {
      const value = line(name)[2 + 2 * program]
      const wanted = number(onScreen?.[1 + program])
      // The screen rounds an estimate to whole dollars; the file holds it as reckoned.
      expect(value === '' ? null : Math.round(Number(value)), `${name} of program ${program + 1}`).toBe(
        wanted,
      )
      expect(line(name)[3 + 2 * program], `status of ${name}`).toMatch(/\w/)
      if (wanted !== null) compared++
    }
  }
  expect(compared).toBeGreaterThan(9)
  // What is the job's stands once on the screen, and with each program in the file.
  for (const [index, name] of ['Median pay', 'Openings a year'].entries())
    expect(
      [2, 4, 6].map((column) => Number(line(name)[column])),
      name,
    ).toEqual(Array(3).fill(job[index]))
}
