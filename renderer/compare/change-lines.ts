import type { CellChange, ProgramChanges } from '../../data/contract/comparison.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { cellWords } from '../shared/comparison/cell-labels.ts'
import type { ChangesCall } from './changes.svelte.ts'
import { programWords } from '../shared/comparison/figure-card.ts'

/** What changed, as the dialog lists it: one section a program, after one for what changed alike for all. */
export interface ChangeSection {
  readonly id: string
  readonly title: string
  /** Of a program that is gone, or new. */
  readonly remark: string | null
  readonly lines: readonly ChangeLine[]
}

interface ChangeLine {
  readonly field: FieldId
  readonly label: string
  readonly before: string
  readonly after: string
}

export function changeSections(
  changes: readonly ProgramChanges[],
  names: { title: (soc: string) => string },
  translate: Translator,
  call: ChangesCall = 'compare.changes',
): readonly ChangeSection[] {
  const { t } = translate
  const standingWords = (standing: 'gone' | 'new') =>
    call === 'cases.changes' ? t(`cases.changes.${standing}`) : t(`compare.changes.${standing}`)
  const sectionsOf = (cause: CellChange['cause']): readonly ChangeSection[] =>
    changes.flatMap(({ program, standing, cells }): ChangeSection[] => {
      const said = (cell: CellChange['before']) =>
        cell ? cellWords(cell, names, translate) : t('compare.changes.noRow')
      const lines = cells
        .filter((cell) => cell.cause === cause)
        .map(({ field, before, after }) => ({
          field,
          label: t(`field.${field}`),
          before: said(before),
          after: said(after),
        }))
      const remark = standing === 'changed' || cause === 'rule' ? null : standingWords(standing)
      if (remark === null && lines.length === 0) return []
      return [{ id: `${cause} ${program.key}`, title: programWords(program, translate), remark, lines }]
    })
  const ofRules = alikeFirst(sectionsOf('rule'), translate)
  const heading: ChangeSection = {
    id: 'rule',
    title: t('compare.changes.rule'),
    remark: t('compare.changes.rule.remark'),
    lines: [],
  }
  return [...alikeFirst(sectionsOf('data'), translate), ...(ofRules.length > 0 ? [heading, ...ofRules] : [])]
}

/** Pay is of an occupation, so it changes for all: what all programs share is read once, before the rest. */
function alikeFirst(sections: readonly ChangeSection[], { t }: Translator): readonly ChangeSection[] {
  const changed = sections.filter(({ remark }) => remark === null)
  const [first, ...others] = changed
  const shared =
    first && others.length > 0
      ? first.lines.filter((line) =>
          others.every(({ lines }) => lines.some((other) => sameLine(line, other))),
        )
      : []
  if (!first || shared.length === 0) return sections
  const all = t('compare.changes.all', { count: changed.length })
  return [
    { id: `all ${first.id}`, title: all, remark: null, lines: shared },
    ...sections
      .map((section) => ({
        ...section,
        lines: section.lines.filter((line) => !shared.some((other) => sameLine(line, other))),
      }))
      .filter(({ remark, lines }) => remark !== null || lines.length > 0),
  ]
}

const sameLine = (one: ChangeLine, other: ChangeLine): boolean =>
  one.field === other.field && one.before === other.before && one.after === other.after
