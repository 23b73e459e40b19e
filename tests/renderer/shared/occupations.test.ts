import { describe, expect, it } from 'vitest'
import { Occupations } from '../../../renderer/shared/occupations.svelte.ts'
import { held, program, screen } from '../support/program.ts'

describe('the occupations', () => {
  it('are asked for once and known by code', async () => {
    const { send, calls } = held(await program())
    const occupations = new Occupations(send, (await screen(await program())).notices)
    expect(occupations.title('29-2072')).toBe('29-2072')
    const both = Promise.all([occupations.load(), occupations.load()])
    expect(calls).toHaveLength(1)
    await calls[0]!.pass()
    await both
    expect(occupations.title('29-2072')).toBe('Medical Records Specialists')
    expect(occupations.of('29-2072')?.pay?.median.value).toBe(5_114_000)
    expect(occupations.of('00-0000')).toBeUndefined()
  })

  it('are asked for again after a failure', async () => {
    const { send, calls } = held(await program())
    const { notices } = await screen(await program())
    const occupations = new Occupations(send, notices)
    const failed = occupations.load()
    await calls[0]!.fail()
    await failed
    expect(notices.list).toHaveLength(1)
    const again = occupations.load()
    await calls[0]!.pass()
    await again
    expect(occupations.known?.occupations.length).toBeGreaterThan(5)
  })
})
