import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CallName, Input, Result } from '../../../../data/contract/contract.ts'
import { dispatch } from '../../../../main/api/dispatch.ts'
import { openProgram } from '../../../../main/api/open-program.ts'
import { longList } from '../../../../main/commands/bench/own-list.ts'
import { StagedFiles } from '../../../../main/storage/staged-files.ts'
import { writeShippedCatalog } from '../../../support/shipped-catalog.ts'

const PROGRAMS = 100_000

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-long-list-'))
  writeShippedCatalog(join(folder, 'catalog.db'))
  writeFileSync(join(folder, 'list.csv'), longList())
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** The program as both hosts open it, on one data folder. */
async function opened() {
  const closers: (() => void | Promise<void>)[] = []
  const staging = new StagedFiles()
  const { handlers } = await openProgram(
    { catalogFile: join(folder, 'catalog.db'), dataDir: join(folder, 'data') },
    {
      host: {
        kind: 'preview',
        deliver: () => Promise.resolve({ outcome: 'cancelled' }),
        print: () => Promise.resolve({ outcome: 'cancelled' }),
        savePdf: () => Promise.resolve({ outcome: 'cancelled' }),
        openLink: () => Promise.resolve(),
      },
      staging,
      onOpened: (close) => closers.push(close),
    },
  )
  const ask = async <N extends CallName>(name: N, input: Input<N>) => {
    const answer = (await dispatch(handlers, name, input)) as Result<unknown>
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    return answer.value as never
  }
  return {
    ask,
    staging,
    total: async () => ((await ask('find.query', { limit: 0 })) as { readonly total: number }).total,
    close: async () => {
      for (const each of closers.splice(0).reverse()) await each()
    },
  }
}

type Program = Awaited<ReturnType<typeof opened>>

/** What is answered and how often the thread turns to something else while work goes on. */
async function beside<T>({ ask, total }: Program, work: Promise<T>) {
  let isDone = false
  const done = work.finally(() => (isDone = true))
  const seen = { turns: 0, cases: 0, totals: [] as number[] }
  const turning = (async () => {
    for (; !isDone; await setImmediate()) seen.turns += 1
  })()
  const listing = (async () => {
    while (!isDone) {
      await ask('cases.list', {})
      // What is answered after the end says nothing.
      if (!isDone) seen.cases += 1
      await setImmediate()
    }
  })()
  const finding = (async () => {
    while (!isDone) {
      const found = await total()
      if (!isDone) seen.totals.push(found)
      await setImmediate()
    }
  })()
  const [value] = await Promise.all([done, turning, listing, finding])
  return { value, ...seen }
}

it('a list of a hundred thousand rows is previewed, imported, undone and redone while all else is answered', async () => {
  const program = await opened()
  const { ask, staging, total } = program
  const before = await total()
  const { id: file } = await staging.take(join(folder, 'list.csv'))

  const previewed = await beside(
    program,
    (async () => {
      const table: { readonly id: string; readonly columns: readonly { readonly guess: string | null }[] } =
        await ask('own.open', { from: 'file', file })
      const mapping = table.columns.map(({ guess }) => guess) as Input<'own.preview'>['mapping']
      const preview: { readonly taken: number } = await ask('own.preview', { table: table.id, mapping })
      return { taken: preview.taken, table: table.id, mapping }
    })(),
  )
  const { table, mapping, taken } = previewed.value
  expect(taken).toBe(PROGRAMS)
  expect(previewed.cases).toBeGreaterThan(20)
  expect(previewed.totals.length).toBeGreaterThan(20)

  const imported = await beside(
    program,
    ask('own.import', { table, mapping, name: 'Long' }) as Promise<unknown>,
  )
  // A turn for each of its pieces at the least; Find has none of it before it has all.
  expect(imported.turns).toBeGreaterThan(400)
  expect(imported.cases).toBeGreaterThan(100)
  expect(imported.totals.length).toBeGreaterThan(20)
  expect(new Set([...imported.totals, before + PROGRAMS])).toEqual(new Set([before, before + PROGRAMS]))
  expect(imported.totals[0]).toBe(before)
  expect(await total()).toBe(before + PROGRAMS)

  const { case: open }: { readonly case: { readonly id: number } } = await ask('person.get', {})
  await ask('person.undo', { id: open.id })
  expect(await total()).toBe(before)
  const redone = await beside(program, ask('person.redo', { id: open.id }) as Promise<unknown>)
  expect(redone.turns).toBeGreaterThan(200)
  expect(redone.cases).toBeGreaterThan(50)
  expect(redone.totals[0]).toBe(before)
  expect(await total()).toBe(before + PROGRAMS)
  await program.close()

  // The first answer of a start has the lists: a program of one would seem to be gone.
  const again = await opened()
  expect(await again.total()).toBe(before + PROGRAMS)
  await again.ask('own.remove', { list: 'own:1' })
  expect(await again.total()).toBe(before)
  await again.ask('person.undo', { id: open.id })
  expect(await again.total()).toBe(before + PROGRAMS)
  await again.close()
}, 300_000)
