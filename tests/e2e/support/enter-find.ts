import type { Page } from 'playwright-core'
import type { RunningApp } from './app.ts'

/** Opens the program by its one-time link, and goes from Home to Find as a person does. */
export async function enterFind(page: Page, { link }: Pick<RunningApp, 'link'>): Promise<void> {
  await page.goto(link)
  await page.getByRole('link', { name: 'Find', exact: true }).click()
}
