import { request } from 'node:http'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { attack, startForeignServer, type ForeignServer } from './support/hostile-page.ts'

let app: RunningApp
let browser: Browser
let context: BrowserContext
let page: Page
let hostile: ForeignServer

interface Reply {
  readonly status: number
  readonly body: string
}

/** A program on this computer that is no browser: it may claim whatever it likes. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(app.origin, { path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Row density of the person's settings, asked for by our own page. */
const rows = () =>
  page.evaluate(async () => {
    const headers = {
      'content-type': 'application/json',
      'x-pathwise-key': localStorage.getItem('pathwise-key') ?? '',
    }
    const response = await fetch('/call/person.get', { method: 'POST', headers, body: '{}' })
    const result = (await response.json()) as { value: { settings: { rows: string } } }
    return result.value.settings.rows
  })

beforeAll(async () => {
  ;[app, browser, hostile] = await Promise.all([startApp(), launchBrowser(), startForeignServer()])
  context = await browser.newContext()
  page = await context.newPage()
  await page.goto(app.link)
})
afterAll(async () => {
  hostile?.close()
  await browser?.close()
  await app?.stop()
})

describe('the person', () => {
  it('comes in by the link, and the token is gone from the address', async () => {
    expect(page.url()).toBe(`${app.origin}/`)
    expect(await page.title()).toContain('Pathwise')
    expect(await rows()).toBe('comfortable')
  })

  it('holds a cookie that no script reads and no other site sends', async () => {
    expect(await context.cookies()).toEqual([
      expect.objectContaining({ domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Strict' }),
    ])
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  it('holds a key beside it, which is of this origin alone and in no address', async () => {
    const stored = await page.evaluate(() => ({ ...localStorage }))
    expect(stored).toMatchObject({ 'pathwise-key': expect.stringMatching(/^[\w-]{43}$/) as unknown })
    expect(await page.evaluate(() => location.href)).toBe(`${app.origin}/`)
  })

  it('may load the page again, and the used link too', async () => {
    expect((await page.reload())?.status()).toBe(200)
    expect((await page.goto(app.link))?.status()).toBe(200)
    expect(page.url()).toBe(`${app.origin}/`)
  })
})

describe('a program without the cookie', () => {
  it('finds the token used up', async () => {
    expect(await ask(app.link.slice(app.origin.length))).toEqual({
      status: 403,
      body: 'This address was used before or belongs to an earlier start. If it was not you who used it, stop Pathwise. Start Pathwise again for a new one.\n',
    })
  })

  it('gets neither page nor answer', async () => {
    const json = { origin: app.origin, 'content-type': 'application/json' }
    expect((await ask('/')).status).toBe(403)
    expect((await ask('/?token=')).status).toBe(403)
    expect((await ask('/call/app.info', json, 'POST', '{}')).status).toBe(403)
  })
})

describe('even with the cookie', () => {
  let cookie: string
  let key: string
  beforeAll(async () => {
    key = await page.evaluate(() => localStorage.getItem('pathwise-key') ?? '')
    const [{ name, value } = { name: '', value: '' }] = await context.cookies()
    cookie = `${name}=${value}`
    expect((await ask('/', { cookie })).status).toBe(200)
  })

  it.each(['localhost', '127.0.0.1', 'rebound.example'])('the name %s is refused', async (name) => {
    const { port } = new URL(app.origin)
    const host = name === '127.0.0.1' ? name : `${name}:${port}`
    expect((await ask('/', { cookie, host })).status).toBe(403)
  })

  it.each([
    '/package.json',
    '/../package.json',
    '/assets/../../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    String.raw`/..\..\package.json`,
    '/../catalog/catalog.db',
    '//etc/passwd',
    '/assets/',
    '/person.db',
  ])('nothing outside the built screens is served: %s', async (path) => {
    expect(await ask(path, { cookie })).toEqual({ status: 404, body: 'There is nothing at this address.\n' })
  })

  it('no call is answered to whoever got the cookie from another port, and has no key', async () => {
    const json = { cookie, origin: app.origin, 'content-type': 'application/json' }
    expect(await ask('/call/app.info', json, 'POST', '{}')).toEqual({
      status: 403,
      body: 'This browser has no key to Pathwise. Nothing was changed. Open the address that Pathwise printed when it started.\n',
    })
    const bytes = { ...json, 'content-type': 'application/octet-stream' }
    expect((await ask('/upload?name=a.csv', bytes, 'POST', 'a,b')).status).toBe(403)

    const other = await browser.newContext()
    try {
      await other.addCookies(await context.cookies())
      const replayed = await other.newPage()
      await replayed.goto(app.origin)
      await replayed.getByText('This browser has no key to Pathwise.').first().waitFor()
    } finally {
      await other.close()
    }
  })

  it('a call must be JSON, from our own page, and of a bearable size', async () => {
    const json = { cookie, origin: app.origin, 'content-type': 'application/json', 'x-pathwise-key': key }
    const status = async (headers: Record<string, string>, body = '{}') =>
      (await ask('/call/app.info', headers, 'POST', body)).status
    expect(await status(json)).toBe(200)
    expect(await status({ ...json, 'content-type': 'text/plain' })).toBe(415)
    expect(await status({ ...json, origin: `http://127.0.0.1:${hostile.port}` })).toBe(403)
    expect(await status({ cookie, 'content-type': 'application/json' })).toBe(403)
    expect(await status({ ...json, 'content-length': String(2 ** 30) }, '')).toBe(413)
  })

  it('a hostile call is refused by the contract, and the program lives on', async () => {
    const json = { cookie, origin: app.origin, 'content-type': 'application/json', 'x-pathwise-key': key }
    const code = async (name: string, body: string) => {
      const result = JSON.parse((await ask(`/call/${name}`, json, 'POST', body)).body) as { code?: string }
      return result.code
    }
    expect(await code('__proto__', '{}')).toBe('unknown-call')
    expect(await code('find.query/../app.info', '{}')).toBe('unknown-call')
    expect(await code('find.query', '{"text":')).toBe('invalid-input')
    expect(await code('find.query', '{"__proto__":{"limit":1e9}}')).toBe('invalid-input')
    expect(await code('find.query', '{"limit":1e9}')).toBe('invalid-input')
    expect(await code('app.openLink', '{"url":"file:///etc/passwd"}')).toBe('not-allowed')
    expect(await code('app.info', '{}')).toBeUndefined()
  })
})

/** Another port of the same host is the same site: its requests carry the cookie, SameSite=Strict or not. */
describe.each(['127.0.0.1', 'localhost'])('a hostile page on another port of %s', (host) => {
  const call = { name: 'person.changeSettings', body: '{"rows":"dense"}' }
  let stranger: Page
  let picture: string

  beforeAll(async () => {
    picture = (await page.getAttribute('link[rel=icon]', 'href')) ?? ''
    stranger = await context.newPage()
    await stranger.goto(`http://${host}:${hostile.port}/`)
  })
  afterAll(() => stranger?.close())

  it('would break into a careless server', async () => {
    const careless = await startForeignServer()
    try {
      expect(await attack(stranger, `http://127.0.0.1:${careless.port}`, { call, picture })).toEqual({
        'read the page': expect.stringContaining('Foreign page'),
        'call with JSON': expect.stringContaining('Foreign page'),
        'show its picture': 'loaded',
        'run its script': 'loaded',
        'frame the page': 'shown',
        'open a socket': 'open',
      })
      // The form ends its text with a line break.
      expect(careless.posted.map((body) => body.trim().replace('"=', '"'))).toEqual(
        expect.arrayContaining(Array.from({ length: 4 }, () => expect.stringContaining('"dense"'))),
      )
    } finally {
      careless.close()
    }
  })

  it('reads nothing, runs nothing and changes nothing here, in the browser that is let in', async () => {
    for (const path of ['/', picture, '/theme.js']) {
      expect([path, await page.evaluate(async (path) => (await fetch(path)).status, path)]).toEqual([
        path,
        200,
      ])
    }
    expect(await attack(stranger, app.origin, { call, picture })).toEqual({
      'read the page': 'nothing',
      'call with JSON': 'nothing',
      'show its picture': 'nothing',
      'run its script': 'nothing',
      'frame the page': 'nothing',
      'open a socket': 'nothing',
    })
    expect(await rows()).toBe('comfortable')
  })

  it('gets a refusal when it sends the person there by a form or a link', async () => {
    const refusal = 'Pathwise answers only its own pages.\n'
    const posted = stranger.waitForURL(`${app.origin}/call/**`)
    await stranger.evaluate(
      ([action, body]) => {
        const form = Object.assign(document.createElement('form'), {
          method: 'POST',
          action,
          enctype: 'text/plain',
        })
        form.append(Object.assign(document.createElement('input'), { name: body }))
        document.body.append(form)
        form.submit()
      },
      [`${app.origin}/call/${call.name}`, call.body] as const,
    )
    await posted
    expect(await stranger.textContent('body')).toBe(refusal)
    await stranger.goto(`http://${host}:${hostile.port}/`)

    const opened = context.waitForEvent('page')
    await stranger.evaluate((url) => void window.open(url), `${app.origin}/`)
    const popup = await opened
    await popup.waitForLoadState()
    expect(await popup.textContent('body')).toBe(refusal)
    await popup.close()
    expect(await rows()).toBe('comfortable')
  })
})

it('the very change that was refused to strangers is made for our own page', async () => {
  await page.evaluate(() =>
    fetch('/call/person.changeSettings', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-pathwise-key': localStorage.getItem('pathwise-key') ?? '',
      },
      body: '{"rows":"dense"}',
    }),
  )
  expect(await rows()).toBe('dense')
})
