import type { Locator, Page } from 'playwright-core'

/** One of the filters beside the list, opened as a person does; it stands open where it was. */
export async function openFacet(page: Page, name: string): Promise<Locator> {
  const more = page.getByRole('button', { name: /^More filters/ })
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.press('Enter')
  const facet = page.locator('details', {
    has: page.locator('summary span', { hasText: new RegExp(`^${name}$`) }),
  })
  if (!(await facet.evaluate((details) => (details as HTMLDetailsElement).open)))
    await facet.locator('summary').press('Enter')
  await facet.getByRole('group', { name, exact: true }).waitFor()
  return facet
}
