import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { MessageKey } from '../../data/messages/translate.ts'

/** The part of a request that decides whether it may come in. */
export interface Caller {
  readonly method: string
  /** As sent: path and query, not decoded. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export type Verdict =
  /** The one-time link was used, by the first to come: hand out the cookie and drop the token from the address. */
  | { readonly kind: 'enter'; readonly cookie: string | null }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'refused'; readonly words: MessageKey }

const refused = (words: MessageKey): Verdict => ({ kind: 'refused', words })

/**
 * Who may enter the preview: the browser that opened the one-time link, and in
 * it only our own pages.
 *
 * Every web page in that browser can send requests to 127.0.0.1, and SameSite
 * does not tell two ports of one host apart. So the cookie alone lets nobody in:
 * - Host must be ours to the letter, which keeps out names that were made to
 *   point at 127.0.0.1 (DNS rebinding);
 * - Origin and Sec-Fetch-Site must say that the request comes from our own page,
 *   or from the person (address bar, link in a terminal);
 * - a call must carry an Origin, which every browser adds to a POST.
 *
 * What this does not keep out: a program that runs as the same person. It could
 * read the data folder anyway.
 */
export class Gate {
  readonly origin: string
  /** One-time link for the person. */
  readonly link: string
  readonly #host: string
  readonly #cookieName: string
  readonly #session = secret()
  #token: string | null = secret()

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`
    this.origin = `http://${this.#host}`
    this.link = `${this.origin}/?token=${this.#token}`
    // Cookies of one host are shared by all its ports: two previews must not overwrite each other's.
    this.#cookieName = `pathwise_${port}`
  }

  judge(caller: Caller): Verdict {
    const { method, headers } = caller
    if (headers.host !== this.#host) return refused('preview.refused.host')
    if (!this.#comesFromUs(caller)) return refused('preview.refused.origin')

    const known = this.#hasCookie(headers.cookie)
    const token = method === 'GET' ? tokenOf(caller.url) : null
    if (token === null) return known ? { kind: 'welcome' } : refused('preview.refused.stranger')
    // The same person opens the link again (reload, history): nothing to hand out any more.
    if (known) return { kind: 'enter', cookie: null }
    if (this.#token === null || !same(token, this.#token)) return refused('preview.refused.link')
    this.#token = null
    return {
      kind: 'enter',
      cookie: `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`,
    }
  }

  #comesFromUs({ method, headers }: Caller): boolean {
    const { origin } = headers
    const site = headers['sec-fetch-site']
    if (origin !== undefined && origin !== this.origin) return false
    if (method === 'GET') return site === undefined || site === 'same-origin' || site === 'none'
    return origin !== undefined && (site === undefined || site === 'same-origin')
  }

  #hasCookie(header: string | undefined): boolean {
    const prefix = `${this.#cookieName}=`
    const cookies = (header ?? '').split(';').map((cookie) => cookie.trim())
    return cookies.some(
      (cookie) => cookie.startsWith(prefix) && same(cookie.slice(prefix.length), this.#session),
    )
  }
}

/** The token of `/?token=...`; null where the address is another. */
function tokenOf(url: string): string | null {
  const query = url.startsWith('/?') ? new URLSearchParams(url.slice(2)) : null
  return query?.get('token') ?? null
}

/** 256 bits. */
function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
