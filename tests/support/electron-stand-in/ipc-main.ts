/** A document's top frame, as `event.senderFrame` names it (docs/api/web-frame-main.md). */
export interface Frame {
  readonly origin: string
  readonly url: string
}

interface Sender {
  readonly mainFrame: Frame | null
}

interface InvokeEvent {
  /** Null where the frame has gone or been replaced since (docs/api/structures/ipc-main-invoke-event.md). */
  readonly senderFrame: Frame | null
  readonly sender: Sender
}

type Handler = (event: InvokeEvent, ...words: unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = {
  /** One handler for each channel (docs/api/ipc-main.md; lib/browser/ipc-main-impl.ts throws). */
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

/**
 * Runs the handler, as `ipcRenderer.invoke` does: words and answer are structured clones,
 * and what cannot be cloned fails the call.
 * @throws Error as the handler does, or where nobody handles the channel
 */
export async function invoke(
  event: InvokeEvent,
  channel: string,
  words: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await handler(event, ...structuredClone(words)))
}
