import type { Handlers } from '../../data/contract/contract.ts'
import { translator, type Translator } from '../../data/messages/translate.ts'
import { DEFAULT_LANGUAGE, type Language } from '../../data/messages/languages.ts'
import { openCatalogClient } from '../catalog/client.ts'
import { generationPlaces } from '../catalog/generations.ts'
import type { CatalogInfo } from '../catalog/requests.ts'
import { renewalConsole } from '../import/renewal-console.ts'
import { openLibrary } from './open-library.ts'
import { openOrganization } from './open-organization.ts'
import { openPerson } from '../person/open-person.ts'
import { holdFolder } from '../storage/hold-folder.ts'
import { tellNotices } from '../person/tell-notices.ts'
import type { Staging } from '../storage/staging.ts'
import { createHandlers } from './handlers.ts'
import type { Host } from './host.ts'

export interface ProgramPlaces {
  /** The catalog that ships. */
  readonly catalogFile: string
  /** The person's folder. */
  readonly dataDir: string
}

/** What a host brings to the program. */
export interface ProgramHost {
  readonly host: Host
  readonly staging: Staging
  /** What a person who has chosen no language is spoken to in; null or left out: Pathwise's own. */
  readonly firstLanguage?: Language | null
  /** Told of each part as soon as it stands open, so that it is closed however far opening came; last opened, first closed. */
  readonly onOpened: (close: () => void | Promise<void>) => void
}

export interface OpenedProgram {
  readonly handlers: Handlers
  /** Resolves when the catalog stands open; rejects (PathwiseError) where it cannot be opened. */
  readonly catalog: Promise<CatalogInfo>
  /** Of the language that the person has chosen by now. */
  readonly words: () => Translator
}

/** Milliseconds that a change may hold up the program's thread where another one holds the file. */
const HOLD = 20

/**
 * The one place where the program is put together, for both hosts. The catalog
 * opens in its worker while the person's data open here: calls about the person
 * need not wait for it, and those about the catalog wait at its client.
 * @throws PathwiseError where the person's data cannot be opened, or another host has the folder
 */
export async function openProgram(
  { catalogFile, dataDir }: ProgramPlaces,
  { host, staging, firstLanguage, onOpened }: ProgramHost,
): Promise<OpenedProgram> {
  const catalogClient = openCatalogClient(generationPlaces(catalogFile, dataDir))
  onOpened(() => catalogClient.close())
  // Longer waits are the handlers', which hold up nothing else.
  const letGo = holdFolder(dataDir)
  const person = await openPerson(dataDir, {
    hold: HOLD,
    firstLanguage: firstLanguage ?? DEFAULT_LANGUAGE,
  }).catch((error: unknown) => {
    letGo()
    throw error
  })
  onOpened(() => {
    person.close()
    letGo()
  })
  const words = () => translator(person.state().settings.language)
  tellNotices(person.notices, words())
  const library = openLibrary(
    { catalogFile, dataDir },
    { catalogClient, person, staging, tellRenewal: renewalConsole(words()), memory: host.importMemory },
  )
  onOpened(() => library.close())
  const organization = openOrganization({ catalogFile, dataDir }, library, host)
  onOpened(() => organization.close())
  const begin = () => organization.start(host.asksDaily === true)
  void catalogClient.info().then(begin, begin)
  const handlers = createHandlers({ catalogClient, library, organization, person, staging, host })
  return { handlers, catalog: catalogClient.info(), words }
}
