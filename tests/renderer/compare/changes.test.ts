import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { Changes } from '../../../renderer/compare/changes.svelte.ts'
import { held, program } from '../support/program.ts'

const state = { ...DEFAULT_COMPARISON, programs: ['103501-51.0713-21'], figuresOf: 'an-older-one' }

describe('Changes', () => {
  it('asks for those of the comparison at hand', async () => {
    const { send, calls } = held(await program())
    const changes = new Changes(send)
    const asked = changes.ask(state)
    expect(calls[0]).toMatchObject({
      name: 'compare.changes',
      input: { programs: state.programs, figuresOf: 'an-older-one' },
    })
    expect(changes.list).toBeNull()
    await calls[0]!.pass()
    await asked
    // No such catalog is kept here, so nothing is different.
    expect(changes).toMatchObject({ list: [], failure: null })
  })

  it('asks for those since the figures of the case were kept', async () => {
    const { send, calls } = held(await program())
    const changes = new Changes(send, 'cases.changes')
    const asked = changes.ask(state)
    expect(calls[0]).toMatchObject({ name: 'cases.changes', input: { programs: state.programs } })
    await calls[0]!.pass()
    await asked
    // None were kept.
    expect(changes).toMatchObject({ list: [], failure: null })
  })

  it('tells a failure, and drops an answer that came too late', async () => {
    const { send, calls } = held(await program())
    const changes = new Changes(send)
    const first = changes.ask(state)
    const second = changes.ask(state)
    const [late, now] = [...calls]
    await now!.fail()
    await late!.pass()
    await Promise.all([first, second])
    expect(changes).toMatchObject({ list: null, failure: { code: 'worker-died' } })
  })
})
