import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { requestOf } from '../../../renderer/shared/comparison/answer.svelte.ts'
import { Details, type Subject } from '../../../renderer/find/details.svelte.ts'
import { held, program } from '../support/program.ts'

/** Programs of the shipped catalog. */
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const about = (program: string, change: Partial<Subject> = {}): Subject => ({
  program,
  occupation: null,
  residency: 'in-state',
  home: DEFAULT_COMPARISON.home,
  ...change,
})

/** Frames that come when the test says so. */
function frames() {
  const waiting: (() => void)[] = []
  return {
    frame: (run: () => void) => void waiting.push(run),
    next: () => waiting.splice(0).forEach((run) => run()),
  }
}

describe('Details', () => {
  it('asks nothing while it is closed', async () => {
    const { send, calls } = held(await program())
    const { frame, next } = frames()
    const details = new Details(send, frame)
    details.follow(about(ALASKA))
    next()
    expect(calls).toEqual([])
  })

  it('opens with the program in focus, and what its figures follow', async () => {
    const { send, calls } = held(await program())
    const details = new Details(send, frames().frame)
    details.follow(about(HOUSTON, { occupation: '29-2072', residency: 'out-of-state' }))
    details.open()
    expect(calls.map(({ name, input }) => ({ name, input }))).toEqual([
      {
        name: 'compare.table',
        input: requestOf({
          ...DEFAULT_COMPARISON,
          programs: [HOUSTON],
          occupation: '29-2072',
          residency: 'out-of-state',
        }),
      },
    ])
    await calls[0]!.pass()
    expect(details.answer.comparison?.programs.map(({ key }) => key)).toEqual([HOUSTON])
    expect(details.answer.comparison?.occupation).toBe('29-2072')
  })

  it('asks once a frame, for the row in focus by then', async () => {
    const { send, calls } = held(await program())
    const { frame, next } = frames()
    const details = new Details(send, frame)
    details.follow(about(ALASKA))
    details.open()
    await calls[0]!.pass()
    details.follow(about(HOUSTON, { residency: 'in-district' }))
    details.follow(about(ALASKA, { residency: 'out-of-state' }))
    details.follow(about(HOUSTON))
    expect(calls).toEqual([])
    next()
    expect(calls.map(({ input }) => input)).toEqual([expect.objectContaining({ programs: [HOUSTON] })])
    await calls[0]!.pass()
    details.follow(about(ALASKA))
    next()
    expect(calls.map(({ input }) => input)).toEqual([expect.objectContaining({ programs: [ALASKA] })])
  })

  it('drops an answer that comes after the focus went on', async () => {
    const { send, calls } = held(await program())
    const { frame, next } = frames()
    const details = new Details(send, frame)
    details.follow(about(ALASKA))
    details.open()
    details.follow(about(HOUSTON))
    next()
    const [alaska, houston] = [...calls]
    await houston!.pass()
    await alaska!.pass()
    expect(details.answer.comparison?.programs.map(({ key }) => key)).toEqual([HOUSTON])
  })

  it('lets go what it showed when it closes, also what is still on its way', async () => {
    const { send, calls } = held(await program())
    const { frame, next } = frames()
    const details = new Details(send, frame)
    details.follow(about(ALASKA))
    details.open()
    details.follow(about(HOUSTON))
    details.close()
    next()
    expect(calls).toHaveLength(1)
    await calls[0]!.pass()
    expect(details.answer.comparison).toBeNull()
    details.open()
    expect(calls.map(({ input }) => input)).toEqual([expect.objectContaining({ programs: [HOUSTON] })])
  })

  it('tells a failure and may be asked again', async () => {
    const { send, calls } = held(await program())
    const details = new Details(send, frames().frame)
    details.follow(about(ALASKA))
    details.open()
    await calls[0]!.fail()
    expect(details.answer.failure?.code).toBe('worker-died')
    details.ask()
    await calls[0]!.pass()
    expect(details.answer.failure).toBeNull()
    expect(details.answer.comparison?.programs).toHaveLength(1)
  })
})
