import { describe, expect, it } from 'vitest'
import { Query, type KeptSearch } from '../../../renderer/find/query.svelte.ts'
import { PAGE, Results } from '../../../renderer/find/results.svelte.ts'
import { held, program, screen } from '../support/program.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

const search = (text: string): KeptSearch => ({ ...new Query().request('in-state'), text })

describe('the results of Find', () => {
  it('hold the total, the counts and the first page of the shipped catalog', async () => {
    const door = await program()
    const { notices } = await screen(door)
    const results = new Results(door, notices)
    await results.ask(search(''))
    expect(results.total).toBe(SHIPPED.found)
    expect(results.row(0)?.program).toBeTruthy()
    expect(results.row(PAGE)).toBeUndefined()
    expect(results.generation).toBe(1)
  })

  it('get the pages that come into view, each once', async () => {
    const door = await program()
    const { send, calls } = held(door)
    const { notices } = await screen(door)
    const results = new Results(send, notices)
    const asked = results.ask(search(''))
    await calls[0]!.pass()
    await asked
    results.need(PAGE - 10, PAGE + 30)
    results.need(PAGE - 5, PAGE + 35)
    expect(calls.map((call) => call.input)).toMatchObject([{ offset: PAGE, limit: PAGE }])
    await calls[0]!.pass()
    expect(results.row(PAGE)?.key).toBeTruthy()
    expect(results.row(PAGE)?.key).not.toBe(results.row(0)?.key)
    results.need(0, PAGE + 35)
    expect(calls).toEqual([])
  })

  it('hold what may fit behind what fits, where that is asked for', async () => {
    const door = await program()
    const { notices } = await screen(door)
    const results = new Results(door, notices)
    const query = new Query()
    query.setRange('costToFinish', { max: 500_000 })
    await results.ask(query.request('in-state'))
    const { total, mayFit } = results
    expect([total > 0, mayFit > 0]).toEqual([true, true])
    expect(results.rows).toBe(total + mayFit)
    results.need(total - 1, total + 1)
    await expect
      .poll(() => [results.row(total - 1)?.mayFit, results.row(total)?.mayFit])
      .toEqual([false, true])
    query.mayFit = false
    await results.ask(query.request('in-state'))
    expect([results.total, results.mayFit, results.rows]).toEqual([total, mayFit, total])
  })

  it('never ask beyond the last row', async () => {
    const door = await program()
    const { send, calls } = held(door)
    const { notices } = await screen(door)
    const results = new Results(send, notices)
    const asked = results.ask(search('registry'))
    await calls[0]!.pass()
    await asked
    expect(results.total).toBeLessThan(PAGE)
    results.need(0, 500)
    expect(calls).toEqual([])
  })

  it('show only the newest of fast typing: one question on its way, those between are never sent', async () => {
    const door = await program()
    const { send, calls } = held(door)
    const { notices } = await screen(door)
    const results = new Results(send, notices)
    const texts = ['s', 'st', 'ste', 'sterile']
    const all = Promise.all(texts.map((text) => results.ask(search(text))))
    expect(calls.map((call) => call.input)).toMatchObject([{ text: 's' }])

    await calls[0]!.pass()
    // The answer to "s" is stale: nothing of it shows.
    expect(results.answer).toBeNull()
    expect(calls.map((call) => call.input)).toMatchObject([{ text: 'sterile' }])
    await calls[0]!.pass()
    await all
    expect(results.total).toBeGreaterThan(0)
    expect(results.row(0)?.program).toContain('Sterile')
    expect(results.generation).toBe(1)
  })

  it('drop a page of an older answer that comes late', async () => {
    const door = await program()
    const { send, calls } = held(door)
    const { notices } = await screen(door)
    const results = new Results(send, notices)
    const first = results.ask(search(''))
    await calls[0]!.pass()
    await first
    results.need(PAGE, PAGE + 20)
    const late = calls[0]!
    const second = results.ask(search('medical'))
    await calls.find((call) => call !== late)!.pass()
    await second
    await late.pass()
    expect(results.total).toBeGreaterThan(PAGE)
    expect(results.row(PAGE)).toBeUndefined()
    // And the page of the new answer can still be had.
    results.need(PAGE, PAGE + 20)
    await calls[0]!.pass()
    expect(results.row(PAGE)?.key).toBeTruthy()
  })

  it('keep what they show when an answer fails, and try again when asked to', async () => {
    const door = await program()
    const { send, calls } = held(door)
    const { notices } = await screen(door)
    const results = new Results(send, notices)
    const first = results.ask(search('sterile'))
    await calls[0]!.pass()
    await first
    const shown = results.total

    const second = results.ask(search('coding'))
    await calls[0]!.fail()
    await second
    expect(results.total).toBe(shown)
    expect(results.hasFailed).toBe(true)
    const [notice] = notices.list
    expect(notice?.kind).toBe('error')
    notice?.action?.run()
    expect(calls.map((call) => call.input)).toMatchObject([{ text: 'coding' }])
    await calls[0]!.pass()
    expect(results.total).not.toBe(shown)
    expect(results.hasFailed).toBe(false)
  })

  it('ask again for a page that failed', async () => {
    const door = await program()
    const { send, calls } = held(door)
    const { notices } = await screen(door)
    const results = new Results(send, notices)
    const asked = results.ask(search(''))
    await calls[0]!.pass()
    await asked
    results.need(PAGE, PAGE + 1)
    await calls[0]!.fail()
    expect(results.row(PAGE)).toBeUndefined()
    results.need(PAGE, PAGE + 1)
    await calls[0]!.pass()
    expect(results.row(PAGE)?.key).toBeTruthy()
  })
})
