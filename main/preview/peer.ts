import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'

/**
 * Does another user of this computer hold the other end of a connection on 127.0.0.1?
 * Linux says whose each socket is (proc_net_tcp: kernel.org/doc/Documentation/networking/
 * proc_net_tcp.txt, the column `uid`), and nobody can claim another's. False where the
 * system does not say, and for root, who can read every file anyway.
 */
export function isOfAnotherUser(
  { remotePort, localPort }: Pick<Socket, 'remotePort' | 'localPort'>,
  self = process.getuid?.(),
  table: () => string = () => readFileSync('/proc/net/tcp', 'utf8'),
): boolean {
  if (self === undefined || process.platform !== 'linux' || remotePort === undefined) return false
  try {
    const uid = uidOf(table(), remotePort, localPort ?? 0)
    return uid !== null && uid !== 0 && uid !== self
  } catch {
    // A hardened kernel, or no /proc: what else guards the preview does so there too.
    return false
  }
}

const told = new WeakMap<Socket, boolean>()

/** The same, looked up once a connection: it never changes hands. */
export function isHeldByAnotherUser(socket: Socket): boolean {
  let isAnother = told.get(socket)
  if (isAnother === undefined) told.set(socket, (isAnother = isOfAnotherUser(socket)))
  return isAnother
}

/** Whose the socket is that stands at this end of the connection; null where there is none. */
function uidOf(table: string, from: number, to: number): number | null {
  const end = (port: number) => `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const wanted = ` ${end(from)} ${end(to)} `
  const line = table.split('\n').find((each) => each.includes(wanted))
  const uid = line?.trim().split(/\s+/)[7]
  return uid === undefined ? null : Number(uid)
}
