import type { App, Session } from 'electron'
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
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOurs(url) && !LOCAL.test(url) }),
  )
  session.on('will-download', (event) => event.preventDefault())
}
