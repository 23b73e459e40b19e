import { describe, expect, it } from 'vitest'
import type { FindRow } from '../../../data/contract/find.ts'
import { ChosenNames } from '../../../renderer/shared/chosen.svelte.ts'
import { held, program, screen } from '../support/program.ts'

async function someRows() {
  const door = await program()
  const { notices } = await screen(door)
  const found = await door('find.query', { text: 'sterile', limit: 2 })
  const rows: readonly FindRow[] = found.ok ? found.value.rows : []
  return { door, notices, rows }
}

const chosen = (programs: string[]) => ({ programs, figuresOf: null })

describe('the names of chosen programs', () => {
  it('are asked for where they are not known, all at once', async () => {
    const { door, notices, rows } = await someRows()
    const { send, calls } = held(door)
    const names = new ChosenNames(send, notices)
    const asked = names.ask(chosen(rows.map((row) => row.key)))
    expect(calls).toHaveLength(1)
    await calls[0]!.pass()
    await asked
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      expect(names.of(row.key)).toMatchObject({
        program: row.program,
        institution: row.institution,
        city: row.city,
        awardLevel: row.awardLevel,
      })
    }
  })

  it('are missing only where nobody holds them, and not while they are on their way', async () => {
    const { door, notices, rows } = await someRows()
    const { send, calls } = held(door)
    const names = new ChosenNames(send, notices)
    const [here, nowhere] = [rows[0]?.key ?? '', '100000-51.0713-21']
    const asked = names.ask(chosen([here, nowhere]))
    expect([here, nowhere].map((key) => names.isMissing(key))).toEqual([false, false])
    await calls[0]!.pass()
    await asked
    expect([here, nowhere].map((key) => names.isMissing(key))).toEqual([false, true])
  })

  it('are not asked for when the table has told them', async () => {
    const { door, notices, rows } = await someRows()
    const { send, calls } = held(door)
    const names = new ChosenNames(send, notices)
    names.learn(...rows)
    await names.ask(chosen(rows.map((row) => row.key)))
    expect(calls).toEqual([])
  })

  it('of many programs are asked for eight at a time, each once, until nobody wants them', async () => {
    const { door, notices } = await someRows()
    const { send, calls } = held(door)
    const names = new ChosenNames(send, notices)
    const keys = Array.from({ length: 20 }, (_, at) => `${100_000 + at}-51.0713-21`)
    let wanted = true
    const asked = names.requestMany([...keys, ...keys], () => wanted)
    expect(calls.map(({ input }) => input)).toEqual([{ programs: keys.slice(0, 8), figuresOf: null }])
    await calls[0]!.pass()
    expect(calls.map(({ input }) => input)).toEqual([{ programs: keys.slice(8, 16), figuresOf: null }])
    wanted = false
    await calls[0]!.pass()
    await asked
    expect(calls).toEqual([])
  })

  it('stay unknown for a program that the catalog does not hold', async () => {
    const { door, notices } = await someRows()
    const names = new ChosenNames(door, notices)
    await names.ask(chosen(['999999-51.0713-21']))
    expect(names.of('999999-51.0713-21')).toBeUndefined()
    expect(notices.list).toEqual([])
  })
})
