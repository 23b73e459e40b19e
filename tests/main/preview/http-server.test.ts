import type { Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { closeServer, listenHere } from '../../../main/preview/http-server.ts'

let server: Server

async function serve(body: number): Promise<void> {
  server = await listenHere(0, { headers: 100, body, checkedEvery: 20 })
  server.on('request', (request, response) => {
    request.on('error', () => undefined)
    request.resume().on('end', () => response.end('all of it'))
  })
}
afterEach(() => closeServer(server))

/** A connection that says this; it resolves with all that was answered when the server has ended it. */
async function held(begin: string, drip = ''): Promise<string> {
  const socket: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.on('error', () => undefined)
  socket.write(begin)
  const timer = setInterval(() => drip !== '' && socket.write(drip), 50)
  await new Promise((resolve) => socket.once('close', resolve))
  clearInterval(timer)
  return answer
}

it('ends a connection whose headers never end, however it drips', async () => {
  await serve(100)
  expect(await held('GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n')).toContain('408 Request Timeout')
})

it('ends a connection whose body never ends, however it drips', async () => {
  await serve(100)
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n'
  expect(await held(head)).toBe('')
  expect(await held(head, 'x')).toBe('')
})

it('lets a body that comes take longer than that', async () => {
  // Long enough for a busy machine to stand still in.
  await serve(1000)
  const piece = 'x'.repeat(50_000)
  const head = `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${30 * piece.length}\r\n\r\n`
  expect(await held(head, piece)).toContain('all of it')
})
