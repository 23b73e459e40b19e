import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, DEFAULT_HAS, type ComparisonChange } from '../../data/comparison-state.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { call } from './support/call.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

/** Programs of the shipped catalog: a certificate priced by program, a certificate and an associate degree priced by year. */
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const SAN_JACINTO = '227979-51.0707-3'

describe('Deciding', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const announced = () =>
    page
      .getByRole('status')
      .allInnerTexts()
      .then((all) => all.join(' '))

  /** Opens a view of Compare with a comparison as if it had been kept. */
  async function open(view: string, change: ComparisonChange = {}): Promise<void> {
    await call(page, 'person.changeComparison', {
      case: 1,
      ...DEFAULT_COMPARISON,
      programs: [ALASKA, HOUSTON, SAN_JACINTO],
      occupation: '29-2072',
      ...change,
    })
    await page.goto(`${app.origin}/#/compare/${view}`)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^Compare/ }).waitFor()
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await enterFind(page, app)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('turns CCS to no, with the reason, for who has no diploma; and undo turns it back', async () => {
    await open('exams', { has: DEFAULT_HAS })
    const ccs = page.getByRole('region', { name: 'CCS, Certified Coding Specialist' })
    const row = page.getByRole('row', { name: /^CCS: / })
    await expect.poll(() => row.getByText('May sit now').count()).toBe(3)
    // What the fields of study do not teach for stands behind a button; reasons open from the table.
    expect(await page.getByRole('row', { name: /^CHDA: / }).count()).toBe(0)
    await page.getByRole('button', { name: /^Show \d more exams of these jobs$/ }).click()
    await page.getByRole('row', { name: /^CHDA: / }).waitFor()
    await page.getByRole('button', { name: 'Show fewer exams' }).click()
    await row.getByRole('button').click()
    await expect.poll(() => ccs.getByText('Required', { exact: true }).count()).toBe(1)
    // Required and recommended stand apart.
    expect(await ccs.innerText()).toMatch(/Required\s+CCS requires a high-school diploma/)
    expect(await ccs.innerText()).toMatch(/Recommended, not required\s+AHIMA recommends/)

    await page.getByRole('button', { name: 'Say what you have' }).click()
    await page.getByRole('group', { name: 'High-school diploma' }).getByLabel('No', { exact: true }).check()
    await expect.poll(() => row.getByText('May not sit').count()).toBe(3)
    expect(await ccs.innerText()).toContain('You have no high-school diploma yet.')
    await page.keyboard.press('Control+z')
    await expect.poll(() => row.getByText('May sit now').count()).toBe(3)

    // Hands-on hours that cannot be are refused in words, and nothing is kept.
    await page.getByLabel('Hands-on hours').fill('-5')
    await page.getByLabel('Hands-on hours').press('Enter')
    await expect
      .poll(() => page.getByRole('dialog', { name: 'About you' }).getByRole('alert').innerText())
      .toContain('Type a number from 0')
    // What is told is said where it counts.
    await page.getByRole('group', { name: 'High-school diploma' }).getByLabel('Yes', { exact: true }).check()
    await page.keyboard.press('Escape')
    await page.getByText('You have already: high-school diploma.').waitFor()
    expect(await page.getByRole('region', { name: 'What opens next' }).innerText()).toMatch(
      /With RHIT.*\s+RHIA, Registered Health Information Administrator/,
    )

    // The exam that cost follows is chosen here, too.
    await ccs.getByRole('button', { name: 'Include this exam’s cost' }).click()
    await expect.poll(() => page.getByLabel('Include exam cost', { exact: true }).inputValue()).toBe('CCS')
    await expect.poll(announced).toContain('Costs now include the CCS exam.')
    // Kept, before the next test keeps another comparison.
    await expect.poll(async () => (await call(page, 'person.get', {})).comparison.credential).toBe('CCS')
  })

  it('leaves out by a must-have, ranks by what counts, and says truly what would change it', async () => {
    await open('matters')
    const result = page.getByRole('region', { name: 'How they rank' })
    await expect.poll(() => result.innerText()).toContain('Say of at least one thing that it matters.')

    // As sentences: what matters stands in a table of places, with the reasons on demand.
    await page
      .getByRole('combobox', { name: 'Cost to finish' })
      .selectOption('A low cost to finish matters a lot')
    const ranks = result.getByRole('table').locator('tbody').getByRole('row')
    await expect.poll(() => ranks.count()).toBe(3)
    await result.getByRole('columnheader', { name: 'Cost to finish' }).waitFor()
    await ranks.first().getByText('Why').click()
    await ranks
      .first()
      .getByText(/^Cost to finish counts 100%\. Here: .+, .+ of 3.*\.$/)
      .waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => ranks.count()).toBe(0)

    // Exactly, by keyboard: the cost counts 8, the graduation rate 2.
    await page.getByText('Set it exactly, by numbers').click()
    const weigh = async (label: RegExp, steps: number) => {
      await page.getByRole('slider', { name: label }).focus()
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight')
    }
    await weigh(/^Cost to finish/, 8)
    await weigh(/^Graduation rate/, 2)
    await expect.poll(() => ranks.count()).toBe(3)
    /** The school of the first row, by which sentences name it. */
    const first = () => ranks.first().locator('th .line').first().innerText()
    const winner = (await first()).trim()
    await result.getByText('What would change it').click()
    const turn = result.getByText(/ unless .+ counts (under|over) (about )?[\d.]+%/).first()
    const sentence = await turn.innerText()
    const [, name, way, share] =
      / unless (.+) counts (under|over) (?:about )?([\d.]+)%\. Then (?:.+)/.exec(sentence) ?? []
    expect(sentence.startsWith(winner)).toBe(true)
    const other = / Then (.+) does\./.exec(sentence)?.[1]

    // Told to count on the other side of that share, the other one leads indeed.
    expect([name, way]).toEqual(['cost to finish', 'under'])
    const rate = page.getByRole('slider', { name: /^Graduation rate/ })
    const cost = page.getByRole('slider', { name: /^Cost to finish/ })
    await rate.focus()
    await page.keyboard.press('End')
    await cost.focus()
    await page.keyboard.press('Home')
    for (let weight = 1; weight <= 10; weight++) {
      await page.keyboard.press('ArrowRight')
      const part = (100 * weight) / (weight + 10)
      if (Math.abs(part - Number(share)) < 1) continue
      await expect.poll(first).toBe(part < Number(share) ? other : winner)
    }

    // A must-have excludes; what is not known is asked.
    await page.getByLabel('Add a must-have').selectOption({ label: 'A graduate may sit' })
    await page.getByLabel('Which').selectOption('RHIT')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect.poll(() => result.innerText()).toContain('Only San Jacinto Community College is left.')
    expect(await result.innerText()).toContain('Ask: A graduate may sit RHIT')
    expect(await result.innerText()).toMatch(
      /Left out[\s\S]*Alaska Career College[\s\S]*A graduate may sit RHIT\. Here: no\./,
    )
    await page.getByRole('button', { name: 'Remove “A graduate may sit RHIT”' }).click()
    await expect.poll(() => ranks.count()).toBe(3)
    await page.keyboard.press('Control+z')
    await expect.poll(() => ranks.count()).toBe(1)
  })

  it('makes an own figure of an answer by telephone, seen in the table, and undo takes it back', async () => {
    await open('questions')
    const school = page.getByRole('region', { name: 'Alaska Career College' })
    await expect.poll(() => school.innerText()).toContain('(907) 563-7575')
    expect(await school.getByRole('link', { name: /^tel:/ }).count()).toBe(0)
    await expect
      .poll(() =>
        page
          .getByText(/^0 of \d+ answered/)
          .first()
          .innerText(),
      )
      .toContain('0 of')

    const books = school.getByRole('textbox', {
      name: 'What do books and supplies cost for the whole program?',
    })
    await books.fill('about nothing')
    await books.press('Enter')
    await expect
      .poll(() => page.getByRole('main').getByRole('alert').innerText())
      .toContain('Type an amount in dollars')
    await books.fill('912')
    await books.press('Enter')
    await expect.poll(() => school.innerText()).toMatch(/\$912\s+told by phone, [A-Z][a-z]+ \d+, \d{4}/)
    await expect.poll(announced).toContain('Saved: $912, told by phone')
    expect(await page.getByText(/^1 of \d+ answered/).count()).toBe(2)

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await school.getByRole('button', { name: 'Copy questions for Alaska Career College' }).click()
    await expect.poll(announced).toContain('are on the clipboard')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Telephone (907) 563-7575')
    expect(copied).toMatch(/\[x\] What do books and supplies cost[\s\S]*Answer: \$912, told by phone/)

    await page.getByRole('link', { name: 'Side by side' }).click()
    const row = page
      .getByRole('table', { name: 'Comparison' })
      .getByRole('row', { name: /^Books and supplies/ })
    await expect.poll(() => row.innerText()).toContain('912')
    await page.getByRole('link', { name: 'Questions to ask' }).click()
    await school.getByRole('heading', { level: 2 }).waitFor()
    // One step: the figure and its tick go together.
    await page.getByRole('heading', { level: 1, name: /^Compare/ }).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByText(/^0 of \d+ answered/).count()).toBeGreaterThan(1)
    await expect.poll(() => books.inputValue()).toBe('')
  })

  it('keeps an answer when its box is left, and takes it away when the box is emptied', async () => {
    await open('questions')
    const school = page.getByRole('region', { name: 'Alaska Career College' })
    const refund = school.getByRole('textbox', { name: /^What do you pay back/ })
    const practicum = school.getByRole('combobox', { name: /^Is there a practicum/ })
    await refund.fill('All of it in the first week')
    expect(await school.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await page.keyboard.press('Tab')
    await expect.poll(announced).toContain('Saved: All of it in the first week, told by phone')
    await practicum.selectOption('Yes, the school finds the place')
    await expect.poll(() => page.getByText(/^2 of \d+ answered/).count()).toBe(2)
    await page.reload()
    await expect.poll(() => refund.inputValue()).toBe('All of it in the first week')
    expect(await practicum.inputValue()).toBe('school')

    await refund.fill('')
    await page.keyboard.press('Tab')
    await expect.poll(announced).toContain('Answer removed.')
    await expect.poll(() => page.getByText(/^1 of \d+ answered/).count()).toBe(2)
  })

  it.each(['exams', 'matters', 'questions'])('has nothing that axe finds wrong in %s', async (view) => {
    await open(view, {
      credential: 'CCS',
      has: { ...DEFAULT_HAS, diploma: true, credentials: ['RHIT'] },
      matters: {
        mustHaves: [{ field: 'costToFinish', test: 'at-most', value: 1_000_000 }],
        weights: { costToFinish: 5, graduationRate: 3 },
      },
      figures: { [`${ALASKA}|startDates`]: { value: 'August', by: 'phone', on: '2026-11-25' } },
      ticked: { [`${HOUSTON}|books`]: '2026-11-25' },
    })
    await page.locator('.compare h2').first().waitFor()
    expect(await violations(page)).toEqual([])
  })
})
