import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** Made inside the page or by its developer tools; none of them reaches a network. */
const LOCAL = /^(data|blob|devtools):/

/**
 * Nothing of the person's leaves the machine: whatever a page asks for that is not
 * ours is cancelled, below the content security policy and even without it.
 * The spelling checker would fetch its dictionaries from the internet, so it is off.
 */
export function setupNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOurs(url) && !LOCAL.test(url) }),
  )
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}
