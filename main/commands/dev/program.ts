/**
 * The program behind the screens of `npm run dev`, as a process of its own that can
 * be started anew. It listens on a socket in a folder of the developer's alone (a
 * named pipe on Windows) and on no port: whoever comes that way was let in by the
 * gate in front (front.ts).
 */
import { createServer } from 'node:http'
import { answerRequest, type PreviewParts, type PreviewServer } from '../../preview/server.ts'
import { runPreview } from '../../preview/run-preview.ts'
import { keepPrivate } from '../../storage/private-files.ts'
import { CATALOG_FILE } from '../support/paths.ts'
import { aborted, stopSignal } from '../support/stop.ts'

const [socket = '', dataDir = '', caseFile] = process.argv.slice(2)

async function serveSocket(parts: PreviewParts): Promise<PreviewServer> {
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    answerRequest(request, response, parts).catch((error: unknown) => {
      if (!request.socket.destroyed) console.error(error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  return {
    origin: socket,
    link: socket,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

keepPrivate()
const stop = stopSignal()
const running = await runPreview(
  { catalogFile: CATALOG_FILE, rendererFolder: null, dataDir, port: 0, caseFile: caseFile ?? null },
  serveSocket,
)
process.send?.('ready')
await aborted(stop)
await running.close()
