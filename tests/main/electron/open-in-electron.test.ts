import { beforeEach, expect, it, vi } from 'vitest'
import * as program from '../../../main/api/open-program.ts'
import { openInElectron } from '../../../main/electron/open-in-electron.ts'
import { findPlaces } from '../../../main/electron/places.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import type { Updates } from '../../../data/contract/updates.ts'
import { app, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))
vi.mock('../../../main/api/open-program.ts', () => ({ openProgram: vi.fn<typeof program.openProgram>() }))

beforeEach(resetElectron)

/** MB that all heaps of Electron's process share (electronjs.org/blog/v8-memory-cage). */
const CAGE = 4 * 1024

it('gives an import no more than half of what all heaps share, and the policy’s language', () => {
  const policy = {
    file: '',
    policy: { dataFolder: null, language: 'en-XA', updates: 'off', organization: null },
    faults: [],
  } as const
  const places = findPlaces(app as unknown as Electron.App, policy)
  const parts = { updates: {} as Updates, network: 'shut' } as const
  void openInElectron(places, new StagedFiles(), () => Promise.resolve({ outcome: 'cancelled' }), parts)
  const [, { host, firstLanguage }] = vi.mocked(program.openProgram).mock.calls[0]!
  expect(host.importMemory).toBeGreaterThan(1_000)
  expect(host.importMemory).toBeLessThanOrEqual(CAGE / 2)
  expect(firstLanguage).toBe('en-XA')
})
