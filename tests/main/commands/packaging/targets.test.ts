import { describe, expect, it } from 'vitest'
import { wantedPackages } from '../../../../main/commands/packaging/targets.ts'
import { words } from '../../../../main/commands/support/words.ts'

describe('what npm run dist makes', () => {
  it.each([
    ['win32', ['nsis', 'msi', 'portable']],
    ['darwin', ['dmg', 'zip']],
    ['linux', ['AppImage', 'deb', 'rpm']],
  ] as const)('is on %s all of that system, for both processors', (here, targets) => {
    expect(wantedPackages([], here)).toEqual({ system: here, targets, processors: ['x64', 'arm64'] })
  })

  it('is one target for one processor where they are named, as electron-builder names them, too', () => {
    const wanted = { system: 'linux', targets: ['deb'], processors: ['arm64'] }
    expect(wantedPackages(['deb', 'arm64'], 'linux')).toEqual(wanted)
    expect(wantedPackages(['--linux', 'deb', '--arm64'], 'linux')).toEqual(wanted)
    expect(wantedPackages(['appimage'], 'linux')).toMatchObject({ targets: ['AppImage'] })
  })
})

describe('a package for another system', () => {
  const systems = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const
  const asked = {
    win32: ['nsis', 'msi', 'portable', '--win', 'windows', '-w'],
    darwin: ['dmg', 'zip', '--mac', 'macos', '-m'],
    linux: ['deb', 'rpm', 'AppImage', '--linux', '-l'],
  }
  const cases = Object.entries(asked).flatMap(([system, given]) =>
    given.flatMap((word) =>
      Object.keys(systems)
        .filter((here) => here !== system)
        .map((here) => ({
          word,
          system: system as keyof typeof systems,
          here: here as keyof typeof systems,
        })),
    ),
  )

  it.each(cases)('is refused: $word on $here', ({ word, system, here }) => {
    const answer = wantedPackages(['x64', word], here)
    expect(answer).toEqual({
      words: 'dist.otherSystem',
      params: { word, system: systems[system], here: systems[here] },
    })
    if (!('words' in answer)) throw new Error('not refused')
    const said = words.t(answer.words, answer.params)
    expect(said).toContain(`${word} is for ${systems[system]}, and this is ${systems[here]}.`)
    expect(said).toContain(`Run this on ${systems[system]}`)
  })

  it('and what nobody knows is told, with what can be made', () => {
    const answer = wantedPackages(['exe'], 'win32')
    expect(answer).toMatchObject({ words: 'dist.unknownWord', params: { word: 'exe' } })
    expect(wantedPackages([], 'freebsd')).toEqual({ words: 'dist.noSystem', params: { here: 'freebsd' } })
  })
})
