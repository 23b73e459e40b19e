import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UpdatePhase } from '../../../../data/contract/updates.ts'
import { describeError } from '../../../../data/messages/describe-error.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { openEngine } from '../../../../main/electron/updates/engine.ts'
import { fetchFile } from '../../../../main/electron/updates/fetch-file.ts'
import { fetchList } from '../../../../main/electron/updates/fetch-list.ts'
import { LARGEST_LIST } from '../../../../main/electron/updates/release-list.ts'
import { ProgramUpdates, type UpdateOptions } from '../../../../main/electron/updates/updates.ts'
import { LIST_PATH, ReleaseSigner, releaseOf, sha512, UpdateServer } from '../../../support/update-server.ts'

/**
 * Updates with a real server, real files and the real electron-updater, which puts an AppImage in
 * the place of another: what runs is a Linux whose only AppImage is a file of this test.
 */
const RUNNING = '0.1.0'
const OLD = 'the AppImage of 0.1.0'
/** Large enough to come in pieces. */
const PACKAGE = Buffer.alloc(300_000, 'the AppImage of 0.2.0 ')
const FILE = '/updates/Pathwise-0.2.0-linux-x86_64.AppImage'

const PATIENCE = { timeout: 10_000, interval: 5 }

const ours = new ReleaseSigner('ours')
let server: UpdateServer
let folder: string
let appImage: string
let closing: { then: () => void; kept: () => void }[]
const relaunch = vi.fn<UpdateOptions['relaunch']>()
const tell = vi.fn<UpdateOptions['tell']>()

