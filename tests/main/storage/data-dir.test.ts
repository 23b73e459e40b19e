import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataDir, type Surroundings } from '../../../main/storage/data-dir.ts'

const HOME = join('/home', 'ada')

function on(platform: NodeJS.Platform, more: Partial<Surroundings> = {}): string {
  return dataDir({ argv: ['node', 'main.js'], env: {}, platform, home: HOME, cwd: join('/work'), ...more })
}

describe('the data folder', () => {
  it('asks for neither home nor the folder of the start where it is named in full', () => {
    const gone = (): never => {
      throw new Error('ENOENT')
    }
    const around = {
      argv: ['node', 'main.js', `--data-dir=${join('/mine')}`],
      env: {},
      platform: 'linux' as const,
      get home() {
        return gone()
      },
      get cwd() {
        return gone()
      },
    }
    expect(dataDir(around)).toBe(resolve('/mine'))
  })

  it('is local and not roaming on Windows', () => {
    const env = { LOCALAPPDATA: join('/users', 'ada', 'local'), APPDATA: join('/users', 'ada', 'roaming') }
    expect(on('win32', { env })).toBe(join('/users', 'ada', 'local', 'Pathwise'))
    expect(on('win32')).toBe(join(HOME, 'AppData', 'Local', 'Pathwise'))
  })

  it('is in Application Support on macOS', () => {
    expect(on('darwin', { env: { XDG_DATA_HOME: '/xdg' } })).toBe(
      join(HOME, 'Library', 'Application Support', 'Pathwise'),
    )
  })

  it('follows XDG on Linux, where it is an absolute path', () => {
    expect(on('linux')).toBe(join(HOME, '.local', 'share', 'pathwise'))
    expect(on('linux', { env: { XDG_DATA_HOME: '/data/ada' } })).toBe(join('/data/ada', 'pathwise'))
    expect(on('linux', { env: { XDG_DATA_HOME: 'data' } })).toBe(join(HOME, '.local', 'share', 'pathwise'))
    expect(on('linux', { env: { XDG_DATA_HOME: '' } })).toBe(join(HOME, '.local', 'share', 'pathwise'))
  })

  it.each([
    [['--data-dir', 'mine']],
    [['--data-dir=mine']],
    [['--data-dir', 'other', '--data-dir', 'mine']],
    [['--preview', '--data-dir', 'mine', '--no-open']],
  ])('is the one asked for: %j', (argv) => {
    expect(on('linux', { argv: ['node', 'main.js', ...argv] })).toBe(resolve(join('/work'), 'mine'))
  })

  it.each([[['--data-dir']], [['--data-dir', '--preview']], [['--data-dir=']]])(
    'is the usual one when none is named: %j',
    (argv) => expect(on('linux', { argv })).toBe(join(HOME, '.local', 'share', 'pathwise')),
  )
})
