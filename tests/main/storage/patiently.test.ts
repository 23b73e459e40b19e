import { expect, test } from 'vitest'
import { patiently } from '../../../main/storage/patiently.ts'

test('work that a lock stops is run again until it is done, and other errors are not waited for', async () => {
  let tries = 0
  const work = () => {
    tries += 1
    if (tries < 3) throw new RangeError('held')
    return tries
  }
  const isHeld = (error: unknown) => error instanceof RangeError
  expect(await patiently(work, isHeld, 60_000)).toBe(3)
  await expect(patiently(() => Promise.reject(new TypeError('another')), isHeld, 60_000)).rejects.toThrow(
    'another',
  )
})

test('the time that is waited ends, and the error is told', async () => {
  let tries = 0
  const held = () => {
    tries += 1
    throw new RangeError('held')
  }
  await expect(patiently(held, () => true, 0)).rejects.toThrow('held')
  expect(tries).toBeGreaterThan(0)
})
