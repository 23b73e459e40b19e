import type { TableChange } from '../contract/library.ts'
import type { Translator } from '../messages/translate.ts'

/** What a change takes away, a sentence each; none where it brings as much. */
export function takenAway(
  { table, added, dropped, lost, gained }: TableChange,
  { t }: Pick<Translator, 't'>,
): readonly string[] {
  const named = t(`library.plan.${table}`)
  return [
    ...(dropped > added ? [t('library.plan.away.rows', { table: named, dropped, added })] : []),
    ...(lost > gained ? [t('library.plan.away.values', { table: named, lost, gained })] : []),
  ]
}
