/**
 * What a person waits for, measured in the real program and a real browser:
 * `node tests/bench/screen.ts NATIONAL_CATALOG` prints a ScreenMeasure as JSON.
 * `npm run bench` runs it and holds it against the budgets.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { ScreenMeasure, SizeMeasure } from '../../main/commands/bench/screen.ts'
import { launchBrowser } from '../e2e/support/browser.ts'
import { askFind, openFind } from './support/find.ts'
import { LongTasks } from './support/long-tasks.ts'
import { scroll, sort } from './support/moves.ts'
import { withApp } from './support/running.ts'
import { timeAnswer, timeRows } from './support/starting.ts'
import { timeKeystrokes } from './support/typing.ts'

/** How much is measured; a test of this needs less. */
interface Amount {
  readonly starts: number
  /** Typed one after the other, each into an empty box. */
  readonly words: readonly string[]
}

const AMOUNT: Amount = {
  starts: 5,
  words: [
    'medical coding',
    'sterile houston',
    'health information',
    'surgical texas',
    'ohio',
    'bronx',
    'phoenix',
    'nurse',
  ],
}

const [nationalFile, amount = JSON.stringify(AMOUNT)] = process.argv.slice(2)
if (nationalFile === undefined) throw new Error('Which file is the catalog of national size?')
console.log(JSON.stringify(await measure(nationalFile, JSON.parse(amount) as Amount)))

async function measure(nationalFile: string, amount: Amount): Promise<ScreenMeasure> {
  const browser = await launchBrowser()
  try {
    return {
      shipped: await measureSize(browser, null, amount),
      national: await measureSize(browser, nationalFile, amount),
    }
  } finally {
    await browser.close()
  }
}

/** @param officialFile the active catalog; null is the shipped one. */
async function measureSize(
  browser: Browser,
  officialFile: string | null,
  { starts, words }: Amount,
): Promise<SizeMeasure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pathwise-screen-'))
  try {
    if (officialFile) copyFileSync(officialFile, join(dataDir, 'official.db'))
    // The first one builds what is not built, and is not measured.
    const { total: programs } = await withApp(dataDir, askFind)

    const answers: number[] = []
    const rows: number[] = []
    for (let start = 0; start < starts; start++) {
      answers.push(await timeAnswer(dataDir))
      rows.push(await timeRows(dataDir, browser))
    }

    return await withApp(dataDir, async (app) => {
      const page = await openFind(app, browser)
      const tasks = await LongTasks.watch(page)
      const keystrokes = await timeKeystrokes(page, words)
      const typing = await tasks.longest()
      await scroll(page)
      const scrolling = await tasks.longest()
      await sort(page)
      const sorting = await tasks.longest()
      await page.context().close()
      return { programs, answers, rows, keystrokes, longestTasks: { typing, scrolling, sorting } }
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
