import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Answer, CallName, Input, Result } from '../../../../data/contract/contract.ts'
import type { ExportDocument } from '../../../../data/contract/export.ts'
import { openCatalogClient } from '../../../../main/catalog/client.ts'
import { generationPlaces } from '../../../../main/catalog/generations.ts'
import { openOrganization } from '../../../../main/api/open-organization.ts'
import { openLibrary } from '../../../../main/api/open-library.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import { dispatch } from '../../../../main/api/dispatch.ts'
import { createHandlers } from '../../../../main/api/handlers.ts'
import { StagedFiles } from '../../../../main/storage/staged-files.ts'

const RELEASES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'releases')

/** A file of the fixture of a release. */
export const releaseFile = (release: string, name: string): string => join(RELEASES, release, 'files', name)

/** Copies the data folder of a release. */
export function copyData(release: string, target: string): void {
  cpSync(join(RELEASES, release, 'data'), target, { recursive: true })
}

export interface RunningProgram {
  /** As a screen calls it. @throws where the program answers with an error */
  call<N extends CallName>(name: N, input?: Input<N>): Promise<Answer<N>>
  /** The id of a file that the host takes in. */
  take(path: string): Promise<string>
  /** What was handed over last. */
  delivered(): ExportDocument
  /** Waits until the library rests: an older catalog is made anew at the first start. */
  settled(): Promise<void>
  /** Puts text where a file can be taken in. */
  write(name: string, text: string): string
  close(): Promise<void>
}

/** Today's program on a data folder, opened as both hosts open it. */
export async function openProgram(catalogFile: string, dataDir: string): Promise<RunningProgram> {
  const catalogClient = openCatalogClient(generationPlaces(catalogFile, dataDir))
  const person = await openPerson(dataDir)
  const staging = new StagedFiles()
  const library = openLibrary({ catalogFile, dataDir }, { catalogClient, person, staging })
  let delivered: ExportDocument | null = null
  const host = {
    kind: 'preview' as const,
    deliver: async (document: ExportDocument) => {
      delivered = document
      return { outcome: 'download' as const, url: '/download/1', name: document.name }
    },
    print: async () => ({ outcome: 'page' as const, url: '/print/1' }),
    savePdf: async () => ({ outcome: 'page' as const, url: '/print/1' }),
    openLink: async () => undefined,
  }
  const handlers = createHandlers({
    catalogClient,
    library,
    organization: openOrganization({ catalogFile, dataDir }, library, host),
    person,
    staging,
    host,
  })
  const close = async () => {
    await library.close()
    person.close()
    await catalogClient.close()
  }
  return {
    call: async (name, input) => {
      const result = (await dispatch(handlers, name, input ?? {})) as Result<Answer<typeof name>>
      if (!result.ok) throw new Error(`${name}: ${result.code} ${JSON.stringify(result.params)}`)
      return result.value
    },
    take: async (path) => (await staging.take(path)).id,
    delivered: () => {
      if (!delivered) throw new Error('Nothing was handed over')
      return delivered
    },
    write: (name, text) => {
      const path = join(dataDir, '..', name)
      writeFileSync(path, text)
      return path
    },
    settled: async () => {
      while ((await library.state()).job?.state === 'working') await setTimeout(50)
    },
    close,
  }
}
