import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundle } from '../../../../main/commands/build/bundle.ts'
import { folder } from '../../../main/person/support/folder.ts'
import { postgresHere, type Binaries } from '../../../postgres/binaries.ts'
import { layerServer } from './support/layer.ts'

const [newest] = postgresHere() as readonly [Binaries]
const SOURCE = 'tests/long/main/layer/support/put-one.ts'

describe('the client of a layer, bundled as the program is', () => {
  const here = layerServer(newest)

  it.each([
    ['as for Electron, in one file', false],
    ['as for the preview, in pieces', true],
  ])('%s, works where no package is installed', async (_, split) => {
    const out = folder()
    writeFileSync(join(out, 'package.json'), '{"type": "module"}')
    await bundle(out, { put: SOURCE }, 'es', split)
    const name = await here().anew()
    const printed = execFileSync(
      process.execPath,
      [join(out, 'put.js'), here().server.address('ann', name)],
      {
        cwd: out,
        encoding: 'utf8',
      },
    )
    expect(printed.trim()).toBe('1')
    // In pieces, whoever has no such database does not read PostgreSQL's protocol.
    if (split) {
      expect(readdirSync(out).length).toBeGreaterThan(2)
      expect(readFileSync(join(out, 'put.js'), 'utf8')).not.toContain('SCRAM-SHA-256')
    }
  })
})
