import type { Browser, Page } from 'playwright-core'
import type { Answer, Result } from '../../../data/contract/contract.ts'
import type { RunningApp } from '../../e2e/support/app.ts'

/** Goes in by the one-time link, as a browser does, and asks Find for its first page. */
export async function askFind({ link, origin }: RunningApp): Promise<Answer<'find.query'>> {
  const entry = await fetch(link, { redirect: 'manual' })
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const key = entry.headers.get('location')?.split('#key=')[1] ?? ''
  const response = await fetch(`${origin}/call/find.query`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json', 'x-pathwise-key': key },
    body: JSON.stringify({ limit: 100 }),
  })
  const result = (await response.json()) as Result<Answer<'find.query'>>
  if (!result.ok) throw new Error(`Find answered ${result.code}.`)
  return result.value
}

/** A window of its own, cookies and cache empty, as far as its first answer. */
export async function openPage({ link }: RunningApp, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(link, { waitUntil: 'commit' })
  return page
}

/** The same, when its rows are there and it has come to rest. */
export async function openFind(app: RunningApp, browser: Browser): Promise<Page> {
  const page = await openPage(app, browser)
  await page.getByRole('link', { name: 'Find', exact: true }).click()
  await page.locator('tr[data-row="0"] input').waitFor()
  await page.waitForTimeout(1000)
  return page
}
