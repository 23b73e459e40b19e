import type { IncomingMessage, RequestOptions } from 'node:http'
import { PathwiseError } from '../../../data/contract/errors.ts'

export interface Asked {
  /** That one may be led on to, beside its own host. */
  readonly hosts: readonly string[]
  /** Milliseconds of silence after which nobody is there. */
  readonly silence: number
  readonly signal: AbortSignal
}

/** Steps that an address may lead on. */
const MOST_STEPS = 3

/**
 * The one place of the program that asks anything of a network. By Node and not by Chromium,
 * which finds no name and no address at all (network.ts): so pages cannot ask, whatever happens
 * to them. It says nothing of the person or the computer: no cookie, no version, no id.
 * @returns an answer of status 200, whose body is not read yet
 * @throws PathwiseError `update-unreachable` or `update-elsewhere`; the reason of a signal
 */
export async function open(address: URL, asked: Asked): Promise<IncomingMessage> {
  let at = address
  for (let steps = 0; steps <= MOST_STEPS; steps++) {
    const response = await ask(at, asked)
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return response
    response.destroy()
    if (statusCode < 300 || statusCode > 399 || !headers.location) break
    const to = URL.parse(headers.location, at.href)
    const isAllowed = to?.host === address.host || asked.hosts.includes(to?.host ?? '')
    // As secure as what was asked, and without a name that would be sent along.
    if (!to || !isAllowed || to.protocol !== address.protocol || to.username || to.password)
      throw new PathwiseError('update-elsewhere', { host: address.host, to: cut(to?.host ?? '') })
    at = to
  }
  throw new PathwiseError('update-unreachable', { host: address.host })
}

async function ask(at: URL, { silence, signal }: Asked): Promise<IncomingMessage> {
  const options = {
    signal,
    timeout: silence,
    agent: false,
    headers: { 'user-agent': 'Pathwise', accept: '*/*' },
  } as const
  const request = at.protocol === 'https:' ? await secure(at, options) : await plain(at, options)
  return new Promise((answered, failed) => {
    request.on('timeout', () => request.destroy(new Error('silence')))
    request.on('response', answered)
    request.on('error', (cause) =>
      failed(
        signal.aborted
          ? (signal.reason as Error)
          : new PathwiseError('update-unreachable', { host: at.host }, { cause }),
      ),
    )
    request.end()
  })
}

/** What asks is loaded when somebody does: most starts never need it. */
async function secure(at: URL, options: RequestOptions) {
  const [{ request }, { getCACertificates }] = await Promise.all([import('node:https'), import('node:tls')])
  // A school may look into what goes over its network with a certificate of its own, which the system knows.
  return request(at.href, {
    ...options,
    ca: [...getCACertificates('default'), ...getCACertificates('system')],
  })
}

/** A project may have no better than this for its tests; what is signed is signed all the same. */
async function plain(at: URL, options: RequestOptions) {
  const { request } = await import('node:http')
  return request(at.href, options)
}

/** The name of a host that somebody else chose. */
const cut = (host: string) => (host.length > 80 ? `${host.slice(0, 80)}…` : host)
