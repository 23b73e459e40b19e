/**
 * A whole Pathwise without screens, in a process of its own: calls of the contract come
 * as messages, their results go back. Arguments: data folder, file of the shipped
 * catalog (made where it is not there).
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openCatalogClient } from '../../main/catalog/client.ts'
import { generationPlaces } from '../../main/catalog/generations.ts'
import { makeCatalog } from '../../main/catalog/make-catalog.ts'
import { openOrganization } from '../../main/api/open-organization.ts'
import { openLibrary } from '../../main/api/open-library.ts'
import { openPerson } from '../../main/person/open-person.ts'
import { createHandlers } from '../../main/api/handlers.ts'
import { dispatch } from '../../main/api/dispatch.ts'
import { StagedFiles } from '../../main/storage/staged-files.ts'
import type { Host } from '../../main/api/host.ts'
import type { Job } from '../../data/contract/library.ts'

const [dataDir = '', catalogFile = ''] = process.argv.slice(2)
if (!existsSync(catalogFile))
  makeCatalog(join(import.meta.dirname, '..', '..', 'data', 'catalog'), catalogFile)

const nothing = () => Promise.reject(new Error('No screen here'))
const host: Host = { kind: 'preview', deliver: nothing, print: nothing, savePdf: nothing, openLink: nothing }
const renewal: Job[] = []

const catalogClient = openCatalogClient(generationPlaces(catalogFile, dataDir))
const person = await openPerson(dataDir)
const staging = new StagedFiles()
const library = openLibrary(
  { catalogFile, dataDir },
  { catalogClient, person, staging, tellRenewal: (job) => renewal.push(job) },
)
const handlers = createHandlers({
  catalogClient,
  library,
  organization: openOrganization({ catalogFile, dataDir }, library, host),
  person,
  staging,
  host,
})

async function answer(name: string, input: unknown): Promise<unknown> {
  if (name === 'take') return { ok: true, value: (await staging.take(input as string)).id }
  if (name === 'renewal') return { ok: true, value: renewal }
  if (name === 'end') {
    await library.close()
    person.close()
    await catalogClient.close()
    return { ok: true, value: null }
  }
  return dispatch(handlers, name, input)
}

process.on('message', ({ id, name, input }: { id: number; name: string; input: unknown }) => {
  void answer(name, input).then((result) => {
    process.send?.({ id, result })
    if (name === 'end') process.disconnect()
  })
})
process.send?.({ id: 0, result: { ok: true, value: null } })
