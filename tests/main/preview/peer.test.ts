import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isOfAnotherUser } from '../../../main/preview/peer.ts'

const NOBODY = 65_534

/** A connection from port 1000 to port 2000, held by a user; and the other end of it, which is ours. */
const table = (uid: number) =>
  [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    `   0: 0100007F:07D0 0100007F:03E8 01 00000000:00000000 00:00000000 00000000  1000        0 1 1`,
    `   1: 0100007F:03E8 0100007F:07D0 01 00000000:00000000 00:00000000 00000000 ${String(uid).padStart(5)}        0 2 1`,
  ].join('\n')
const ends = { remotePort: 1000, localPort: 2000 }

describe.runIf(process.platform === 'linux')('a connection', () => {
  it.each([
    ['of the same user', 1000, false],
    ['of another user', 1001, true],
    ['of root', 0, false],
  ])('%s is told', (_, uid, isAnother) => {
    expect(isOfAnotherUser(ends, 1000, () => table(uid))).toBe(isAnother)
  })

  it('that the system says nothing of is not told', () => {
    expect(isOfAnotherUser({ remotePort: 7, localPort: 2000 }, 1000, () => table(1001))).toBe(false)
    expect(isOfAnotherUser(ends, 1000, () => 'nonsense')).toBe(false)
    expect(
      isOfAnotherUser(ends, 1000, () => {
        throw new Error('no /proc')
      }),
    ).toBe(false)
  })

  it.runIf(process.getuid?.() === 0)('of a real process of another user is told', async () => {
    const told: boolean[] = []
    const server = createServer((socket: Socket) => {
      told.push(isOfAnotherUser(socket, 12_345))
      socket.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const knock = `require('node:net').connect(${port}, '127.0.0.1').resume()`
    await promisify(execFile)(process.execPath, ['-e', knock], { uid: NOBODY, gid: NOBODY, cwd: '/' })
    await promisify(execFile)(process.execPath, ['-e', knock], { uid: 12_345, gid: 12_345, cwd: '/' })
    server.close()
    expect(told).toEqual([true, false])
  })
})
