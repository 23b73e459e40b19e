import { readFileSync } from 'node:fs'
import type { ClientConfig } from 'pg'
import { PathwiseError } from '../../data/contract/errors.ts'

/** Where a database is, and how it is spoken to. */
export interface LayerAddress {
  readonly config: Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>
  /** For sentences: "data.board.example/pathwise", without login and password. */
  readonly name: string
}

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', ''])
const OPTIONS: ReadonlySet<string> = new Set(['sslmode', 'sslrootcert', 'host'])

/**
 * Reads "postgresql://login@host:port/database", with `sslmode`, `sslrootcert` (a file of
 * certificates) and `host` (the folder of a socket) behind a "?", as libpq has them. Without
 * a password PGPASSWORD or the password file of libpq gives it.
 *
 * To another computer the connection is encrypted, and its certificate has to be of the host
 * and of an authority that is trusted; nothing turns that off.
 *
 * @throws PathwiseError 'layer-address', 'layer-address-tls', 'layer-root-certificate'
 */
export function readAddress(address: string): LayerAddress {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !['postgresql:', 'postgres:'].includes(url.protocol)) throw new PathwiseError('layer-address')
  const options = new Map(url.searchParams)
  const socket = options.get('host')
  const database = decoded(url.pathname.slice(1))
  const isSocket = socket !== undefined
  if (
    [...options.keys()].some((name) => !OPTIONS.has(name)) ||
    database === '' ||
    database.includes('/') ||
    (isSocket ? url.hostname !== '' || !socket.startsWith('/') : url.hostname === '')
  )
    throw new PathwiseError('layer-address')

  const isLocal = LOCAL.has(url.hostname)
  const mode = options.get('sslmode') ?? (isLocal ? 'disable' : 'verify-full')
  if (mode !== 'verify-full' && !(isLocal && mode === 'disable')) throw new PathwiseError('layer-address-tls')
  const host = socket ?? url.hostname.replace(/^\[|\]$/g, '')
  const root = options.get('sslrootcert')
  return {
    name: `${host}/${database}`,
    config: {
      host,
      port: url.port === '' ? 5432 : Number(url.port),
      database,
      ...(url.username === '' ? {} : { user: decoded(url.username) }),
      ...(url.password === '' ? {} : { password: decoded(url.password) }),
      ssl:
        mode === 'disable'
          ? false
          : {
              rejectUnauthorized: true,
              // The name that the certificate is held against, an IP address too.
              host,
              ...(root === undefined ? {} : { ca: rootCertificate(root) }),
            },
    },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    throw new PathwiseError('layer-address', {}, { cause: error })
  }
}

function rootCertificate(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new PathwiseError('layer-root-certificate', { file }, { cause: error })
  }
}
