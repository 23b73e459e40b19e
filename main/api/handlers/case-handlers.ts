import packageJson from '../../../package.json' with { type: 'json' }
import type { ComparisonState } from '../../../data/comparison-state.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { Handlers } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { PersonState } from '../../../data/contract/person.ts'
import { translator } from '../../../data/messages/translate.ts'
import { requestOf } from '../../case-file/compare-request.ts'
import { withoutPersonal } from '../../export/without-personal.ts'
import type { CatalogClient } from '../../catalog/client.ts'
import type { Host } from '../host.ts'
import { whenFree } from '../../person/person-held.ts'
import type { PersonSession } from '../../person/private-session.ts'
import type { StagedPath, Staging } from '../../storage/staging.ts'
import { listName } from '../../person/forget-case.ts'
import { tellPersonal } from './share-personal.ts'

export interface CaseParts {
  readonly catalogClient: Pick<CatalogClient, 'request' | 'setPersonal'>
  readonly person: PersonSession
  readonly staging: Staging
  readonly host: Host
  readonly now?: () => Date
}

/** What reads and writes case files: loaded when first asked for, since most starts of the program open none. */
const caseFiles = () => import('../../case-file/case-file.ts')
const ownPrograms = () => import('../../case-file/own-programs.ts')

/** Calls about the person's cases. */
export function caseHandlers(parts: CaseParts) {
  const { catalogClient, person, staging, host, now = () => new Date() } = parts
  /** With the one area that it shows: which others there are is no figure of the case. */
  const figuresOf = async (comparison: ComparisonState): Promise<Comparison> => {
    const table = await catalogClient.request('compare.table', requestOf(comparison))
    return { ...table, areas: [table.area] }
  }
  const keepSnapshot = async (): Promise<PersonState> => {
    const { case: open, comparison } = person.state()
    return person.keepSnapshot(open.id, await figuresOf(comparison))
  }
  /** Before a named case is left, so that what changed since can be told; it never stands in the way. */
  const leaving = async <T>(next: () => T | Promise<T>): Promise<T> => {
    try {
      if (person.isSnapshotDue()) await keepSnapshot()
    } catch (error) {
      if (!(error instanceof PathwiseError))
        console.error('Pathwise: the figures of a case were not kept.', error)
    }
    return next()
  }
  const afterSharing = async (state: PersonState): Promise<PersonState> => {
    await tellPersonal(parts)
    return state
  }
  const kept = async (): Promise<Comparison | null> => {
    const snapshot = person.snapshotOf(person.state().case.id)
    if (!snapshot) return null
    const { soundSnapshot } = await import('../../../data/contract/snapshot.ts')
    return soundSnapshot(snapshot.comparison)
  }
  const readFile = async (file: StagedPath): Promise<PersonState> => {
    const { name, size, path } = file
    const { LARGEST_CASE, readCaseFile, tooLarge } = await caseFiles()
    const { arrive, rekeyed, rekeyedSnapshot } = await ownPrograms()
    const { readLimited } = await import('../../case-file/read-limited.ts')
    if (size > LARGEST_CASE) throw tooLarge(name)
    const bytes = await readLimited(path, LARGEST_CASE).catch((cause: unknown) => {
      throw new PathwiseError('file-gone', { file: name }, { cause })
    })
    const { savedAt, snapshot, search, comparison, own, name: called } = readCaseFile(bytes, name)
    const { t } = translator(person.state().settings.language)
    const list = {
      name: listName(t('caseFile.list', { name: called })),
      file: name,
    }
    const arrived = arrive(own, (names) => person.programsCalled(names), list)
    const addCase = () =>
      person.addCase({
        name: called,
        list: arrived.list,
        holds: (list) => {
          const keys = arrived.keys(list)
          return {
            comparison: rekeyed(comparison, keys),
            search,
            snapshot: snapshot && { takenAt: savedAt, comparison: rekeyedSnapshot(snapshot, keys) },
          }
        },
      })
    // The file is let go of whatever comes of this, so it is tried here.
    const state = await leaving(() => whenFree(addCase))
    return arrived.list ? afterSharing(state) : state
  }
  return {
    'cases.list': () => person.cases(),
    'cases.create': ({ name }) => leaving(() => person.createCase(name)),
    'cases.open': ({ id }) => leaving(() => person.openCase(id)),
    'cases.rename': ({ id, name }) => person.renameCase(id, name),
    'cases.duplicate': ({ id, name }) => leaving(() => person.duplicateCase(id, name)),
    'cases.archive': ({ id, archived }) => person.archiveCase(id, archived),
    'cases.delete': ({ id }) => person.deleteCase(id),
    'cases.close': ({ id }) => leaving(() => person.closeCase(id)),
    'cases.forget': async ({ id }) => {
      try {
        return await person.forgetCase(id)
      } finally {
        // A list may have come with it.
        await tellPersonal(parts)
      }
    },
    'cases.private': ({ on }) => afterSharing(person.setPrivate(on)),
    'cases.save': async ({ id, personal }) => {
      const all = person.comparisonOf(id)
      const comparison = personal ? all : withoutPersonal(all)
      const snapshot = comparison.programs.length > 0 ? await figuresOf(comparison) : null
      const name = person.cases().find((each) => each.id === id)?.name ?? ''
      const { ownProgramsOf } = await ownPrograms()
      const { writeCaseFile } = await caseFiles()
      const own = ownProgramsOf(comparison, (keys) => person.programsOf(keys))
      const search = personal ? person.searchOf(id) : null
      const file = { name, savedAt: now().toISOString(), comparison, own, snapshot, search }
      return host.deliver(writeCaseFile(file, packageJson.version))
    },
    'cases.read': async ({ file }) => {
      try {
        return await readFile(staging.get(file))
      } finally {
        // What was uploaded is not needed again, and would stay on the disk.
        staging.release([file])
      }
    },
    'cases.keepSnapshot': ({ id }) => {
      if (id !== person.state().case.id) throw new PathwiseError('case-not-open')
      return keepSnapshot()
    },
    'cases.snapshot': kept,
    'cases.changes': async (request) => {
      const before = await kept()
      if (!before) return []
      const { changesSince } = await import('../../case-file/figure-changes.ts')
      return changesSince(before, await catalogClient.request('compare.table', request))
    },
  } satisfies Partial<Handlers>
}
