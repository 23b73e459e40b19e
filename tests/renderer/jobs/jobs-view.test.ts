import { expect, it } from 'vitest'
import { Occupations } from '../../../renderer/shared/occupations.svelte.ts'
import { JobsView } from '../../../renderer/jobs/jobs-view.svelte.ts'
import { held, program, screen } from '../support/program.ts'

async function view() {
  const { send, calls } = held(await program())
  const { notices } = await screen(await program())
  const national = new Occupations(send, notices)
  const loaded = national.load()
  await calls[0]!.pass()
  await loaded
  return { view: new JobsView(send, notices, national), national, calls, notices }
}

it('shows the nation until the pay of the area chosen is here', async () => {
  const { view: shown, calls } = await view()
  const asked = shown.choose('48')
  expect(shown.list?.area).toBe('US')
  await calls[0]!.pass()
  await asked
  expect(shown.list?.area).toBe('48')
  expect(shown.list?.occupations.every(({ pay }) => pay === null)).toBe(true)
  await shown.choose('US')
  expect(shown.list?.area).toBe('US')
  expect(calls).toHaveLength(0)
})

it('drops an answer for an area that is no longer the one chosen', async () => {
  const { view: shown, calls } = await view()
  const first = shown.choose('48')
  const second = shown.choose('06')
  await calls[1]!.pass()
  await second
  await calls[0]!.pass()
  await first
  expect(shown.list?.area).toBe('06')
})

it('goes back to the nation where the area’s pay cannot be had', async () => {
  const { view: shown, calls, notices } = await view()
  const asked = shown.choose('48')
  await calls[0]!.fail()
  await asked
  expect(shown.area).toBe('US')
  expect(notices.list).toHaveLength(1)
})

it('asks anew for the area when another catalog came', async () => {
  const { view: shown, national, calls } = await view()
  const asked = shown.choose('48')
  await calls[0]!.pass()
  await asked
  const renewed = national.renew()
  await calls[0]!.pass()
  await renewed
  expect(shown.list).toBe(national.known)
  const again = shown.choose(shown.area)
  await calls[0]!.pass()
  await again
  expect(shown.list?.area).toBe('48')
})

it('shows what the newest text finds, whichever answer comes last', async () => {
  const { view: shown, calls } = await view()
  const first = shown.look('coder')
  const second = shown.look('records tech')
  await calls[1]!.pass()
  await second
  await calls[0]!.pass()
  await first
  expect(shown.found?.text).toBe('records tech')
  expect(shown.found?.jobs[0]).toMatchObject({ soc: '29-2072', called: 'Health Record Technician' })
  await shown.look('  ')
  expect(shown.found).toBeNull()
  expect(calls).toHaveLength(0)
})

it('sorts by a column, turns it round, and goes back to the order of before', async () => {
  const { view: shown } = await view()
  shown.sortBy('median')
  expect(shown.sort).toEqual({ key: 'median', descending: true })
  shown.sortBy('median')
  expect(shown.sort).toEqual({ key: 'median', descending: false })
  shown.sortBy('median')
  expect(shown.sort).toBeNull()
  shown.sortBy('title')
  expect(shown.sort).toEqual({ key: 'title', descending: false })
})

it('chooses three jobs at most, in the order chosen, and lets go of one', async () => {
  const { view: shown } = await view()
  for (const soc of ['a', 'b', 'a', 'c', 'd']) shown.setChosen(soc, true)
  expect(shown.chosen).toEqual(['b', 'a', 'c'])
  shown.setChosen('a', false)
  expect(shown.chosen).toEqual(['b', 'c'])
})
