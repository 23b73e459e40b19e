import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channelSource } from '../../../main/channel/channel-source.ts'
import { emptyFolder } from './support/channel.ts'
import { StaticServer } from './support/static-server.ts'

let folder: string
let to: string
let stop: AbortController
const servers: StaticServer[] = []

beforeEach(() => {
  folder = emptyFolder('source')
  to = join(emptyFolder('fetched'), 'file')
  stop = new AbortController()
  writeFileSync(join(folder, 'timestamp.json'), 'x'.repeat(1000))
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function serve(scheme?: 'http' | 'https'): Promise<StaticServer> {
  const server = await StaticServer.start(folder, scheme)
  servers.push(server)
  return server
}

const fetchTimestamp = (address: string, most = 1000) =>
  channelSource(address, { signal: stop.signal, silence: 300 })('timestamp.json', most, to)

describe.each(['a folder', 'a server'])('%s', (kind) => {
  const address = async () => (kind === 'a folder' ? folder : (await serve()).address)

  it('gives the bytes of a file', async () => {
    await fetchTimestamp(await address())
    expect(readFileSync(to, 'utf8')).toBe('x'.repeat(1000))
  })

  it('is not read further than a file may be long', async () => {
    await expect(fetchTimestamp(await address(), 999)).rejects.toMatchObject({ code: 'channel-refused' })
  })

  it('says that a file is not there', async () => {
    const fetch = channelSource(await address(), { signal: stop.signal })
    await expect(fetch('9.targets.json', 10, to)).rejects.toMatchObject({ code: 'channel-incomplete' })
  })

  it('is asked for files of a channel alone', async () => {
    const fetch = channelSource(await address(), { signal: stop.signal })
    for (const name of [
      '../secret',
      'targets/../../secret',
      '/etc/passwd',
      'secret.json',
      'targets/x',
      'timestamp.json/',
    ])
      await expect(fetch(name, 10, to)).rejects.toMatchObject({ code: 'channel-refused' })
  })

  it('is let go of when the person stops', async () => {
    const where = await address()
    stop.abort()
    await expect(fetchTimestamp(where)).rejects.toMatchObject({ code: 'import-none' })
  })
})

describe('a server that misbehaves', () => {
  it('is not there', async () => {
    const server = await serve()
    const { address } = server
    await server.stop()
    servers.pop()
    await expect(fetchTimestamp(address)).rejects.toMatchObject({
      code: 'channel-away',
      params: { reason: 'ECONNREFUSED' },
    })
  })

  it('says nothing, or stops in the middle', async () => {
    const server = await serve()
    server.answer = () => true
    await expect(fetchTimestamp(server.address)).rejects.toMatchObject({
      code: 'channel-away',
      params: { reason: 'timeout' },
    })
    server.answer = (_request, response) => {
      response.writeHead(200).write('half')
      return true
    }
    await expect(fetchTimestamp(server.address)).rejects.toMatchObject({ code: 'channel-away' })
  })

  it('breaks off', async () => {
    const server = await serve()
    server.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half')
      setTimeout(() => response.destroy(), 20)
      return true
    }
    await expect(fetchTimestamp(server.address)).rejects.toMatchObject({ code: 'channel-away' })
  })

  it('never ends', async () => {
    const server = await serve()
    server.answer = (_request, response) => {
      const more = setInterval(() => response.write(Buffer.alloc(100_000)), 1)
      response.on('close', () => clearInterval(more))
      return true
    }
    await expect(fetchTimestamp(server.address, 1_000_000)).rejects.toMatchObject({ code: 'channel-refused' })
  })

  it('sends elsewhere, and is not followed', async () => {
    const elsewhere = await serve()
    const server = await serve()
    server.answer = (_request, response) => {
      response.writeHead(302, { location: `${elsewhere.address}timestamp.json` }).end()
      return true
    }
    await expect(fetchTimestamp(server.address)).rejects.toMatchObject({ code: 'channel-away' })
    expect(elsewhere.asked).toEqual([])
  })

  it.each([500, 503, 401])('answers %i', async (status) => {
    const server = await serve()
    server.answer = (_request, response) => {
      response.writeHead(status).end('sorry')
      return true
    }
    await expect(fetchTimestamp(server.address)).rejects.toMatchObject({
      code: 'channel-away',
      params: { reason: String(status) },
    })
  })

  it('shows a certificate that does not fit', async () => {
    const server = await serve('https')
    await expect(fetchTimestamp(server.address)).rejects.toMatchObject({
      code: 'channel-certificate',
      params: { address: server.address },
    })
  })
})

it('does not take a folder for a file', async () => {
  mkdirSync(join(folder, '1.root.json'))
  const fetch = channelSource(folder, { signal: stop.signal })
  await expect(fetch('1.root.json', 10, to)).rejects.toMatchObject({ code: 'channel-refused' })
})
