import type { IncomingMessage, RequestListener, Server } from 'node:http'

// An `import` of this module asks for all that it exports, and so loads Node's fetch and
// WebSocket: a tenth of a second for a start that uses neither.
const { createServer } = process.getBuiltinModule('node:http')

/** How long a connection may say nothing, or next to nothing, in milliseconds. */
export interface Patience {
  /** From the first byte of a request to the end of its headers. */
  readonly headers: number
  /** In each span of so long a body that is not whole grows by `LEAST_GROWTH`. */
  readonly body: number
  readonly checkedEvery: number
}

const PATIENCE: Patience = { headers: 15_000, body: 60_000, checkedEvery: 5_000 }

/** Bytes. Everything comes from this computer: a slow disk reads as much in a moment. */
const LEAST_GROWTH = 16 * 1024

/** A browser opens six to a host. */
const MOST_CONNECTIONS = 256

/**
 * A server on 127.0.0.1, and on no other address, that no slow sender can hold.
 * A request as a whole may take as long as it takes, since a large file on a slow disk
 * takes longer than Node's five minutes; but without that limit Node drops the one of
 * headers too (`headersTimeout` is at most `requestTimeout`), so it is given here.
 *
 * @param port 0 takes a free one.
 * @throws the system's error (EADDRINUSE, EACCES) where the port cannot be had.
 */
export async function listenHere(port: number, patience: Patience = PATIENCE): Promise<Server> {
  const server = createServer({
    requestTimeout: 0,
    headersTimeout: patience.headers,
    connectionsCheckingInterval: patience.checkedEvery,
  })
  server.maxConnections = MOST_CONNECTIONS
  server.on('request', (request: IncomingMessage) => endStarved(request, patience.body))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve)
  })
  return server
}

/** Cuts every connection. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function endStarved(request: IncomingMessage, span: number): void {
  const { socket } = request
  let before = socket.bytesRead
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer)
    // What has come and was not read yet waits for us, not we for it.
    if (socket.bytesRead - before < LEAST_GROWTH && request.readableLength === 0) socket.destroy()
    before = socket.bytesRead
  }, span)
  timer.unref()
  request.once('close', () => clearInterval(timer))
}

/**
 * Answers every request by `answer`.
 * @param failed is told of what it throws, unless the one who asked is gone: whoever hangs up knows
 */
export function answerBy(
  server: Server,
  answer: (...parts: Parameters<RequestListener>) => Promise<void>,
  failed: (error: unknown, response: Parameters<RequestListener>[1]) => void,
): void {
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!request.socket.destroyed) failed(error, response)
    })
  })
}
