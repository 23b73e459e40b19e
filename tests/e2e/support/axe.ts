import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong, each with where; cells of large tables without a header too, which it does not look for by itself. */
export async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(
    `${AXE}; axe.run(document, { resultTypes: ['violations'], rules: { 'td-has-header': { enabled: true } } })`,
  )
  return (results as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
