import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { toApp } from './addresses.ts'
import { invoke, type Frame } from './ipc-main.ts'
import { pageWorld } from './page-world.ts'
import { preloadWorld, type Asked } from './preload-world.ts'
import { tell } from './report.ts'
import { decode, encode } from './wire.ts'

const WORLD = 'Electron Isolated Context'
const SAY = 'standInSay'

/** The window's side of it: which document is there now. */
export interface Sender {
  mainFrame: Frame | null
}

/**
 * Gives a page its preload: in a world of its own, before any script of the page
 * (docs/tutorial/context-isolation.md), in the top frame alone. Each document is a frame
 * of its own, since Chromium swaps frames on every navigation (docs/breaking-changes.md,
 * 20.0 "RenderFrameHosts"; electron_api_debugger.cc): what a page says while it is being
 * left comes from a frame that is the window's no more.
 */
export async function installPreload(page: Page, file: string, sender: Sender): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const frames = new Map<number, Frame>()
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== WORLD) return
    const frame = { origin: toApp(context.origin), url: toApp(`${context.origin}/`) }
    frames.set(context.id, frame)
    sender.mainFrame = frame
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => frames.delete(executionContextId))
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== SAY) return
    const event = { senderFrame: frames.get(executionContextId) ?? null, sender }
    void hear(JSON.parse(payload) as Asked, event, cdp, executionContextId)
  })
  for (const domain of ['Page', 'Runtime', 'DOM'] as const) await cdp.send(`${domain}.enable`)
  await cdp.send('Runtime.addBinding', { name: SAY, executionContextName: WORLD })
  const WIRE = `${encode.toString()};${decode.toString()};`
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(() => {${WIRE}(${pageWorld.toString()})(encode, decode)})()`,
  })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    source: `(() => {${WIRE}
      if (window !== top) return;
      (function (require, module, exports) {${readFileSync(file, 'utf8')}
      })((${preloadWorld.toString()})(encode, decode, ${SAY}), { exports: {} }, {})
    })()`,
  })
}

type Event = Parameters<typeof invoke>[0]

async function hear(asked: Asked, event: Event, cdp: CDPSession, contextId: number): Promise<void> {
  if (asked.kind === 'mistake') return tell('mistake', { at: asked.at })
  let answer: object
  try {
    const value = asked.kind === 'paths' ? await pathsOf(asked.files) : await call(asked, event)
    answer = { ok: true, value: encode(value) }
  } catch (error) {
    answer = { ok: false, error: String(error) }
  }
  const words = `${asked.id}, ${JSON.stringify(JSON.stringify(answer))}`
  // Gone meanwhile, with the promise that waited.
  await cdp
    .send('Runtime.evaluate', { contextId, expression: `standInAnswer(${words})` })
    .catch(() => undefined)

  async function pathsOf(count: number): Promise<string[]> {
    const paths: string[] = []
    for (let at = 0; at < count; at++) {
      const { result } = await cdp.send('Runtime.evaluate', { contextId, expression: `standInFile(${at})` })
      paths.push((await cdp.send('DOM.getFileInfo', { objectId: result.objectId! })).path)
    }
    return paths
  }
}

async function call({ channel, words }: Asked & { kind: 'invoke' }, event: Event): Promise<unknown> {
  const given = decode(words) as unknown[]
  try {
    const value = await invoke(event, channel, given)
    tell('answered', { channel, name: given[0], ok: (value as { ok?: boolean }).ok === true })
    return value
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
  }
}
