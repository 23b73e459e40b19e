import { describe, expect, it } from 'vitest'
import { POINT_IDS, POINTS, SECTIONS } from '../../../../data/guides/points.ts'
import { WRITTEN } from '../../../../data/guides/guides.ts'
import { DEFAULT_LANGUAGE } from '../../../../data/messages/languages.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { jobGuide } from '../../../../renderer/jobs/guide/job-guide.ts'
import { readSource, sourcesOf } from '../../../../renderer/jobs/guide/guide-sources.ts'
import { guideSections } from '../../../../renderer/jobs/guide/sections.ts'
import { jobCard, jobFigure } from '../../../../renderer/jobs/job-card.ts'
import { JobDetails } from '../../../../renderer/jobs/job-details.ts'
import { program, screen } from '../../support/program.ts'

const translate = translator(DEFAULT_LANGUAGE)

async function guideOf(soc: string) {
  const send = await program()
  const { notices } = await screen(send)
  return jobGuide(soc, 'US', send, new JobDetails(send, notices), translate)
}

async function sectionsOf(soc: string) {
  const guide = await guideOf(soc)
  if (!guide) throw new Error(`No guide of ${soc}`)
  return { guide, sections: guideSections(guide.details, guide.programs, guide.text) }
}

describe('a written guide', () => {
  it.each(WRITTEN)('%s has all nine sections, and every point once in its own', async (soc) => {
    const { sections } = await sectionsOf(soc)
    expect(sections.map(({ id }) => id)).toEqual(SECTIONS)
    const points = sections.flatMap(({ id, paragraphs }) => paragraphs.map((one) => [one.id, id]))
    expect(points.map(([point]) => point)).toEqual(POINT_IDS)
    for (const [point, section] of points) expect(section).toBe(POINTS[point as keyof typeof POINTS])
  })

  it.each(WRITTEN)('%s leaves nothing in braces, and names who says it', async (soc) => {
    const { sections } = await sectionsOf(soc)
    for (const { paragraphs } of sections) {
      for (const { text, items } of paragraphs) expect([text, ...items].join()).not.toMatch(/[{}]/)
      for (const id of sourcesOf(paragraphs)) {
        const { name, dates } = readSource(id, translate)
        expect(name.map(({ text }) => text).join(), id).not.toBe('')
        expect(dates).toMatch(/read on/)
      }
    }
  })
})

describe('a guide of data alone', () => {
  it('has the sections that there is something to say of, and no others', async () => {
    // Phlebotomists: pay and outlook, and no program of the catalog that ships.
    const { guide, sections } = await sectionsOf('31-9097')
    expect(guide.text).toBeNull()
    expect(sections.map(({ id }) => id)).toEqual([
      'what-you-do',
      'getting-in',
      'first-job',
      'pay-and-outlook',
    ])
    expect(sections.every(({ parts }) => parts.length > 0)).toBe(true)
  })

  it('has programs and their levels where they lead to it', async () => {
    const { sections } = await sectionsOf('29-2055')
    expect(sections.find(({ id }) => id === 'getting-in')?.parts).toEqual(['schooling', 'levels'])
    expect(sections.at(-1)).toMatchObject({ id: 'programs', parts: ['near'] })
  })
})

it.each(['99-9999', '2072', 'xx', '29-2072/..', '<img src=x>', ''])(
  'knows no job of the code %j',
  async (soc) => {
    expect(await guideOf(soc)).toBeNull()
  },
)

it('gives each figure a card with its source and date, and mentions no program', async () => {
  const guide = await guideOf('29-2072')
  if (!guide) throw new Error('No guide')
  for (const field of [
    'payP10',
    'payMedian',
    'employment',
    'growth',
    'openings',
    'entryEducation',
  ] as const) {
    expect(jobFigure(guide.details, field).value, field).not.toBeNull()
    const card = jobCard(guide.details, field, field, translate)
    expect(card.sources.length, field).toBeGreaterThan(0)
    for (const { dates } of card.sources) expect(dates).toMatch(/^As of .+, read on /)
    expect(card.notes.join(' ')).not.toMatch(/program/)
    expect(card.ask).toBeNull()
  }
  const card = jobCard(guide.details, 'payMedian', 'Median pay', translate)
  expect(card.value).toBe('$51,140')
  expect(card.sources[0]?.place).toMatch(/A_MEDIAN/)
})
