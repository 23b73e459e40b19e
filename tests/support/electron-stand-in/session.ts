import { EventEmitter } from 'node:events'
import { tell } from './report.ts'

type BeforeRequest = (
  details: { readonly url: string; readonly method: string; readonly resourceType: string },
  answer: (response: Electron.CallbackResponse) => void,
) => void

type PermissionCheck = (
  contents: object,
  permission: string,
  origin: string,
  details: { readonly isMainFrame: boolean },
) => boolean

class WebRequest {
  beforeRequest: BeforeRequest | undefined
  /** One listener (docs/api/web-request.md: "only the last attached listener will be used"). */
  onBeforeRequest(listener: BeforeRequest): void {
    this.beforeRequest = listener
  }
}

/** From here Chromium takes dictionaries unless it is told otherwise (docs/tutorial/spellchecker.md). */
const DICTIONARIES = 'https://redirector.gvt1.com/edgedl/chrome/dict/'

/** `electron.session.defaultSession` (docs/api/session.md), as far as Pathwise uses it. */
class StandInSession extends EventEmitter {
  readonly webRequest = new WebRequest()
  #languages: readonly string[] = ['en-US']
  #dictionaries = DICTIONARIES

  /**
   * The spelling checker's dictionaries are loaded by the constructor
   * (electron_api_session.cc, SpellcheckService::InitializeDictionaries), in a task of its
   * own that is dropped where the languages are gone when it runs; a dictionary that is not
   * there is fetched by the browser process, past webRequest.
   */
  constructor() {
    super()
    setImmediate(() => {
      for (const language of this.#languages) {
        this.emit('spellcheck-dictionary-download-begin', {}, language)
        tell('dictionary', { from: this.#dictionaries, language })
      }
    })
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    this.#languages = languages
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.#dictionaries = url
  }
  /** Stops checking; dictionaries that are being loaded stay (electron/electron#22995). */
  setSpellCheckerEnabled(): void {}

  /**
   * `ses.fetch` (docs/api/session.md): "uses Chrome's network stack", with the listeners of its session.
   * No name is found while the switches of the command line say so.
   */
  async fetch(url: string, init?: RequestInit): Promise<Response> {
    const { app } = await import('./app.ts')
    if (app.switches.some((each) => each.startsWith('--host-resolver-rules=')))
      throw new Error('net::ERR_NAME_NOT_RESOLVED')
    const response = await new Promise<Electron.CallbackResponse>((resolve) => {
      const listener = this.webRequest.beforeRequest
      if (listener) listener({ url, method: 'GET', resourceType: 'xhr' }, resolve)
      else resolve({})
    })
    tell('net-fetch', { url, cancelled: response.cancel === true })
    if (response.cancel) throw new Error('net::ERR_BLOCKED_BY_CLIENT')
    return fetch(url, init)
  }

  setPermissionRequestHandler(): void {}

  /** What a page may do is asked of the program (docs/api/session.md, setPermissionCheckHandler). */
  allows: PermissionCheck = () => true
  setPermissionCheckHandler(check: PermissionCheck): void {
    this.allows = check
  }
  setDevicePermissionHandler(): void {}
  setBluetoothPairingHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
}

let made: StandInSession | undefined
const partitions = new Map<string, StandInSession>()

export const session = {
  /** Made when it is first touched. */
  get defaultSession(): StandInSession {
    made ??= new StandInSession()
    return made
  },

  /** "When a `Session` of that partition exists already, it is returned" (docs/api/session.md). */
  fromPartition(partition: string): StandInSession {
    const session = partitions.get(partition) ?? new StandInSession()
    partitions.set(partition, session)
    return session
  },
}
