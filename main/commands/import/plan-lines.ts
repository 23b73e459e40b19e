import type { Plan, RecognisedFile } from '../../../data/contract/library.ts'
import { takenAway } from '../../../data/format/taken-away.ts'
import type { Translator } from '../../../data/messages/translate.ts'

interface PlanLine {
  readonly to: 'log' | 'error'
  readonly text: string
}

/** What an import found and would change, line by line. */
export function planLines(plan: Plan, words: Translator): readonly PlanLine[] {
  const { files, changes, missing, rejected, firstRejects, nothingNew } = plan
  const log = (text: string): PlanLine => ({ to: 'log', text })
  const error = (text: string): PlanLine => ({ to: 'error', text })
  const isRead = files.every(({ problem }) => problem === null)
  return [
    ...files.map((file) => (file.problem ? error : log)(fileWords(file, words))),
    ...changes.flatMap((change) => {
      const { table, before, after, added, changed, dropped } = change
      if (added + changed + dropped === 0) return []
      const counts = { table, before, after, added, changed, dropped }
      return [log(words.t('import.change', counts)), ...takenAway(change, words).map(log)]
    }),
    ...missing.map(({ code, params }) => log(words.word(`missing.${code}`, code, params))),
    ...firstRejects.map(({ file, line, column, value, reason }) =>
      error(
        words.t('catalogBuild.rejected', {
          file,
          line,
          column: column || '-',
          value,
          reason: words.word(`rejected.${reason}`, reason),
        }),
      ),
    ),
    ...(rejected > firstRejects.length
      ? [error(words.t('import.moreRejected', { count: rejected - firstRejects.length }))]
      : []),
    // What could not be read may well hold something new; its own line says that nothing was changed.
    ...(nothingNew && isRead ? [log(words.t('import.nothingNew'))] : []),
  ]
}

function fileWords({ name, datasets, problem }: RecognisedFile, words: Translator): string {
  if (problem)
    return words.word(`officialFile.${problem.code}`, problem.code, { file: name, ...problem.params })
  if (datasets.length === 0) return words.t('import.unknown', { file: name })
  return words.t('import.recognised', { file: name, titles: datasets.map(({ title }) => title).join('; ') })
}
