import { describe, expect, test } from 'vitest'
import { openPerson } from '../../../main/person/open-person.ts'
import { MOST_OUTBOX } from '../../../main/person/outbox.ts'
import { EDITS, priceOf } from '../../support/layer-edits.ts'
import { folder } from './support/folder.ts'
import { bend } from './support/look.ts'
import { refusal } from './support/refused.ts'

const LAYER = 'b7f0'

describe('the outbox', () => {
  test('keeps edits over a restart, each as it was made and in its order', async () => {
    const data = folder()
    const person = await openPerson(data)
    const ids = Object.values(EDITS).map((edit) => person.outbox.add(LAYER, edit))
    person.close()
    const again = await openPerson(data)
    expect(again.outbox.all().map(({ id, edit, state }) => ({ id, edit, state }))).toEqual(
      Object.values(EDITS).map((edit, at) => ({ id: ids[at], edit, state: 'waiting' })),
    )
    again.close()
  })

  test('gives an edit that was made on top of another the rev that the other got', async () => {
    const { outbox, close } = await openPerson(folder())
    const first = outbox.add(LAYER, priceOf(1, 1))
    const other = outbox.add(LAYER, priceOf(2, 1, 7))
    const second = outbox.add(LAYER, priceOf(1, 2))
    expect(outbox.all().map(({ expected }) => expected)).toEqual([0, 7, null])
    expect(outbox.next(LAYER)?.id).toBe(first)
    outbox.sent(first, 41)
    expect(outbox.next(LAYER)?.id).toBe(other)
    outbox.sent(other, 42)
    expect(outbox.next(LAYER)).toMatchObject({ id: second, expected: 41, edit: { expected: 41 } })
    expect(outbox.next('another')).toBeNull()
    close()
  })

  test('sends nothing on top of an edit that is in doubt, and all else', async () => {
    const { outbox, close } = await openPerson(folder())
    const stale = outbox.add(LAYER, priceOf(1, 1))
    const behind = outbox.add(LAYER, priceOf(1, 2))
    const free = outbox.add(LAYER, priceOf(2, 1))
    outbox.stale(stale, null)
    expect(outbox.next(LAYER)?.id).toBe(free)
    outbox.refused(free)
    expect(outbox.next(LAYER)).toBeNull()
    // Taken back: the one behind stands in its place, and is not lost.
    outbox.remove(stale)
    expect(outbox.next(LAYER)).toMatchObject({ id: behind, expected: 0 })
    outbox.sendAgain(behind, 9)
    expect(outbox.next(LAYER)).toMatchObject({ id: behind, expected: 9 })
    close()
  })

  test('of an edit that is gone says so', async () => {
    const { outbox, close } = await openPerson(folder())
    const id = outbox.add(LAYER, priceOf(1, 1))
    outbox.remove(id)
    expect((await refusal(() => outbox.remove(id))).code).toBe('outbox-gone')
    expect((await refusal(() => outbox.sendAgain(id, 1))).code).toBe('outbox-gone')
    close()
  })

  test('keeps one that it cannot read, and does not stop over it', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.outbox.add(LAYER, EDITS.match)
    bend(data, 'UPDATE outbox SET body = \'{"unitid": 222567, "color": "red"}\'')
    expect(person.outbox.all()).toMatchObject([{ kind: 'match', edit: null, state: 'waiting' }])
    bend(data, "UPDATE outbox SET body = 'half of a te'")
    expect(person.outbox.all()).toMatchObject([{ edit: null }])
    person.close()
  })

  test('takes no more than it keeps', async () => {
    const data = folder()
    const person = await openPerson(data)
    bend(
      data,
      `WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ${MOST_OUTBOX})
       INSERT INTO outbox (layer, kind, key, expected, why, made_at)
         SELECT 'x', 'match', value, 0, 'why', '2026-01-01' FROM n`,
    )
    expect((await refusal(() => person.outbox.add(LAYER, EDITS.match))).code).toBe('outbox-full')
    person.close()
  })

  test('is the same in a private session, after it, and after a case was forgotten', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.outbox.add(LAYER, priceOf(1, 1))
    person.setPrivate(true)
    person.outbox.add(LAYER, priceOf(2, 1))
    expect(person.outbox.all()).toHaveLength(2)
    person.setPrivate(false)
    const before = person.outbox.all()
    expect(before).toHaveLength(2)
    person.createCase('To be forgotten')
    const { id } = person.state().case
    await person.forgetCase(id)
    expect(person.outbox.all()).toEqual(before)
    person.undo()
    expect(person.outbox.all()).toEqual(before)
    person.close()
    const again = await openPerson(data)
    expect(again.outbox.all()).toEqual(before)
    again.close()
  })
})
