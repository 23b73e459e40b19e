import { describe, expect, it } from 'vitest'
import { MapAnswer } from '../../../renderer/map/map-answer.svelte.ts'
import { held, program } from '../support/program.ts'

describe('the answer that the map shows', () => {
  it('is that of the newest search: what was asked meanwhile is asked once', async () => {
    const { send, calls } = held(await program())
    const answer = new MapAnswer(send)
    const asked = answer.ask({})
    void answer.ask({ facets: { state: ['OH'] } })
    void answer.ask({ facets: { state: ['TX'] } })
    await calls[0]!.pass()
    await expect.poll(() => calls.length).toBe(1)
    expect(answer.map).toBeNull()
    await calls[0]!.pass()
    await asked
    expect(new Set(answer.map?.schools.states)).toEqual(new Set(['TX']))
    expect(calls).toEqual([])
  })

  it('stays in view when the next one fails, and says so until one comes', async () => {
    const door = await program()
    let isBroken = false
    const answer = new MapAnswer((name, input) =>
      isBroken ? Promise.resolve({ ok: false, code: 'internal', params: {} }) : door(name, input),
    )
    await answer.ask({ facets: { state: ['OH'] } })
    const { map } = answer
    isBroken = true
    await answer.ask({})
    expect([answer.map, answer.hasFailed]).toEqual([map, true])
    isBroken = false
    await answer.ask({})
    expect(answer.hasFailed).toBe(false)
  })
})
