import { expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '../../../../data/messages/languages.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { factOf, factsOf, gapOf } from '../../../../renderer/jobs/guide/facts.ts'
import { JobDetails } from '../../../../renderer/jobs/job-details.ts'
import { program, screen } from '../../support/program.ts'

const translate = translator(DEFAULT_LANGUAGE)

it('of every job what is published stands at its head, and the rest is said in words: no row of dashes', async () => {
  const send = await program()
  const { notices } = await screen(send)
  const jobs = new JobDetails(send, notices)
  const list = await send('occupations.list', {})
  if (!list.ok) throw new Error(list.code)
  const gaps = new Set<string | null>()
  for (const { soc } of list.value.occupations) {
    const details = await jobs.of(soc, 'US')
    if (!details) throw new Error(soc)
    const shown = factsOf(details)
    const gap = gapOf(details)
    gaps.add(gap)
    // Of five boxes at most one is empty, and its card says why.
    expect(shown.filter((fact) => factOf(fact, details, translate) === null).length, soc).toBeLessThan(2)
    const [newest] = details.facts.wages
    expect(shown.includes('payMedian'), soc).toBe(
      newest !== undefined && (newest.median.value ?? newest.p25.value) !== null,
    )
    expect(shown.includes('growth'), soc).toBe(details.facts.outlook !== null)
    expect(gap === null, soc).toBe(shown.length === 5)
    if (gap !== null) expect(translate.t(gap, { area: 'Ohio' })).toMatch(/give no (?:yearly pay|outlook)/)
  }
  expect(gaps.size).toBeGreaterThan(1)
})
