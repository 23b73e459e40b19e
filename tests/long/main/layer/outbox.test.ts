import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sendOutbox } from '../../../../main/layer/send-outbox.ts'
import { openPerson, type OpenOptions } from '../../../../main/person/open-person.ts'
import type { PersonSession } from '../../../../main/person/private-session.ts'
import { folder } from '../../../main/person/support/folder.ts'
import { priceOf } from '../../../support/layer-edits.ts'
import { postgresHere, type Binaries } from '../../../postgres/binaries.ts'
import { layerServer } from './support/layer.ts'

const [newest] = postgresHere() as readonly [Binaries]
const isSoak = process.env['PATHWISE_SOAK'] === '1'
/** Kills while edits are sent, each in a process of its own. */
const KILLS = isSoak ? 100 : 8

describe('the outbox, and a database that comes and goes', () => {
  const here = layerServer(newest)

  const open = (data: string, options?: OpenOptions) => openPerson(data, options)
  /** Keeps prices of as many programs, made while the database was away. */
  const fill = (person: PersonSession, layer: string, count: number, first: number) => {
    for (let n = 0; n < count; n += 1) person.outbox.add(layer, priceOf(first + n, 1_000 + n))
  }
  const send = (data: string, dieAfter: number) => {
    const script = join(import.meta.dirname, 'support', 'send.ts')
    const words = ['--disable-warning=ExperimentalWarning', script, data]
    return spawn(
      process.execPath,
      [...words, here().server.address('ann', here().database), String(dieAfter)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
  }
  /** Every price is there once, as it was made, and nothing waits any more. */
  const mustBeWhole = async (data: string, count: number, first: number) => {
    const person = await open(data)
    expect(person.outbox.all()).toEqual([])
    person.close()
    for (let n = 0; n < count; n += 1) {
      const history = await here()
        .as('rita')
        .history('figure', priceOf(first + n, 0).key)
      expect(history.map(({ body }) => body)).toEqual([priceOf(first + n, 1_000 + n).body])
    }
  }

  it('sends what waits, in order, once the database is there', async () => {
    const data = folder()
    const person = await open(data)
    const layer = await here().as('ann').id()
    fill(person, layer, 5, 100)
    await here().server.stop('SIGQUIT')
    const ann = here().connect('ann', { connect: 5_000, statement: 5_000 })
    await expect(sendOutbox(person.outbox, ann)).rejects.toMatchObject({ code: 'layer-away' })
    expect(person.outbox.all().map(({ state }) => state)).toEqual(Array(5).fill('waiting'))
    await here().server.start()
    expect(await sendOutbox(person.outbox, ann)).toEqual({ sent: 5, stale: 0, refused: 0 })
    person.close()
    await mustBeWhole(data, 5, 100)
    const { records } = await here().as('rita').changesSince(0)
    expect(records.map(({ key }) => key)).toEqual([100, 101, 102, 103, 104].map((n) => priceOf(n, 0).key))
  })

  it('sends several edits of one record as they were made on top of each other', async () => {
    const person = await open(folder())
    const ann = here().as('ann')
    const layer = await ann.id()
    for (const value of [1, 2, 3]) person.outbox.add(layer, priceOf(200, value))
    person.outbox.add(layer, { ...priceOf(200, 0), body: null, why: 'Closed' })
    expect(await sendOutbox(person.outbox, ann)).toEqual({ sent: 4, stale: 0, refused: 0 })
    const history = await ann.history('figure', priceOf(200, 0).key)
    expect(history.map(({ body }) => body && 'value' in body && body.value)).toEqual([null, 3, 2, 1])
    person.close()
  })

  it('keeps what somebody else was quicker with, beside theirs, until the curator decides', async () => {
    const person = await open(folder())
    const ann = here().as('ann')
    const layer = await ann.id()
    person.outbox.add(layer, priceOf(300, 1))
    person.outbox.add(layer, { ...priceOf(300, 2), why: 'And raised again' })
    person.outbox.add(layer, priceOf(301, 9))
    const theirs = await here().as('ben').put(priceOf(300, 5))
    if (!theirs.written) throw new Error('It was not written.')
    expect(await sendOutbox(person.outbox, ann)).toEqual({ sent: 1, stale: 1, refused: 0 })
    const [stale, behind] = person.outbox.all()
    expect(stale).toMatchObject({ state: 'stale', present: theirs.record, edit: { body: { value: 1 } } })
    expect(behind).toMatchObject({ state: 'waiting', expected: null })
    // Nothing more is sent of it by itself.
    expect(await sendOutbox(person.outbox, ann)).toEqual({ sent: 0, stale: 0, refused: 0 })
    expect(await ann.get('figure', priceOf(300, 0).key)).toEqual(theirs.record)
    person.outbox.sendAgain(stale?.id ?? 0, theirs.record.rev)
    expect(await sendOutbox(person.outbox, ann)).toEqual({ sent: 2, stale: 0, refused: 0 })
    expect(await ann.history('figure', priceOf(300, 0).key)).toHaveLength(3)
    person.close()
  })

  it('sends nothing to another database, nor to one that was brought back from a backup', async () => {
    const person = await open(folder())
    const name = await here().anew()
    person.outbox.add(await here().as('ann', name).id(), priceOf(400, 1))
    await expect(sendOutbox(person.outbox, here().as('ann'))).rejects.toMatchObject({ code: 'layer-another' })
    await here().as('olga', name).restored()
    await expect(sendOutbox(person.outbox, here().as('ann', name))).rejects.toMatchObject({
      code: 'layer-another',
    })
    expect(person.outbox.all()).toHaveLength(1)
    person.close()
  })

  it('keeps what the database never takes, and sends the others', async () => {
    const person = await open(folder())
    const ann = here().as('ann')
    const layer = await ann.id()
    person.outbox.add(layer, { ...priceOf(500, 1), body: null, why: 'There is none' })
    person.outbox.add(layer, priceOf(501, 1))
    expect(await sendOutbox(person.outbox, ann)).toEqual({ sent: 1, stale: 0, refused: 1 })
    expect(person.outbox.all()).toMatchObject([{ state: 'refused' }])
    person.close()
  })

  it('waits as a whole where the login may not put', async () => {
    const person = await open(folder())
    person.outbox.add(await here().as('paul').id(), priceOf(600, 1))
    await expect(sendOutbox(person.outbox, here().as('paul'))).rejects.toMatchObject({
      code: 'layer-not-allowed',
    })
    expect(person.outbox.all()).toMatchObject([{ state: 'waiting' }])
    person.close()
  })

  it('killed between a write and its mark writes it only once', async () => {
    const data = folder()
    const count = 3
    const person = await open(data)
    fill(person, await here().as('ann').id(), count, 1_000)
    person.close()
    // Each process gets one further, and is killed before it says so.
    for (let n = 0; n < count; n += 1) {
      const [code, signal] = (await once(send(data, n === 0 ? 1 : 2), 'exit')) as [number, string]
      expect([code, signal]).toEqual([null, 'SIGKILL'])
    }
    expect(await once(send(data, 0), 'exit')).toEqual([0, null])
    await mustBeWhole(data, count, 1_000)
  })

  it(`killed ${KILLS} times at any moment loses nothing and writes nothing twice`, async () => {
    const data = folder()
    const count = isSoak ? 2_000 : 300
    const person = await open(data)
    fill(person, await here().as('ann').id(), count, 2_000)
    person.close()
    let isDone = false
    let kills = 0
    for (let kill = 0; kill < KILLS && !isDone; kill += 1) {
      const child = send(data, 0)
      const ended = once(child, 'exit')
      // From the first edit to some further: sending all takes longer than any of them lives.
      await Promise.race([ended, once(child.stdout, 'data').then(() => sleep((kill * 7) % 40))])
      isDone = child.exitCode === 0
      kills += isDone ? 0 : 1
      child.kill('SIGKILL')
      await ended
    }
    // At least one was in the middle of it.
    expect(kills).toBeGreaterThan(0)
    expect(await once(send(data, 0), 'exit')).toEqual([0, null])
    await mustBeWhole(data, count, 2_000)
  })
})
