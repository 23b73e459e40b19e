/**
 * `npm run texts`: is what people read at length well-formed, and no harder than the eighth
 * grade? Guides of jobs and help pages, by section; prints the grade of each. A part of
 * `npm run check`.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { loadGuide, WRITTEN } from '../../data/guides/guides.ts'
import { DEFAULT_LANGUAGE } from '../../data/messages/languages.ts'
import { CREDENTIALS } from '../../data/rules/credentials.ts'
import { guideFaults, type GuideWorld } from './checks/guide-faults.ts'
import { FEWEST_WORDS, HIGHEST_GRADE, readingGrade } from './checks/reading-grade.ts'
import { guideSections, markdownSections, type TextSection } from './checks/text-sections.ts'
import { ROOT } from './support/paths.ts'

const occupations = parse(readFileSync(join(ROOT, 'data', 'catalog', 'occupations.csv')), {
  columns: true,
}) as readonly { readonly soc: string }[]

const world: GuideWorld = {
  occupations: new Set(occupations.map(({ soc }) => soc)),
  credentials: new Set(CREDENTIALS.map(({ id }) => id)),
}

const faults: string[] = []
const sections: TextSection[] = []
for (const soc of WRITTEN) {
  const file = `data/guides/${DEFAULT_LANGUAGE}/${soc}.ts`
  const written = await loadGuide(soc, DEFAULT_LANGUAGE)
  if (!written) continue
  faults.push(...guideFaults(written.guide, soc, world).map((fault) => `${file}: ${fault}`))
  sections.push(...guideSections(file, written.guide))
}
for (const file of globSync('docs/help/**/*.md', { cwd: ROOT }).sort()) {
  sections.push(...markdownSections(file.replaceAll('\\', '/'), readFileSync(join(ROOT, file), 'utf8')))
}

console.log('Grade  words')
for (const { name, text } of sections) {
  const { words, grade } = readingGrade(text)
  const counts = words >= FEWEST_WORDS
  console.log(
    `${grade.toFixed(1).padStart(5)}  ${String(words).padStart(5)}  ${name}${counts ? '' : ' (too short to count)'}`,
  )
  if (counts && grade > HIGHEST_GRADE) {
    faults.push(
      `${name}: reads at grade ${grade.toFixed(1)}, and ${HIGHEST_GRADE} is the most. Make sentences and words shorter.`,
    )
  }
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
