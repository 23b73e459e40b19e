import { session, type App, type Session } from 'electron'
import type { WebFetch } from '../channel/channel-source.ts'
import { isOurs } from './origin.ts'

/** Made inside the page or by its developer tools; none of them reaches a network. */
const LOCAL = /^(data|blob|devtools):/

/**
 * Chromium's own parts ask past every page and every listener of a session. So no name and
 * no address of the network is found by anything in this program (electronjs.org/docs/latest/
 * api/command-line-switches, --host-resolver-rules and --no-proxy-server, since a proxy would
 * look names up in its place). Before the app is ready.
 */
export function keepOffline(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  // WebRTC asks neither names nor the session: without a proxy it then has no way out by UDP.
  app.on('web-contents-created', (_event, contents) =>
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'),
  )
}

/**
 * An organization on the web is followed: its name is found from now on, by the system's proxy where
 * it has one. Whatever else Chromium would ask by itself stays off, and pages and the session of
 * the organization are still held to what is theirs (`setupNetwork`, `organizationFetch`). Before the app is ready.
 */
export function openNetwork({ commandLine }: App): void {
  commandLine.removeSwitch('host-resolver-rules')
  commandLine.removeSwitch('no-proxy-server')
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ])
    commandLine.appendSwitch(name)
}

/**
 * The system's way to the web, its proxy and its certificates among it, for one organization's
 * address and for nothing else. Its session keeps nothing on the disk.
 */
export function organizationFetch(address: string): WebFetch {
  // Not named "persist:": in memory (electronjs.org/docs/latest/api/session, fromPartition).
  const own = session.fromPartition('organization')
  keepQuiet(own)
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(address) }))
  own.on('will-download', (event) => event.preventDefault())
  return (url, init) => own.fetch(url, init)
}

/** A name that leads nowhere (RFC 6761). */
const NO_DICTIONARIES = 'https://dictionaries.invalid/'

/**
 * Nothing of the person's leaves the machine: whatever a page asks for that is not
 * ours is cancelled, below the content security policy and even without it.
 *
 * The spelling checker begins to fetch its dictionaries when the session is made, whether
 * it is used or not (electronjs.org/docs/latest/tutorial/spellchecker): it drops them where
 * it is left without languages in the same turn. macOS has its own checker and takes no list.
 * @param session just made
 */
export function setupNetwork(session: Session): void {
  keepQuiet(session)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOurs(url) && !LOCAL.test(url) }),
  )
  session.on('will-download', (event) => event.preventDefault())
}

function keepQuiet(session: Session): void {
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES)
  session.setSpellCheckerEnabled(false)
}
