import type { Cell } from '../../../data/contract/comparison.ts'
import { formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import { guessWords } from '../../../data/format/guess-words.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { byVerdict } from './verdicts.ts'

/** A cell in one line of words, with its unit: where it stands without its row. */
export function cellWords(
  cell: Cell,
  { title }: { title: (soc: string) => string },
  translate: Translator,
): string {
  const { t, word } = translate
  switch (cell.kind) {
    case 'figure': {
      const words = formatFigureWithUnit(cell.figure, cell.unit, translate)
      return words === t('figure.not-reported') ? t('status.not-reported') : words
    }
    case 'category':
      return guessWords(cell.figure, word(`${cell.words}.${cell.code}`, cell.code), translate)
    case 'text':
      return cell.text === null
        ? word(`status.${cell.figure.status}`)
        : guessWords(cell.figure, cell.text, translate)
    case 'occupations':
      return cell.occupations.map(title).join('; ') || t('compare.cell.occupations', { count: 0 })
    case 'verdicts':
      return (
        byVerdict(cell.verdicts)
          .map(({ verdict, credentials }) => `${t(`compare.verdict.${verdict}`)}: ${credentials.join(', ')}`)
          .join('; ') || t('compare.cell.noExam')
      )
  }
}
