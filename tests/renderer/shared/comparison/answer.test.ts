import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, type ComparisonState } from '../../../../data/comparison-state.ts'

import { ComparisonAnswer, requestOf } from '../../../../renderer/shared/comparison/answer.svelte.ts'
import { held, program } from '../../support/program.ts'

/** Programs of the shipped catalog. */
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const state = (change: Partial<ComparisonState>): ComparisonState => ({ ...DEFAULT_COMPARISON, ...change })

describe('ComparisonAnswer', () => {
  it('asks the program and shows its answer', async () => {
    const answer = new ComparisonAnswer(await program())
    await answer.ask(state({ programs: [ALASKA, HOUSTON], occupation: '29-2072' }))
    expect(answer.comparison?.programs.map(({ key }) => key)).toEqual([ALASKA, HOUSTON])
    expect(answer.comparison?.occupation).toBe('29-2072')
    expect(answer.working).toBe(false)
  })

  it('keeps the last answer in view while a new one is made', async () => {
    const { send, calls } = held(await program())
    const answer = new ComparisonAnswer(send)
    const first = answer.ask(state({ programs: [ALASKA] }))
    await calls[0]!.pass()
    await first
    const second = answer.ask(state({ programs: [ALASKA, HOUSTON] }))
    expect(answer.working).toBe(true)
    expect(answer.comparison?.programs).toHaveLength(1)
    await calls[0]!.pass()
    await second
    expect(answer.comparison?.programs).toHaveLength(2)
  })

  it('drops an answer that was overtaken, whichever comes first', async () => {
    const { send, calls } = held(await program())
    const answer = new ComparisonAnswer(send)
    const first = answer.ask(state({ programs: [ALASKA] }))
    const second = answer.ask(state({ programs: [HOUSTON] }))
    const [one, two] = [...calls]
    await two!.pass()
    await second
    expect(answer.comparison?.programs.map(({ key }) => key)).toEqual([HOUSTON])
    await one!.pass()
    await first
    expect(answer.comparison?.programs.map(({ key }) => key)).toEqual([HOUSTON])
    expect(answer.working).toBe(false)
  })

  it('asks nothing twice, nor for a change that is the screen’s own', async () => {
    const { send, calls } = held(await program())
    const answer = new ComparisonAnswer(send)
    const asked = answer.ask(state({ programs: [ALASKA, HOUSTON] }))
    const again = answer.ask(state({ programs: [ALASKA, HOUSTON], baseline: HOUSTON }))
    expect(calls).toHaveLength(1)
    await calls[0]!.pass()
    await asked
    await again
    expect(answer.comparison?.programs).toHaveLength(2)
  })

  it('tells an error, keeps the table, and may be asked the same again', async () => {
    const { send, calls } = held(await program())
    const answer = new ComparisonAnswer(send)
    const first = answer.ask(state({ programs: [ALASKA] }))
    await calls[0]!.pass()
    await first
    const failed = answer.ask(state({ programs: [HOUSTON] }))
    await calls[0]!.fail()
    await failed
    expect(answer.failure?.code).toBe('worker-died')
    expect(answer.comparison?.programs.map(({ key }) => key)).toEqual([ALASKA])
    const retried = answer.ask(state({ programs: [HOUSTON] }))
    await calls[0]!.pass()
    await retried
    expect(answer.failure).toBeNull()
    expect(answer.comparison?.programs.map(({ key }) => key)).toEqual([HOUSTON])
  })

  it('is empty without a program, also where an answer is still on its way', async () => {
    const { send, calls } = held(await program())
    const answer = new ComparisonAnswer(send)
    const asked = answer.ask(state({ programs: [ALASKA] }))
    await answer.ask(state({}))
    expect(answer.working).toBe(false)
    await calls[0]!.pass()
    await asked
    expect(answer.comparison).toBeNull()
  })
})

describe('requestOf', () => {
  it('asks for all but the baseline', () => {
    const asked = requestOf(
      state({ programs: [ALASKA], baseline: ALASKA, presentPay: 3_600_000, figuresOf: 'an-older-one' }),
    )
    // Neither what the table looks like nor what the person wrote is the catalog's business.
    const { baseline, matters, rows, notes, ticked, ...follows } = DEFAULT_COMPARISON
    expect(asked).toEqual({
      ...follows,
      programs: [ALASKA],
      presentPay: 3_600_000,
      figuresOf: 'an-older-one',
    })
    expect(baseline).toBeNull()
    for (const part of [matters, rows, notes, ticked]) expect(part).toBeTypeOf('object')
  })
})
