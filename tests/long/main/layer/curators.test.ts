import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { LayerEdit, LayerRecord } from '../../../../data/contract/layer.ts'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { LayerDatabase, type PutResult } from '../../../../main/layer/layer-database.ts'
import { priceOf } from '../../../support/layer-edits.ts'
import { postgresHere, type Binaries } from '../../../postgres/binaries.ts'
import { layerServer } from './support/layer.ts'

const [newest] = postgresHere() as readonly [Binaries]
const isSoak = process.env['PATHWISE_SOAK'] === '1'
/** Ten minutes of `npm run soak`. */
const MILLISECONDS = isSoak ? 600_000 : 6_000
/** How often the server is killed meanwhile. */
const CRASHES = isSoak ? 20 : 2
const CURATORS = 5
/** Few, so that they often want the same one. */
const RECORDS = 12

describe('five curators at a time, while a channel is published and the server crashes', () => {
  const here = layerServer(newest)

  it(
    'lose no record, and no figure is made of two',
    async () => {
      const end = performance.now() + MILLISECONDS
      const isOver = () => performance.now() > end
      /** Every version that a curator was told was written, by its rev. */
      const told = new Map<number, { readonly key: string; readonly by: string; readonly value: number }>()
      let [stale, away] = [0, 0]

      /** As long as the database is away the same is asked again: whoever put does not know whether it was written. */
      const insist = async <T>(work: () => Promise<T>): Promise<T> => {
        for (;;) {
          try {
            return await work()
          } catch (error) {
            if (!(error instanceof PathwiseError) || error.code !== 'layer-away') throw error
            away += 1
            await sleep(20)
          }
        }
      }
      const curate = async (name: string, number: number) => {
        await here().server.login(name, 'pathwise_curator')
        const layer = new LayerDatabase(here().server.address(name, here().database))
        for (let n = 0; !isOver(); n += 1) {
          const { kind, key } = priceOf((n * (number + 3) + number) % RECORDS, 0)
          const seen = await insist(() => layer.get(kind, key))
          // Nobody else ever writes this value.
          const value = n * CURATORS + number
          const edit: LayerEdit = { ...priceOf(0, value, seen?.rev ?? 0), key }
          const result: PutResult = await insist(() => layer.put(edit))
          if (result.written) {
            expect(result.record).toMatchObject({ by: name, body: { value } })
            expect(told.has(result.record.rev)).toBe(false)
            told.set(result.record.rev, { key, by: name, value })
          } else {
            stale += 1
            expect(result.present?.rev).toBeGreaterThan(edit.expected)
          }
        }
        await layer.close()
      }
      const followed = new Map<string, LayerRecord>()
      const follow = async () => {
        const layer = here().connect('rita')
        let upTo = 0
        for (let isLast = false; ; await sleep(isLast ? 0 : 30)) {
          const page = await insist(() => layer.changesSince(upTo, 4))
          expect(page.unread).toEqual([])
          for (const record of page.records) followed.set(record.key, record)
          expect(page.rev).toBeGreaterThanOrEqual(upTo)
          upTo = page.rev
          if (isLast && !page.more) return
          isLast = isDone
        }
      }
      const crash = async () => {
        for (let n = 0; n < CRASHES; n += 1) {
          await sleep(MILLISECONDS / (CRASHES + 1))
          await here().server.stop('SIGQUIT')
          await here().server.start()
        }
      }

      let isDone = false
      const following = follow()
      const crashing = crash()
      await Promise.all(Array.from({ length: CURATORS }, (_, number) => curate(`curator${number}`, number)))
      await crashing
      isDone = true
      await following

      const history = await here().server.sql<{
        rev: string
        prior: string
        key: string
        by: string
        value: number
      }>(
        here().database,
        `SELECT rev, prior, key, "by", (body->>'value')::integer AS value FROM pathwise.history ORDER BY rev`,
      )
      // What was told was written is there once, and nothing is there that nobody was told of.
      expect(history.map(({ rev, key, by, value }) => [Number(rev), { key, by, value }])).toEqual(
        [...told].sort(([a], [b]) => a - b),
      )
      // Each version was made on the one before it, which its curator had seen.
      const lastOf = new Map<string, string>()
      for (const { key, rev, prior } of history) {
        expect(prior).toBe(lastOf.get(key) ?? '0')
        lastOf.set(key, rev)
      }
      // Whoever followed has the last version of each.
      expect([...followed.values()].map(({ key, rev }) => [key, String(rev)]).sort()).toEqual(
        [...lastOf].sort(),
      )
      expect(history.length).toBeGreaterThan(100)
      expect(stale).toBeGreaterThan(0)
      expect(away).toBeGreaterThan(0)
      console.log(
        `${history.length} versions of ${RECORDS} records, ${stale} stale edits, ${CRASHES} crashes in ${MILLISECONDS / 1_000} s`,
      )
    },
    MILLISECONDS + 120_000,
  )
})
