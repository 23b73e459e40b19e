import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { open } from '../../../../main/electron/updates/request.ts'

const hasOpenSsl = spawnSync('openssl', ['version']).status === 0

it.skipIf(!hasOpenSsl)('a server whose certificate nobody vouches for is not asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-tls-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const words = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '1',
  ]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  expect(spawnSync('openssl', [...words, ...subject, '-keyout', key, '-out', cert]).status).toBe(0)

  const asked: unknown[] = []
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    asked.push(request.url)
    response.end('anything')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const address = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/list`)
  const opened = open(address, { hosts: [], silence: 5000, signal: new AbortController().signal })
  await expect(opened).rejects.toMatchObject({
    code: 'update-unreachable',
    cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  })
  expect(asked).toEqual([])
})
