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
  /**
   * The one-time link was used, by the first to come, or by the same browser again: hand out
   * the cookie and the key, each where it is not null, and drop the token from the address.
   */
  | {
      readonly kind: 'enter'
      readonly cookie: string | null
      readonly key: string | null
      /** `elsewhere`: from a file, by way of another program; see `sendOnward`. */
      readonly from: 'here' | 'elsewhere'
    }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'refused'; readonly words: MessageKey }

/** By this header our own pages show their key. No form can send it. */
const KEY_HEADER = 'x-pathwise-key'

/** In the address that the link leads to, before the key; renderer/session-key.ts takes it from there. */
export const KEY_IN_ADDRESS = '#key='

const refused = (words: MessageKey): Verdict => ({ kind: 'refused', words })

/**
 * Who may enter the preview: the browser that opened the one-time link, and in
 * it only our own pages.
 *
 * Every web page in that browser can send requests to 127.0.0.1, and neither SameSite
 * nor a cookie tells two ports of one host apart (RFC 6265, 8.5: "Cookies do not provide
 * isolation by port"): a server of another user on another port is sent the cookie, and
 * could use it. So the cookie alone lets nobody in:
 * - a call must show a key that the browser stores for our origin, port and all
 *   (renderer/session-key.ts); with the cookie alone there is nothing but the screens;
 * - Host must be ours to the letter, which keeps out names that were made to
 *   point at 127.0.0.1 (DNS rebinding);
 * - Origin and Sec-Fetch-Site must say that the request comes from our own page,
 *   or from the person (address bar, link in a terminal);
 * - a call must carry an Origin, which every browser adds to a POST.
 * What a call makes (a download, a page to print) has an address of its own that nobody
 * can guess, and that works once.
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
  readonly #key = secret()
  readonly #token = secret()
  #isUsed = false

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
    const known = this.#hasCookie(headers.cookie)
    const token = method === 'GET' ? tokenOf(caller.url) : null
    const isLink = token !== null && same(token, this.#token)
    const from = isLink && isOpenedElsewhere(headers) ? 'elsewhere' : 'here'
    if (from === 'here' && !this.#comesFromUs(caller)) return refused('preview.refused.origin')

    if (token === null) {
      if (!known) return refused('preview.refused.stranger')
      return method === 'GET' || this.#hasKey(headers) ? { kind: 'welcome' } : refused('preview.refused.key')
    }
    // The same person opens the link again (reload, history, storage that was cleared).
    if (known) return { kind: 'enter', cookie: null, key: isLink ? this.#key : null, from }
    if (this.#isUsed || !isLink) return refused('preview.refused.link')
    this.#isUsed = true
    const cookie = `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`
    return { kind: 'enter', cookie, key: this.#key, from }
  }

  #comesFromUs({ method, headers }: Caller): boolean {
    const { origin } = headers
    const site = headers['sec-fetch-site']
    if (origin !== undefined && origin !== this.origin) return false
    if (method === 'GET') return site === undefined || site === 'same-origin' || site === 'none'
    return origin !== undefined && (site === undefined || site === 'same-origin')
  }

  #hasKey(headers: IncomingHttpHeaders): boolean {
    const key = headers[KEY_HEADER]
    return typeof key === 'string' && same(key, this.#key)
  }

  #hasCookie(header: string | undefined): boolean {
    const prefix = `${this.#cookieName}=`
    const cookies = (header ?? '').split(';').map((cookie) => cookie.trim())
    return cookies.some(
      (cookie) => cookie.startsWith(prefix) && same(cookie.slice(prefix.length), this.#session),
    )
  }
}

/** A person's program sends the browser here from a file (open-browser.ts), which is no origin of ours or of anybody's. */
function isOpenedElsewhere(headers: IncomingHttpHeaders): boolean {
  return (
    headers.origin === undefined &&
    headers['sec-fetch-site'] === 'cross-site' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  )
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
