import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../../data/messages/translate.ts'
import { runLayer } from '../../../../main/commands/layer/run-layer.ts'
import { folder } from '../../../main/person/support/folder.ts'
import { EDITS, priceOf } from '../../../support/layer-edits.ts'
import { postgresHere, type Binaries } from '../../../postgres/binaries.ts'
import { layerServer } from './support/layer.ts'

const [newest] = postgresHere() as readonly [Binaries]

describe('npm run layer', () => {
  const here = layerServer(newest)

  const run = async (...argv: readonly string[]) => {
    const [said, complained]: [string[], string[]] = [[], []]
    const code = await runLayer(argv, {
      words: translator('en'),
      say: (line) => said.push(line),
      complain: (line) => complained.push(line),
    })
    return { code, said, complained: complained.join('\n') }
  }
  const at = (login: string, database = here().database) => `--in=${here().server.address(login, database)}`
  const file = (...lines: readonly unknown[]) => {
    const made = join(folder(), 'edits.jsonl')
    writeFileSync(
      made,
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    )
    return made
  }

  it('sets a database up, and again changes nothing', async () => {
    const name = await here().server.database()
    expect(await run('migrate', at('postgres', name))).toMatchObject({
      code: 0,
      said: ['The database is set up (version 1 of its tables; before: 0).'],
    })
    expect(await run('migrate', at('postgres', name))).toMatchObject({
      code: 0,
      said: ['The database is up to date (version 1 of its tables). Nothing was changed.'],
    })
  })

  it('puts the records of a file, and prints what changed', async () => {
    const name = await here().anew()
    expect(await run('put', at('ann', name), file(...Object.values(EDITS), ''))).toMatchObject({ code: 0 })
    const { code, said } = await run('changes', at('rita', name), '--since=2')
    expect(code).toBe(0)
    expect(said.map((line) => (JSON.parse(line) as { rev: number }).rev)).toEqual([3, 4, 5, 6])
  })

  it('writes nothing of a file with a line that is none', async () => {
    const name = await here().anew()
    for (const bad of ['half a li', { ...EDITS.list, client: 'x' }]) {
      const made = file(EDITS.match, bad)
      expect(await run('put', at('ann', name), made)).toEqual({
        code: 1,
        said: [],
        complained: `Line 2 of ${made} is no record that can be put. Nothing was written.`,
      })
    }
    expect((await run('changes', at('rita', name))).said).toEqual([])
  })

  it('prints both versions of a record that somebody else changed', async () => {
    await run('put', at('ann'), file(priceOf(1, 100)))
    const mine = { ...priceOf(1, 300), why: 'Mine' }
    const { code, said, complained } = await run('put', at('ben'), file(mine))
    expect(code).toBe(3)
    expect(complained).toContain('Somebody changed this record after you read it.')
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      yours: { body: { value: 300 } },
      theirs: { by: 'ann', body: { value: 100 } },
    })
  })

  it('shows proposals, and accepts and declines them', async () => {
    const name = await here().anew()
    const ids = [
      await here().as('paul', name).propose(EDITS.list),
      await here().as('paul', name).propose(EDITS.match),
    ]
    const { said } = await run('proposals', at('ann', name))
    expect(said.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: ids[0], by: 'paul', present: null },
      { id: ids[1], by: 'paul', present: null },
    ])
    expect(
      await run('accept', at('ann', name), String(ids[0]), '--expected=0', '--reason=Right'),
    ).toMatchObject({ code: 0, said: ['Written: list east-2026, as rev 1.'] })
    expect(await run('decline', at('ann', name), String(ids[1]), '--reason=Wrong')).toMatchObject({ code: 0 })
    expect((await run('proposals', at('ann', name))).said).toEqual([])
    expect((await run('restored', at('ann', name))).code).toBe(1)
    expect((await run('restored', at('olga', name))).code).toBe(0)
  })

  it('says in three sentences what went wrong', async () => {
    const { code, complained } = await run('migrate', at('ann', await here().server.database()))
    expect(code).toBe(1)
    expect(complained).toContain('Your login may not do this in the database of your organization')
    expect(complained).toContain('Nothing was changed.')
    expect((await run('put', at('ann'), join(folder(), 'no-such-file'))).code).toBe(1)
  })

  it.each([
    [],
    ['migrate'],
    ['dance', '--in=postgresql://localhost/x'],
    ['migrate', '--in=postgresql://localhost/x', 'more'],
    ['migrate', '--to=postgresql://localhost/x'],
    ['changes', '--in=postgresql://localhost/x', '--since=later'],
    ['accept', '--in=postgresql://localhost/x', '1', '--reason=x'],
    ['decline', '--in=postgresql://localhost/x', '1'],
    ['decline', '--in=postgresql://localhost/x', 'one', '--reason=x'],
  ])('is shown how it is used where it was asked wrongly: %j', async (...argv) => {
    const { code, complained } = await run(...argv)
    expect(code).toBe(2)
    expect(complained).toContain('npm run layer -- migrate')
  })
})
