import { describe, expect, it } from 'vitest'
import { Snapshot } from '../../../renderer/compare/snapshot.svelte.ts'
import { program, screen } from '../support/program.ts'

const ALASKA = '103501-51.0713-21'

async function opened() {
  const door = await program()
  const { person, notices } = await screen(door)
  await person.change({ programs: [ALASKA] })
  return { door, person, notices, snapshot: new Snapshot(door, person, notices) }
}

describe('the figures kept with a case', () => {
  it('are shown until the person goes back', async () => {
    const { door, person, snapshot } = await opened()
    expect(await snapshot.show()).toBe(false)
    await person.run(() => door('cases.keepSnapshot', { id: person.case.id }))
    await person.change({ programs: [] })
    expect(await snapshot.show()).toBe(true)
    expect(snapshot.comparison?.programs.map(({ key }) => key)).toEqual([ALASKA])
    snapshot.leave()
    expect(snapshot.comparison).toBeNull()
  })

  it('are out of view as soon as another case is open', async () => {
    const { door, person, snapshot } = await opened()
    await person.run(() => door('cases.keepSnapshot', { id: person.case.id }))
    await snapshot.show()
    await person.leave(() => door('cases.create', { name: 'Client B' }))
    expect(snapshot.comparison).toBeNull()
  })
})
