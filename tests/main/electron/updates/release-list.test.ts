import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../../../../main/electron/updates/project.ts'
import { LARGEST_LIST, LIST_HEAD, readReleaseList } from '../../../../main/electron/updates/release-list.ts'
import { ReleaseSigner, releaseOf } from '../../../support/update-server.ts'

const ours = new ReleaseSigner('ours')
const next = new ReleaseSigner('next')
const stranger = new ReleaseSigner('stranger')
const list = releaseOf('0.2.0', Buffer.from('a package'))
const KEYS = [ours.held, next.held]
const read = (bytes: Buffer | string, keys = KEYS) => readReleaseList(Buffer.from(bytes), keys)

describe('a list of updates', () => {
  it('is what was signed, word for word', () => {
    expect(read(ours.sign(list))).toEqual(list)
  })

  it('needs one key of ours: the one that follows another does as well, and a key of somebody else does no harm beside it', () => {
    const both = ours.sign(list, next)
    expect(read(both, [ours.held])).toEqual(list)
    expect(read(both, [next.held])).toEqual(list)
    expect(read(ours.sign(list, stranger))).toEqual(list)
    expect(() => read(both, [stranger.held])).toThrow('update-not-signed')
    expect(() => read(both, [])).toThrow('update-not-signed')
  })

  it('of another key is none, whatever id it gives itself', () => {
    expect(() => read(stranger.sign(list))).toThrow('update-not-signed')
    const named = String(stranger.sign(list)).replace('stranger ', 'ours ')
    expect(() => read(named)).toThrow('update-not-signed')
  })

  it('is refused with any one bit of its head changed, and of what is signed', () => {
    const signed = ours.sign(list)
    const head = signed.indexOf('\n\n') * 8
    for (let at = 0; at < signed.length * 8; at += at < head ? 1 : 29) {
      const changed = Buffer.from(signed)
      changed[at >> 3] = changed[at >> 3]! ^ (1 << (at & 7))
      expect(() => read(changed), `bit ${at}`).toThrow(/update-(not-signed|list-broken)/)
    }
  })

  it('is refused whatever else it is', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        (bytes) => void expect(() => read(Buffer.from(bytes))).toThrow(/^update-/),
      ),
    )
    fc.assert(
      fc.property(
        fc.json(),
        (text) => void expect(() => read(ours.signText(text))).toThrow('update-list-broken'),
      ),
    )
  })

  it('is refused wherever it is cut', () => {
    const signed = ours.sign(list)
    for (let length = 0; length < signed.length; length += 7)
      expect(() => read(signed.subarray(0, length))).toThrow(/update-(not-signed|list-broken)/)
    expect(() => read(Buffer.concat([signed, Buffer.from(' ')]))).toThrow('update-not-signed')
  })

  it.each([
    ['nothing', ''],
    ['a page that asks to sign in', '<!doctype html><html><body>Sign in to the network</body></html>'],
    ['JSON without a signature', JSON.stringify(list)],
    ['a head alone', `${LIST_HEAD}\n\n${JSON.stringify(list)}`],
    ['a list of a later kind', String(ours.sign(list)).replace(LIST_HEAD, 'pathwise-updates 2')],
    ['a signature that is too long', String(ours.sign(list)).replace('==\n', 'AAAA==\n')],
    ['what is too large', `${String(ours.sign(list))}${' '.repeat(LARGEST_LIST)}`],
    ['bytes of anything', Buffer.alloc(4000, 0xff)],
  ])('is not %s', (_what, bytes) => {
    expect(() => read(bytes)).toThrow('update-list-broken')
  })

  it('passes over what only a later Pathwise knows', () => {
    expect(read(ours.signText(JSON.stringify({ ...list, later: { a: 1 } })))).toEqual(list)
  })

  it.each([
    ['a version that is none', { version: 'latest' }],
    ['a version between two releases', { version: '1.0.0-beta' }],
    ['a share of more than all', { percentage: 101 }],
    ['notes without an end', { notes: 'x'.repeat(8001) }],
    ['a file in another place', { files: [{ ...list.files[0]!, path: '../../evil.exe' }] }],
    ['a file of another host', { files: [{ ...list.files[0]!, path: 'https://evil.example/x.exe' }] }],
    ['a file of another host, shorter', { files: [{ ...list.files[0]!, path: '//evil.example/x.exe' }] }],
    ['a file without a size', { files: [{ ...list.files[0]!, size: 0 }] }],
    ['a file without a hash', { files: [{ ...list.files[0]!, sha512: '' }] }],
    ['no version', { version: undefined }],
  ])('does not hold %s, although it is signed, and is never signed by our own command', (_what, part) => {
    const text = JSON.stringify({ ...list, ...part })
    expect(() => read(ours.signText(text))).toThrow('update-list-broken')
    expect(() => ours.sign(JSON.parse(text) as typeof list)).toThrow()
  })
})

describe('the keys of this program', () => {
  it('are Ed25519 keys with an id of their own, and the list is asked for by https', () => {
    expect(new URL(PROJECT.list).protocol).toBe('https:')
    for (const { id, key } of PROJECT.keys) {
      expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/)
      expect(Buffer.from(key, 'base64')).toHaveLength(32)
    }
    expect(new Set(PROJECT.keys.map(({ id }) => id)).size).toBe(PROJECT.keys.length)
  })
})
