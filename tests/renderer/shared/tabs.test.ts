import { expect, it, onTestFinished } from 'vitest'
import { keepTabsInStep } from '../../../renderer/shared/tabs.ts'
import { Cases } from '../../../renderer/shared/cases.svelte.ts'
import { program, screen } from '../support/program.ts'
import { noStage } from '../support/cases.ts'

const key = (number: number) => `${100_000 + number}-51.0713-21`

it('shows in one tab what another has kept, and leaves it at that', async () => {
  let reads = 0
  const door = await program()
  const { person: one, notices } = await screen(door)
  const { person: other } = await screen((name, input) => {
    if (name === 'person.get') reads++
    return door(name, input)
  })
  for (const person of [one, other])
    onTestFinished(keepTabsInStep(person, new Cases(door, noStage, person, notices)))

  one.choose(key(1))
  await expect.poll(() => other.isChosen(key(1))).toBe(true)
  expect(other.canUndo).toBe(true)
  other.remove(key(1))
  await expect.poll(() => one.isChosen(key(1))).toBe(false)
  await one.undo()
  await expect.poll(() => other.isChosen(key(1))).toBe(true)
  // Its own start, and one for each change of the other: reading is no change to answer with another.
  expect(reads).toBe(3)
})
