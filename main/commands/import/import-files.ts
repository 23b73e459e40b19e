import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { takesAway } from '../../../data/contract/library.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { dropIndex } from '../../catalog/index-file.ts'
import { generationPlaces, Generations } from '../../catalog/generations.ts'
import { isOutdated } from '../../catalog/outdated.ts'
import { isFollowing } from '../../channel/kept-organization.ts'
import { build } from '../../import/work.ts'
import { openPerson } from '../../person/open-person.ts'
import { planLines } from './plan-lines.ts'
import { progressLine, progressWords } from './progress-line.ts'

/** What the command's exit code says; the words of `--help` tell it too. */
export const EXIT = {
  /** Imported, or nothing is new. */
  done: 0,
  /** Nothing was imported, and the catalog is as it was. */
  failed: 1,
  askedWrongly: 2,
  /** Nothing was imported, since it would take away more than it brings and nobody said yes. */
  takesAway: 3,
  /** Imported, without the files that could not be. */
  partly: 4,
} as const

export interface ImportOptions {
  readonly catalogFile: string
  readonly dataDir: string
  readonly paths: readonly string[]
  /** Of files that do not say it themselves. */
  readonly year?: string | undefined
  /** Import also what takes away more than it brings. */
  readonly yes: boolean
  readonly stop: AbortSignal
}

export interface Console {
  readonly words: Translator
  say(line: string): void
  complain(line: string): void
}

/** @returns the exit code @throws PathwiseError, or the system's error, of what stopped it */
export async function importFiles(
  { catalogFile, dataDir, paths, year, yes, stop }: ImportOptions,
  { words, say, complain }: Console,
): Promise<number> {
  const { channel } = new Generations(generationPlaces(catalogFile, dataDir)).current() ?? {}
  if (channel !== undefined && isFollowing(dataDir))
    throw new PathwiseError('organization-catalog', { name: channel })
  const person = await openPerson(dataDir)
  for (const { code, params } of person.notices) say(words.word(`notice.${code}`, code, params))
  try {
    const places = generationPlaces(catalogFile, dataDir)
    if (isOutdated(places.officialFile)) say(words.t('import.renewing'))
    const line = progressLine(process.stderr)
    const work = build(
      {
        dataDir,
        catalogFile,
        add: paths.map((path, at) => ({
          ...{ id: String(at), path, name: basename(path) },
          ...(year === undefined ? {} : { year }),
        })),
        remove: null,
        purpose: {
          code: 'import',
          params: { files: paths.map((path) => basename(path)).join(', '), count: paths.length },
        },
        now: new Date().toISOString(),
      },
      (progress) => line.show(progressWords(progress, words), progress.done),
    )
    stop.addEventListener('abort', () => void work.stop(), { once: true })
    const { partial, plan } = await work.result.finally(() => line.end())
    for (const { to, text } of planLines(plan, words)) (to === 'log' ? say : complain)(text)
    const isPartly = plan.files.some((file) => file.problem || file.datasets.length === 0)
    if (partial === null) {
      if (!isPartly) return EXIT.done
      complain(words.t('import.unreadable'))
      return EXIT.failed
    }
    // In the window the person is asked; here nobody is, so nothing may get lost.
    const isSourceGone = plan.missing.some(({ code }) => code === 'source')
    const isRenewal = plan.files.every(({ datasets }) =>
      datasets.every(({ standing }) => standing === 'same'),
    )
    if (!yes && (isSourceGone || (!isRenewal && plan.changes.some(takesAway)))) {
      rmSync(partial, { force: true })
      dropIndex(partial)
      complain(words.t(isSourceGone ? 'import.sourceGone' : 'import.takesAway'))
      return EXIT.takesAway
    }
    const generations = new Generations(places)
    person.pinFigures(generations.active())
    generations.commit(partial)
    generations.keepShipped(person.pinnedGenerations())
    generations.prune(person.pinnedGenerations())
    const programs = plan.changes.find(({ table }) => table === 'programs')?.after ?? 0
    say(words.t(isRenewal ? 'import.renewed' : 'import.done', { programs, folder: dataDir }))
    if (!isPartly) return EXIT.done
    complain(words.t('import.partly'))
    return EXIT.partly
  } catch (error) {
    if (stop.aborted) {
      complain(words.t('import.cancelled'))
      return EXIT.failed
    }
    throw error
  } finally {
    person.close()
  }
}