beforeEach(async () => {
  server = await UpdateServer.start()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-updates-'))
  appImage = join(folder, 'Pathwise.AppImage')
  writeFileSync(appImage, OLD)
  vi.stubEnv('APPIMAGE', appImage)
  closing = []
  relaunch.mockReset()
  tell.mockReset()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const data = () => join(folder, 'data', 'updates')

function open(part: Partial<UpdateOptions> = {}): ProgramUpdates {
  return new ProgramUpdates({
    source: { list: server.list, hosts: [], keys: [ours.held], publishers: [] },
    policy: 'ask',
    updatedBy: 'pathwise',
    version: RUNNING,
    platform: 'linux',
    processor: process.arch,
    folder: data(),
    silence: 2000,
    openEngine: () => Promise.resolve(openEngine),
    closeAnd: (then, kept) => void closing.push({ then, kept }),
    relaunch,
    tell,
    log: () => undefined,
    ...part,
  })
}

const publish = (
  part: Parameters<typeof releaseOf>[2] = {},
  file: Parameters<UpdateServer['publish']>[2] = PACKAGE,
) => server.publish(ours, releaseOf('0.2.0', PACKAGE, part), file)

const reaches = (updates: ProgramUpdates, at: UpdatePhase['at']) =>
  expect.poll(() => updates.state().phase, PATIENCE).toMatchObject({ at })

async function checked(updates = open()): Promise<ProgramUpdates> {
  updates.check()
  await expect.poll(() => updates.state().phase.at, PATIENCE).not.toBe('checking')
  return updates
}

async function downloaded(updates?: ProgramUpdates): Promise<ProgramUpdates> {
  const found = await checked(updates)
  found.download()
  await expect.poll(() => found.state().phase.at, PATIENCE).not.toBe('downloading')
  return found
}

/** The words that a person reads; they are the same for whoever asks twice. */
function said(updates: ProgramUpdates): string {
  const { phase } = updates.state()
  if (phase.at !== 'failed') throw new Error(`It is at ${phase.at}`)
  const words = describeError(phase, translator('en'))
  expect(words).not.toMatch(/[{}]|undefined|null|internal/)
  expect(words).toContain('your data')
  return phase.code
}

/** All of it, whatever happened: the old program, and no package beside it. */
function isAsItWas(): void {
  expect(readFileSync(appImage, 'utf8')).toBe(OLD)
  expect(readdirSync(folder).filter((name) => name.startsWith('Pathwise'))).toEqual(['Pathwise.AppImage'])
  const packages = join(data(), 'package', 'pending')
  const left = existsSync(packages) ? readdirSync(packages).filter((name) => name.includes('AppImage')) : []
  expect(left).toEqual([])
}

describe('an update', () => {
  it('is found, downloaded, checked, and put in place when somebody asks for it, and not before', async () => {
    publish()
    const updates = await checked()
    expect(updates.state()).toMatchObject({
      off: null,
      daily: false,
      phase: {
        at: 'found',
        release: { version: '0.2.0', released: '2026-12-01', bytes: PACKAGE.length, notes: /Faster/ },
      },
    })
    expect(server.paths, 'the list alone').toEqual([LIST_PATH])
    updates.download()
    await reaches(updates, 'ready')
    expect(server.paths).toEqual([LIST_PATH, FILE])
    expect(readFileSync(appImage, 'utf8'), 'still the old one').toBe(OLD)
    expect(closing).toEqual([])

    updates.install()
    await vi.waitFor(() => expect(closing).toHaveLength(1))
    expect(readFileSync(appImage, 'utf8'), 'the program is not closed yet').toBe(OLD)
    closing[0]!.then()
    expect(readFileSync(appImage).equals(PACKAGE)).toBe(true)
    expect(statSync(appImage).mode & 0o111, 'it can be started').toBe(0o111)
    expect(relaunch.mock.calls).toEqual([[appImage]])

    // The newer one clears away what is left, and asks nothing.
    const next = open({ version: '0.2.0' })
    await next.begin()
    expect(next.state().phase).toEqual({ at: 'idle' })
    expect(existsSync(join(data(), 'package'))).toBe(false)
    expect(server.asked).toHaveLength(2)
  })

  it('says nothing of the person or the computer', async () => {
    publish()
    await downloaded()
    for (const { headers, method, url } of server.asked) {
      expect(method).toBe('GET')
      expect(url).not.toContain('?')
      expect(headers).toEqual({
        host: new URL(server.origin).host,
        connection: 'close',
        accept: '*/*',
        'user-agent': 'Pathwise',
      })
    }
  })

  it('is none where the newest one runs', async () => {
    publish({ version: RUNNING })
    const updates = await checked()
    expect(updates.state()).toMatchObject({ phase: { at: 'current' }, checkedAt: /^20/ })
    updates.download()
    updates.install()
    expect(updates.state().phase).toEqual({ at: 'current' })
    expect(server.asked).toHaveLength(1)
  })

  it('that waits to be installed is there again after a restart, and is not fetched twice', async () => {
    publish()
    await downloaded()
    const again = open()
    await again.begin()
    await downloaded(again)
    expect(again.state().phase.at).toBe('ready')
    expect(server.paths.filter((path) => path === FILE)).toHaveLength(1)
  })

  it('is put in place under the name that the person gave the program', async () => {
    publish()
    const updates = await downloaded()
    updates.install()
    await vi.waitFor(() => expect(closing).toHaveLength(1))
    closing[0]!.then()
    expect(readdirSync(folder).sort()).toEqual(['Pathwise.AppImage', 'data'])
  })
})

describe('nothing is asked of any network', () => {
  it('until somebody asks, whatever else they do', async () => {
    publish()
    const updates = open()
    await updates.begin()
    await updates.checkDaily()
    updates.state()
    updates.download()
    updates.install()
    updates.cancel()
    expect(updates.state().phase).toEqual({ at: 'idle' })
    expect(server.asked).toEqual([])
    expect(existsSync(data()), 'and nothing is written').toBe(false)
  })

  it.each([
    ['the policy says so', { policy: 'off' as const }, 'policy'],
    [
      'the program has no key',
      { source: { list: 'http://127.0.0.1/x', hosts: [], keys: [], publishers: [] } },
      'no-key',
    ],
  ])('where %s, whoever asks', async (_why, part, off) => {
    publish()
    const updates = open(part)
    expect(updates.state()).toMatchObject({ off, phase: { at: 'idle' } })
    for (const call of ['check', 'download', 'install'] as const)
      expect(() => updates[call]()).toThrow('updates-off')
    expect(() => updates.daily(true)).toThrow('updates-off')
    await updates.checkDaily()
    expect(server.asked).toEqual([])
  })

  it('when the system shuts down', async () => {
    publish()
    const updates = await downloaded()
    updates.end()
    expect(() => updates.check()).toThrow('updates-off')
    expect(() => updates.install()).toThrow('updates-off')
    expect(closing).toEqual([])
    expect(readFileSync(appImage, 'utf8')).toBe(OLD)
  })
})

describe('once a day', () => {
  let now = Date.parse('2026-12-01T12:00:00Z')
  const daily = (part: Partial<UpdateOptions> = {}) => open({ now: () => new Date(now), ...part })

  it('is what a person asks for, keeps over restarts, and takes back', async () => {
    publish()
    const updates = daily()
    updates.daily(true)
    await updates.checkDaily()
    expect(updates.state().phase.at).toBe('found')
    expect(tell).toHaveBeenCalledOnce()
    const again = daily()
    expect(again.state().daily).toBe(true)
    await again.checkDaily()
    expect(server.asked, 'asked today already').toHaveLength(1)
    now += 25 * 3_600_000
    await again.checkDaily()
    expect(server.asked).toHaveLength(2)
    again.daily(false)
    now += 25 * 3_600_000
    await daily().checkDaily()
    expect(server.asked).toHaveLength(2)
  })

  it('is what a policy asks for, and then nobody switches it off; it downloads nothing by itself', async () => {
    publish()
    const updates = daily({ policy: 'on' })
    expect(updates.state()).toMatchObject({ daily: true, dailyBy: 'policy' })
    expect(updates.daily(false)).toMatchObject({ daily: true })
    await updates.checkDaily()
    expect(server.paths).toEqual([LIST_PATH])
    expect(updates.state().phase.at).toBe('found')
  })

  it('tells nobody that there is nothing, and nobody that nobody answered', async () => {
    publish({ version: RUNNING })
    const updates = daily({ policy: 'on' })
    await updates.checkDaily()
    server.serve(LIST_PATH, 'not a list')
    now += 25 * 3_600_000
    await updates.checkDaily()
    expect(updates.state().phase.at).toBe('failed')
    expect(tell).not.toHaveBeenCalled()
  })
})

describe('a release that is handed out step by step', () => {
  const memory = (place: number) => {
    mkdirSync(data(), { recursive: true })
    writeFileSync(join(data(), 'updates.json'), JSON.stringify({ place }))
  }

  it('comes to whoever has their turn, and the same ones stay in as it grows', async () => {
    memory(40)
    publish({ percentage: 40 })
    const updates = await checked()
    expect(updates.state().phase).toMatchObject({ at: 'later', release: { version: '0.2.0' } })
    updates.download()
    expect(updates.state().phase.at, 'nobody takes what is not their turn').toBe('later')
    publish({ percentage: 41, made: '2026-12-02T10:00:00Z' })
    expect((await checked(updates)).state().phase.at).toBe('found')
  })

  it('comes to as many as it says, by a number that is kept here and sent nowhere', async () => {
    publish({ percentage: 50 })
    const turns = new Set<string>()
    for (let each = 0; each < 20; each++) {
      rmSync(data(), { recursive: true, force: true })
      const updates = await checked()
      const { place } = JSON.parse(readFileSync(join(data(), 'updates.json'), 'utf8')) as { place: number }
      expect(updates.state().phase.at).toBe(place < 50 ? 'found' : 'later')
      turns.add(String(place))
    }
    // In one of a hundred million runs it would be fewer.
    expect(turns.size).toBeGreaterThan(8)
  })

  it('comes to nobody at 0, and to all at 100', async () => {
    memory(0)
    publish({ percentage: 0 })
    expect((await checked()).state().phase.at).toBe('later')
    memory(99)
    publish({ percentage: 100 })
    expect((await checked(open())).state().phase.at).toBe('found')
  })
})

describe('a Pathwise that somebody else updates', () => {
  it.each(['administrator', 'package-manager', 'portable', 'flatpak', 'nobody', 'developer'] as const)(
    'hears of a newer one where it asks, and takes none: %s',
    async (updatedBy) => {
      publish({ percentage: 0, files: [] })
      const updates = await checked(open({ updatedBy }))
      expect(updates.state().phase).toMatchObject({ at: 'found', release: { version: '0.2.0', bytes: null } })
      updates.download()
      updates.install()
      expect(updates.state().phase.at).toBe('found')
      expect(server.asked).toHaveLength(1)
    },
  )
})

describe('a list that lies, or is none', () => {
  const never = (response: ServerResponse) => void response.writeHead(200).flushHeaders()
  const endless = (response: ServerResponse) => {
    const more = () => void (response.writable && response.write('x'.repeat(16_384), more))
    more()
  }
  const drip = (response: ServerResponse) => {
    const timer = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(timer))
  }

  it.each<[string, string, Parameters<UpdateServer['serve']>[1]]>([
    ['a page that asks to sign in', 'update-list-broken', '<!doctype html><title>Sign in</title>'],
    ['nothing at all', 'update-list-broken', ''],
    ['more than any list is', 'update-list-broken', 'x'.repeat(LARGEST_LIST + 1)],
    ['what never ends', 'update-list-broken', endless],
    ['silence', 'update-unreachable', never],
    [
      'half of it',
      'update-unreachable',
      (response) => {
        response.writeHead(200, { 'content-length': '5000' }).write('pathwise-updates 1\n')
        setTimeout(() => response.destroy(), 20)
      },
    ],
    ['a connection that is cut', 'update-unreachable', (response) => void response.destroy()],
    ['not found', 'update-unreachable', (response) => void response.writeHead(404).end()],
    ['a broken server', 'update-unreachable', (response) => void response.writeHead(503).end()],
    ['nothing new', 'update-unreachable', (response) => void response.writeHead(304).end()],
    [
      'the way to another host',
      'update-elsewhere',
      (response) => void response.writeHead(302, { location: 'http://evil.example/list' }).end(),
    ],
    [
      'the way to a file',
      'update-elsewhere',
      (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    ],
    [
      'the way to nowhere',
      'update-elsewhere',
      (response) => void response.writeHead(302, { location: 'http://' }).end(),
    ],
    [
      'the way in a circle',
      'update-unreachable',
      (response) => void response.writeHead(302, { location: LIST_PATH }).end(),
    ],
  ])('ends in a sentence: %s', async (_what, code, answer) => {
    server.serve(LIST_PATH, answer)
    const updates = await checked(open({ silence: 700 }))
    expect(said(updates)).toBe(code)
    expect(updates.state().checkedAt, 'no list was read').toBeNull()
    isAsItWas()
    // And the next try is a new one.
    publish()
    expect((await checked(updates)).state().phase.at).toBe('found')
  })

  it('ends where it comes letter by letter, too', async () => {
    server.serve(LIST_PATH, drip)
    const asked = { hosts: [], silence: 300, signal: new AbortController().signal }
    await expect(fetchList(new URL(server.list), asked, 400)).rejects.toMatchObject({
      code: 'update-unreachable',
    })
  })

  it('ends where nobody is there', async () => {
    const updates = open()
    await server.stop()
    expect(said(await checked(updates))).toBe('update-unreachable')
    server = await UpdateServer.start()
  })

  it('follows its own host, and hosts that the program names', async () => {
    const store = await UpdateServer.start()
    const list = ours.sign(releaseOf('0.2.0', PACKAGE))
    server.serve(LIST_PATH, (response) => void response.writeHead(302, { location: '/moved' }).end())
    server.serve(
      '/moved',
      (response) => void response.writeHead(307, { location: `${store.origin}/list` }).end(),
    )
    store.serve('/list', list)
    expect(said(await checked())).toBe('update-elsewhere')
    expect(store.asked).toEqual([])
    const hosts = [new URL(store.origin).host]
    const source = { list: server.list, hosts, keys: [ours.held], publishers: [] }
    expect((await checked(open({ source }))).state().phase.at).toBe('found')
    await store.stop()
  })

  it('of another key ends in a sentence, also where one that was right came before', async () => {
    publish()
    const updates = await checked()
    server.publish(new ReleaseSigner('ours'), releaseOf('0.3.0', PACKAGE), PACKAGE)
    expect(said(await checked(updates))).toBe('update-not-signed')
    updates.download()
    expect(updates.state().phase.at, 'what was found before is forgotten').toBe('failed')
    isAsItWas()
  })

  it('offers a downgrade: it ends in a sentence that names it', async () => {
    publish({ version: '0.0.9' })
    const updates = await checked()
    expect(said(updates)).toBe('update-older')
    expect(updates.state().phase).toMatchObject({ params: { offered: '0.0.9' } })
  })

  it('is an older one that was signed once: it ends in a sentence, also after a restart', async () => {
    publish({ version: '0.3.0', made: '2026-12-05T10:00:00Z' })
    await checked()
    publish({ version: '0.2.0', made: '2026-12-04T10:00:00Z' })
    expect(said(await checked(open()))).toBe('update-list-older')
    // The same one again is no trouble.
    publish({ version: '0.3.0', made: '2026-12-05T10:00:00Z' })
    expect((await checked(open())).state().phase.at).toBe('found')
  })

  it('has nothing for this computer: it ends in a sentence', async () => {
    publish({ files: [{ ...releaseOf('0.2.0', PACKAGE).files[0]!, system: 'win32' }] })
    expect(said(await checked())).toBe('update-none-here')
  })
})

describe('a download', () => {
  const half = (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': String(PACKAGE.length) }).write(PACKAGE.subarray(0, 100_000))
    setTimeout(() => response.destroy(), 50)
  }
  const stalled = (response: ServerResponse) => void response.write(PACKAGE.subarray(0, 100_000))

  it.each<[string, string, Parameters<UpdateServer['serve']>[1]]>([
    ['half of it', 'update-cut', half],
    ['half of it, said to be all', 'update-cut', PACKAGE.subarray(0, 100_000)],
    ['half of it, and then silence', 'update-cut', stalled],
    ['another file of the same size', 'update-wrong-file', Buffer.alloc(PACKAGE.length, 'evil')],
    ['a longer one', 'update-wrong-file', Buffer.concat([PACKAGE, Buffer.from('evil')])],
    [
      'what never ends',
      'update-wrong-file',
      (response) => {
        const more = () => void (response.writable && response.write(PACKAGE, more))
        more()
      },
    ],
    ['not found', 'update-unreachable', (response) => void response.writeHead(404).end()],
    [
      'the way to another host',
      'update-elsewhere',
      (response) => void response.writeHead(302, { location: 'http://evil.example/p.AppImage' }).end(),
    ],
  ])('ends in a sentence, leaves nothing, and can be tried again: %s', async (_what, code, answer) => {
    publish({}, PACKAGE)
    server.serve(FILE, answer)
    const updates = await downloaded(open({ silence: 800 }))
    expect(said(updates)).toBe(code)
    isAsItWas()
    updates.install()
    expect(closing).toEqual([])
    server.serve(FILE, PACKAGE)
    updates.download()
    await reaches(updates, 'ready')
  })

  it('tells how far it is, and ends when it is canceled', async () => {
    publish({}, stalled)
    const updates = await checked()
    updates.download()
    await expect
      .poll(() => updates.state().phase, PATIENCE)
      .toMatchObject({ at: 'downloading', bytes: 100_000, release: { bytes: PACKAGE.length } })
    updates.cancel()
    await reaches(updates, 'found')
    isAsItWas()
    server.serve(FILE, PACKAGE)
    updates.download()
    await reaches(updates, 'ready')
  })

  it('ends when the system shuts down, and the next start clears it away', async () => {
    publish({}, stalled)
    const updates = await checked()
    updates.download()
    await expect.poll(() => updates.state().phase, PATIENCE).toMatchObject({ bytes: 100_000 })
    updates.end()
    await reaches(updates, 'found')
    isAsItWas()
    // As one that was killed leaves it.
    writeFileSync(join(data(), 'package', 'pending', 'temp-Pathwise.AppImage'), 'half')
    await open().begin()
    expect(existsSync(join(data(), 'package'))).toBe(false)
  })

  it('that does not fit on the disk is not begun', async () => {
    publish()
    const updates = await downloaded(open({ room: () => Promise.resolve(PACKAGE.length - 1) }))
    expect(said(updates)).toBe('update-no-room')
    expect(server.paths).toEqual([LIST_PATH])
  })

  it.skipIf(!existsSync('/dev/full'))('for which the disk has no room after all leaves nothing', async () => {
    publish()
    const path = join(folder, 'full')
    symlinkSync('/dev/full', path)
    const asked = { hosts: [], silence: 2000, signal: new AbortController().signal }
    const [file] = releaseOf('0.2.0', PACKAGE).files
    const fetching = fetchFile(new URL(`${server.origin}${FILE}`), file!, path, asked, () => undefined)
    await expect(fetching).rejects.toMatchObject({ code: 'update-no-room' })
    expect(existsSync(path)).toBe(false)
    expect(existsSync('/dev/full'), 'what a link leads to stays').toBe(true)
  })

  it('that was changed on the disk meanwhile is not installed', async () => {
    publish()
    const updates = await downloaded()
    const pending = join(data(), 'package', 'pending')
    const [name = ''] = readdirSync(pending).filter((each) => each.endsWith('.AppImage'))
    expect(sha512(readFileSync(join(pending, name)))).toBe(sha512(PACKAGE))
    writeFileSync(join(pending, name), Buffer.alloc(PACKAGE.length, 'evil'))
    updates.install()
    await reaches(updates, 'failed')
    expect(said(updates)).toBe('update-wrong-file')
    expect(closing).toEqual([])
    expect(readFileSync(appImage, 'utf8')).toBe(OLD)
  })
})

describe('an installation', () => {
  it('that the person stops by keeping Pathwise open waits again', async () => {
    publish()
    const updates = await downloaded()
    updates.install()
    await vi.waitFor(() => expect(closing).toHaveLength(1))
    closing[0]!.kept()
    expect(updates.state().phase.at).toBe('ready')
    await open().begin()
    expect(tell).not.toHaveBeenCalled()
  })

  it('does not begin where the system shuts down while Pathwise closes', async () => {
    publish()
    const updates = await downloaded()
    updates.install()
    await vi.waitFor(() => expect(closing).toHaveLength(1))
    updates.end()
    closing[0]!.then()
    expect(readFileSync(appImage, 'utf8')).toBe(OLD)
    expect(relaunch).not.toHaveBeenCalled()
  })

  it('that does not come about leaves the old program whole, and the next start says so', async () => {
    publish()
    const updates = await downloaded()
    updates.install()
    await vi.waitFor(() => expect(closing).toHaveLength(1))
    // The name beside it is taken by what cannot be written over.
    mkdirSync(`${appImage}.new`)
    writeFileSync(join(`${appImage}.new`, 'x'), '')
    closing[0]!.then()
    expect(readFileSync(appImage, 'utf8')).toBe(OLD)
    expect(relaunch).not.toHaveBeenCalled()
    const next = open()
    await next.begin()
    expect(said(next)).toBe('update-not-installed')
    expect(tell).toHaveBeenCalledOnce()
    // Said once, and another try begins with the question.
    expect((await checked(next)).state().phase.at).toBe('found')
    await open().begin()
    expect(tell).toHaveBeenCalledOnce()
  })
})

describe('what is kept', () => {
  it.each(['', '{', '[]', '{"daily":"yes"}', '{"place":100}', '{"newestList":7}'])(
    'is as if it was never written where it is spoilt: %s',
    async (text) => {
      mkdirSync(data(), { recursive: true })
      writeFileSync(join(data(), 'updates.json'), text)
      const updates = open()
      await updates.begin()
      expect(updates.state()).toMatchObject({ daily: false, checkedAt: null, phase: { at: 'idle' } })
      publish()
      expect((await checked(updates)).state().phase.at).toBe('found')
    },
  )
})
