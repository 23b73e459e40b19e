import { describe, expect, it } from 'vitest'
import type { Send } from '../../../data/contract/contract.ts'
import { DEFAULT_COMPARISON } from '../../../data/case.ts'
import { CsvExport } from '../../../renderer/compare/export.svelte.ts'
import { held, program } from '../support/program.ts'

const state = { ...DEFAULT_COMPARISON, programs: ['103501-51.0713-21'], occupation: '29-2072' }

describe('CsvExport', () => {
  it('asks for what is on screen, the status beside each figure', async () => {
    const { send, calls } = held(await program())
    const csv = new CsvExport(send)
    const saved = csv.save(state, true)
    expect(calls[0]?.name).toBe('export.csv')
    expect(calls[0]?.input).toEqual({
      programs: state.programs,
      occupation: '29-2072',
      credential: null,
      residency: 'in-state',
      presentPay: null,
      figuresOf: null,
      layout: 'across',
      status: true,
      source: false,
      asOf: false,
      differencesOnly: true,
      // What the person earns stays at home unless asked for.
      personal: false,
    })
    // The host of these tests saves nowhere: the person pressed Cancel.
    await calls[0]!.pass()
    expect(await saved).toEqual({ outcome: 'cancelled' })
  })

  it('asks by the choices made, and keeps them', async () => {
    const { send, calls } = held(await program())
    const csv = new CsvExport(send)
    csv.layout = 'rows'
    csv.status = false
    csv.source = true
    csv.asOf = true
    csv.personal = true
    for (const differencesOnly of [false, false]) {
      const saved = csv.save(state, differencesOnly)
      expect(calls[0]?.input).toMatchObject({
        layout: 'rows',
        status: false,
        source: true,
        asOf: true,
        personal: true,
      })
      await calls[0]!.pass()
      await saved
    }
    expect(csv.failure).toBeNull()
  })

  it('makes one file at a time', async () => {
    const { send, calls } = held(await program())
    const csv = new CsvExport(send)
    const first = csv.save(state, false)
    expect(csv.working).toBe(true)
    expect(await csv.save(state, false)).toBeNull()
    expect(calls).toHaveLength(1)
    await calls[0]!.pass()
    await first
    expect(csv.working).toBe(false)
  })

  it('tells an error with its file, and may be tried again', async () => {
    const real = await program()
    let isLocked = true
    const send: Send = async (name, input) =>
      isLocked ? { ok: false, code: 'target-locked', params: { file: 'a.csv' } } : real(name, input)
    const csv = new CsvExport(send)
    expect(await csv.save(state, false)).toBeNull()
    expect(csv.failure).toEqual({ code: 'target-locked', params: { file: 'a.csv' } })
    isLocked = false
    expect(await csv.save(state, false)).toEqual({ outcome: 'cancelled' })
    expect(csv.failure).toBeNull()
  })
})
