import { beforeEach, describe, expect, it } from 'vitest'
import { Gate, type Caller, type Verdict } from '../../../main/preview/gate.ts'

const PORT = 41234
const ORIGIN = `http://127.0.0.1:${PORT}`
const HOST = { host: `127.0.0.1:${PORT}` }

let gate: Gate

const path = (link: string) => link.slice(ORIGIN.length)
const get = (url: string, headers: Caller['headers'] = {}) =>
  gate.judge({ method: 'GET', url, headers: { ...HOST, ...headers } })
let key: string
const post = (headers: Caller['headers'] = {}) =>
  gate.judge({
    method: 'POST',
    url: '/call/find.query',
    headers: { ...HOST, 'x-pathwise-key': key, ...headers },
  })

/** The `name=value` part of the cookie that the first use of the link gives. */
function entered(verdict: Verdict): string {
  if (verdict.kind !== 'enter' || verdict.cookie === null) throw new Error(`no cookie: ${verdict.kind}`)
  key = verdict.key ?? ''
  return verdict.cookie.split(';')[0]!
}

beforeEach(() => {
  gate = new Gate(PORT)
  key = ''
})

describe('the one-time link', () => {
  it('carries a token of 256 bits, another one each time', () => {
    const token = new URL(gate.link).searchParams.get('token')!
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(new URL(new Gate(PORT).link).searchParams.get('token')).not.toBe(token)
  })

  it('gives a cookie that scripts cannot read and that other sites do not send, and not the token', () => {
    const verdict = get(path(gate.link))
    expect(verdict).toMatchObject({
      kind: 'enter',
      cookie: expect.stringMatching(/^pathwise_41234=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    })
    expect(entered(verdict)).not.toContain(new URL(gate.link).searchParams.get('token'))
  })

  it('works once', () => {
    get(path(gate.link))
    expect(get(path(gate.link))).toEqual({ kind: 'refused', words: 'preview.refused.link' })
  })

  it('sends the person on who opens it again in the same browser', () => {
    const cookie = entered(get(path(gate.link)))
    expect(get(path(gate.link), { cookie })).toEqual({ kind: 'enter', cookie: null, key, from: 'here' })
    // The cookie alone is no reason to hand out the key.
    expect(get('/?token=guessed', { cookie })).toEqual({
      kind: 'enter',
      cookie: null,
      key: null,
      from: 'here',
    })
  })

  it('is taken from a file of the person’s, which is another place to a browser', () => {
    const opened = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect(get('/?token=guessed', opened)).toMatchObject({ words: 'preview.refused.origin' })
    expect(get(path(gate.link), { ...opened, 'sec-fetch-dest': 'iframe' })).toMatchObject({ kind: 'refused' })
    const verdict = get(path(gate.link), opened)
    expect(verdict).toMatchObject({ kind: 'enter', from: 'elsewhere' })
    expect(get('/', { ...opened, cookie: entered(verdict) })).toMatchObject({ kind: 'refused' })
    expect(get(path(gate.link), opened)).toMatchObject({ words: 'preview.refused.link' })
  })

  it('is not used up by a foreign page that guesses or follows it', () => {
    expect(get('/?token=guessed')).toMatchObject({ words: 'preview.refused.link' })
    expect(get(path(gate.link), { 'sec-fetch-site': 'cross-site' })).toMatchObject({ kind: 'refused' })
    expect(get(path(gate.link), { origin: 'null' })).toMatchObject({ kind: 'refused' })
    expect(
      gate.judge({ method: 'POST', url: path(gate.link), headers: { ...HOST, origin: ORIGIN } }),
    ).toMatchObject({
      kind: 'refused',
    })
    expect(entered(get(path(gate.link), { 'sec-fetch-site': 'none' }))).toBeTruthy()
  })
})

describe('whoever has the cookie', () => {
  let cookie: string
  beforeEach(() => {
    cookie = entered(get(path(gate.link)))
  })

  it('is welcome from our own page and from the address bar', () => {
    expect(get('/', { cookie })).toEqual({ kind: 'welcome' })
    expect(get('/', { cookie, 'sec-fetch-site': 'none' })).toEqual({ kind: 'welcome' })
    expect(get('/main.js', { cookie, 'sec-fetch-site': 'same-origin' })).toEqual({ kind: 'welcome' })
    expect(post({ cookie, origin: ORIGIN })).toEqual({ kind: 'welcome' })
    expect(post({ cookie, origin: ORIGIN, 'sec-fetch-site': 'same-origin' })).toEqual({ kind: 'welcome' })
    expect(get('/', { cookie: `theme=dark; ${cookie}; x=1` })).toEqual({ kind: 'welcome' })
  })

  it.each([
    ['another port of this host', { origin: 'http://127.0.0.1:8000', 'sec-fetch-site': 'same-site' }],
    ['another name of this host', { origin: `http://localhost:${PORT}` }],
    ['the same host over https', { origin: `https://127.0.0.1:${PORT}` }],
    ['a web page', { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' }],
    ['a sandboxed frame or a file', { origin: 'null' }],
    ['nowhere: a POST without Origin', {}],
    ['an address bar, which cannot POST', { origin: ORIGIN, 'sec-fetch-site': 'none' }],
  ])('is refused a call from %s', (_, headers) => {
    expect(post({ cookie, ...headers })).toEqual({ kind: 'refused', words: 'preview.refused.origin' })
  })

  it.each(['same-site', 'cross-site', 'surprise'])('is refused a page from a %s place', (site) => {
    expect(get('/', { cookie, 'sec-fetch-site': site })).toEqual({
      kind: 'refused',
      words: 'preview.refused.origin',
    })
  })

  it.each([
    `localhost:${PORT}`,
    '127.0.0.1',
    `127.0.0.1:${PORT + 1}`,
    `127.0.0.1.nip.io:${PORT}`,
    `127.1:${PORT}`,
    `[::1]:${PORT}`,
    '',
    undefined,
  ])('is refused under the name %s', (host) => {
    expect(gate.judge({ method: 'GET', url: '/', headers: { host, cookie } })).toEqual({
      kind: 'refused',
      words: 'preview.refused.host',
    })
  })
})

describe('the cookie alone', () => {
  it('shows the screens and answers no call', () => {
    const cookie = entered(get(path(gate.link)))
    expect(get('/', { cookie })).toEqual({ kind: 'welcome' })
    for (const stolen of [undefined, '', 'guess', cookie.split('=')[1], 'A'.repeat(43)])
      expect(post({ cookie, origin: ORIGIN, 'x-pathwise-key': stolen })).toEqual({
        kind: 'refused',
        words: 'preview.refused.key',
      })
    expect(post({ origin: ORIGIN })).toMatchObject({ words: 'preview.refused.stranger' })
  })
})

describe('whoever has no cookie', () => {
  it.each([
    undefined,
    '',
    `pathwise_${PORT}=`,
    `pathwise_${PORT}=guess`,
    `pathwise_${PORT}=${'A'.repeat(43)}`,
    'pathwise_41235=x',
  ])('is a stranger: %s', (cookie) => {
    get(path(gate.link))
    expect(get('/', { cookie })).toEqual({ kind: 'refused', words: 'preview.refused.stranger' })
    expect(post({ cookie, origin: ORIGIN })).toEqual({ kind: 'refused', words: 'preview.refused.stranger' })
  })

  it('does not get in with the cookie of another preview', () => {
    const other = new Gate(PORT)
    const cookie = entered(other.judge({ method: 'GET', url: path(other.link), headers: HOST }))
    expect(get('/', { cookie })).toMatchObject({ kind: 'refused' })
  })
})
