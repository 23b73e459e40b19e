import { PathwiseError, type ErrorCode } from '../../data/contract/errors.ts'
import { systemCode } from '../storage/system-errors.ts'
import { RAISED } from './schema/0001-records.ts'

/**
 * What an error of PostgreSQL (SQLSTATE; two signs stand for their class), of the network
 * (POSIX errno, libuv) or of TLS (OpenSSL, Node) means for a layer. The one table.
 */
const CODES: readonly (readonly [ErrorCode, readonly string[]])[] = [
  [
    'layer-away',
    [
      ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
      ...['ETIMEDOUT', 'EPIPE', 'ENOENT', 'EACCES', 'EHOSTDOWN', 'ECONNABORTED', 'EADDRNOTAVAIL'],
      // Connection lost; shut down, crashed, starting; no connection left.
      ...['08', '57P01', '57P02', '57P03', '57P04', '57P05', '53300', '25P03', '25P04'],
    ],
  ],
  // Canceled by its limit of time, a lock that somebody keeps, work that has to be done again.
  ['layer-slow', ['57014', '55P03', '40001', '40P01']],
  // Of disk, memory, or a limit of the server; a file that cannot be written.
  ['layer-full', ['53', '58030', '54023']],
  ['layer-password', ['28P01', '28000']],
  [
    'layer-certificate',
    [
      ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_HAS_EXPIRED'],
      ...['CERT_NOT_YET_VALID', 'CERT_REVOKED', 'CERT_UNTRUSTED', 'CERT_REJECTED', 'CERT_SIGNATURE_FAILURE'],
      ...['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH', 'INVALID_CA', 'INVALID_PURPOSE', 'EPROTO'],
    ],
  ],
  // No such database, schema, table, function or type: nothing of ours is there.
  ['layer-missing', ['3D000', '3F000', '42P01', '42883', '42704']],
  ['layer-not-allowed', ['42501', '0A000', '42939']],
  // A copy that is kept up to date from another server, or one that was set to read only.
  ['layer-read-only', ['25006']],
  ['layer-refused', ['22', '23', '54', RAISED.nothingThere, RAISED.neverChanged]],
  ['layer-decided', [RAISED.decided]],
  ['layer-proposals-full', [RAISED.tooManyProposals]],
]

const CODE_OF = new Map(CODES.flatMap(([code, states]) => states.map((state) => [state, code])))

/** What pg says without a code. */
const SAID: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^The server does not support SSL connections|SSL establishment/i, 'layer-certificate'],
  [/^timeout expired|^Connection terminated|connection timeout|not queryable/i, 'layer-away'],
  [/^Query read timeout/i, 'layer-slow'],
  [/password|SASL|authentication/i, 'layer-password'],
]

/** @param name of the database, as sentences name it. */
export function layerError(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof PathwiseError) return error
  const state = codeOf(error)
  const code =
    CODE_OF.get(state) ??
    (isState(state) ? CODE_OF.get(state.slice(0, 2)) : undefined) ??
    SAID.find(([words]) => words.test(error.message))?.[1]
  return code === undefined ? error : new PathwiseError(code, { database: name }, { cause: error })
}

/** Where a name has several addresses, none of which answered, the first says why. */
function codeOf(error: Error): string {
  const code = systemCode(error)
  const [first] = error instanceof AggregateError ? error.errors : []
  return code === '' && first instanceof Error ? systemCode(first) : code
}

const isState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code)

/** Is the connection still good after it? */
export function isOfStatement(error: unknown): boolean {
  const state = systemCode(error)
  return isState(state) && !/^(08|57P|25P03|25P04)/.test(state)
}
