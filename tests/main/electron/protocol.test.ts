import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setupProtocol, setupScheme } from '../../../main/electron/protocol.ts'
import { protocol, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const SECRET = 'not for a page'
let folder: string
let renderer: string

beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-protocol-'))
  renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-old'))
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  writeFileSync(join(folder, 'renderer-old', 'secret.txt'), SECRET)
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>')
  writeFileSync(join(renderer, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(renderer, 'assets', 'style.css'), ':root {}')
  writeFileSync(join(renderer, 'assets', 'inter.woff2'), 'wOF2')
  writeFileSync(join(renderer, 'assets', 'icon.svg'), '<svg/>')
  writeFileSync(join(renderer, 'assets', 'thing.exe'), 'MZ')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function get(url: string, method = 'GET'): Promise<Response> {
  setupProtocol(renderer)
  const serve = protocol.served.get('app')!
  return await serve(new Request(url, { method }))
}

describe('the scheme', () => {
  it('is standard, secure and fetchable, and may do nothing more', () => {
    setupScheme()
    expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
          },
        ],
      ],
    ])
  })
})

describe('what is served', () => {
  it.each([
    ['app://pathwise/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://pathwise/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://pathwise/?place=compare#top', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://pathwise/assets/main.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['app://pathwise/assets/../assets/style.css', 'text/css; charset=utf-8', ':root {}'],
    ['app://pathwise/assets/inter.woff2', 'font/woff2', 'wOF2'],
    ['app://pathwise/assets/icon%2Esvg', 'image/svg+xml', '<svg/>'],
    ['app://pathwise/assets/thing.exe', 'application/octet-stream', 'MZ'],
  ])('%s', async (url, type, text) => {
    const response = await get(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toBe(text)
  })

  it('answers HEAD without a body', async () => {
    const response = await get('app://pathwise/', 'HEAD')
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it('refuses anything that would change something', async () => {
    expect((await get('app://pathwise/', 'POST')).status).toBe(405)
  })
})

describe('what is not served', () => {
  it.each([
    'app://pathwise/../secret.txt',
    'app://pathwise/%2e%2e/secret.txt',
    'app://pathwise/..%2fsecret.txt',
    'app://pathwise/%2e%2e%2fsecret.txt',
    'app://pathwise/assets/..%2f..%2fsecret.txt',
    'app://pathwise/..%2frenderer-old/secret.txt',
    'app://pathwise/..%5csecret.txt',
    'app://pathwise/%5c..%5csecret.txt',
    'app://pathwise//etc/passwd',
    'app://pathwise/../../etc/passwd',
    'app://pathwise/..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
    'app://pathwise/%2fetc%2fpasswd',
    'app://pathwise/C:%5cWindows%5cwin.ini',
    'app://pathwise/index.html%00.png',
    'app://pathwise/%',
    'app://pathwise/%c0%ae%c0%ae/secret.txt',
    'app://pathwise/missing.js',
    'app://pathwise/assets',
    'app://pathwise/assets/',
    'app://elsewhere/',
    'app://elsewhere/index.html',
  ])('%s', async (url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })
})

describe('headers of every answer', () => {
  it.each(['app://pathwise/', 'app://pathwise/assets/main.js', 'app://pathwise/missing'])(
    '%s',
    async (url) => {
      const { headers } = await get(url)
      const policy = headers.get('content-security-policy')!.split('; ')
      expect(policy[0]).toBe("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy.join(' ')).not.toMatch(/unsafe|https?:|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-dns-prefetch-control')).toBe('off')
    },
  )
})
