import type { Database } from 'better-sqlite3'
import { expect } from 'vitest'
import { loadGuide, WRITTEN } from '../../../../data/guides/guides.ts'
import { resolveGuide, type ResolvedParagraph } from '../../../../data/guides/resolve.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { guideFigures } from '../../../../main/catalog/guide-figures.ts'

/** Every sentence of every written guide, with the figures of a catalog, by SOC code. */
async function sentences(db: Database): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const soc of WRITTEN) {
    const written = await loadGuide(soc, 'en')
    const figures = guideFigures(db, soc)
    if (!written || !figures) throw new Error(`No guide or no figures of ${soc}`)
    const sections = resolveGuide(written, figures, translator('en'))
    const paragraphs: readonly ResolvedParagraph[] = sections.flatMap((section) => section.paragraphs)
    texts.set(soc, paragraphs.flatMap(({ text, items }) => [text, ...items]).join('\n'))
  }
  return texts
}

/** The catalog has each figure that the guides name, so that every sentence is said. */
export async function expectGuidesToResolve(db: Database): Promise<void> {
  const texts = await sentences(db)
  expect([...texts.keys()]).toEqual(['29-2072', '29-9021', '31-9092', '31-9093'])
  for (const [soc, text] of texts) {
    expect(text, soc).not.toMatch(/[{}]|not reported|undefined|NaN|–\.|n\/a/)
    expect(text, soc).toMatch(/earned more than \$\d\d,\d\d\d a year/)
  }
}
