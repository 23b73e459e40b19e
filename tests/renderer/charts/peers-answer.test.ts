import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, DEFAULT_PLAN } from '../../../data/comparison-state.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { PeersAnswer } from '../../../renderer/charts/peers-answer.svelte.ts'
import { scripted } from '../support/scripted.ts'

const state = { ...DEFAULT_COMPARISON, programs: ['103501-51.0713-21'] as const }

describe('the prices of other programs', () => {
  it('are asked for when what they follow changes, and not for a number of the person’s', async () => {
    const { send, calls } = scripted({ 'compare.peers': () => [] })
    const answer = new PeersAnswer(send)
    await answer.ask(state)
    await answer.ask({ ...state, presentPay: 5, plan: { ...DEFAULT_PLAN, aid: 7 }, occupation: '29-2072' })
    expect(calls).toHaveLength(1)
    expect(answer.peers).toEqual([])
    await answer.ask({ ...state, residency: 'out-of-state' })
    expect(calls).toHaveLength(2)
  })

  it('are asked for again after a failure', async () => {
    let isBroken = true
    const { send } = scripted({
      'compare.peers': () => {
        if (isBroken) throw new PathwiseError('worker-died')
        return []
      },
    })
    const answer = new PeersAnswer(send)
    await answer.ask(state)
    expect(answer).toMatchObject({ hasFailed: true, peers: null })
    isBroken = false
    await answer.ask(state)
    expect(answer).toMatchObject({ hasFailed: false, peers: [] })
  })
})
