import { dispatch } from '../api/dispatch.ts'
import type { Host } from '../api/host.ts'
import { openProgram } from '../api/open-program.ts'
import { StagedFiles } from '../storage/staged-files.ts'
import { Downloads } from './downloads.ts'
import { Pages } from './handed-pages.ts'
import { servePreview, type PreviewParts, type PreviewServer } from './server.ts'
import { loadStaticFiles } from './static-files.ts'
import { Uploads } from './uploads.ts'

export interface PreviewPlaces {
  readonly catalogFile: string
  /** The built screens; null where somebody else serves them. */
  readonly rendererFolder: string | null
  /** The person's folder. */
  readonly dataDir: string
  /** 0 takes a free one. */
  readonly port: number
  /** A `.pathwise` file to be opened, absolute. */
  readonly caseFile?: string | null
}

/**
 * Opens the program and serves it to the browser of this computer.
 *
 * A catalog that is missing or damaged does not stop it: the screens then say so.
 *
 * @throws PathwiseError of the person's data or the case file; the system's error where the port
 *   cannot be had. What was opened by then is closed again.
 */
export async function runPreview(
  places: PreviewPlaces,
  serve: (parts: PreviewParts, port: number) => Promise<PreviewServer> = servePreview,
): Promise<PreviewServer> {
  const { catalogFile, rendererFolder, dataDir, port, caseFile = null } = places
  const closers: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (let next = closers.pop(); next; next = closers.pop()) await next()
  }
  try {
    const staging = new StagedFiles()
    const downloads = new Downloads()
    const pages = new Pages()
    const { handlers, catalog, words } = await openProgram(
      { catalogFile, dataDir },
      {
        host: previewHost(downloads, pages),
        staging,
        onOpened: (close) => closers.push(close),
      },
    )
    // The screens say what is wrong with a catalog; nobody waits for it here.
    catalog.catch(() => undefined)
    const uploads = await Uploads.open(dataDir, staging)
    closers.push(() => uploads.close())
    if (caseFile !== null) {
      const { id } = await staging.take(caseFile)
      await handlers['cases.read']({ file: id })
    }
    const files = rendererFolder === null ? new Map() : loadStaticFiles(rendererFolder)
    const server = await serve(
      {
        files,
        downloads,
        pages,
        receive: (request, name) => uploads.receive(request, name),
        answer: (name, input) => dispatch(handlers, name, input),
        words,
      },
      port,
    )
    closers.push(() => server.close())
    return { origin: server.origin, link: server.link, close }
  } catch (error) {
    await close()
    throw error
  }
}

function previewHost(downloads: Downloads, pages: Pages): Host {
  return {
    kind: 'preview',
    deliver: (document) => Promise.resolve(downloads.keep(document)),
    print: (page) => Promise.resolve(pages.keep(page)),
    savePdf: (page) => Promise.resolve(pages.keep(page)),
    // The page asks and opens a link itself, in a new tab: a server has no browser of the person's.
    openLink: () => Promise.resolve(),
  }
}
