import type { ProgramExam } from '../../data/contract/find.ts'
import { t } from '../shared/translate.ts'

interface ExamWords {
  /** "CCS CCA CPC": open for sure; '' where none is. */
  readonly open: string
  /** "ask RHIT": open once something is asked; '' where none is. */
  readonly ask: string
  /** Both in a sentence, for whoever points at it. */
  readonly all: string
}

/** The exams of a row as its cell says them. */
export function examWords(exams: readonly ProgramExam[]): ExamWords {
  const of = (verdict: ProgramExam['verdict'], between: string) =>
    exams
      .filter((exam) => exam.verdict === verdict)
      .map(({ credential }) => credential)
      .join(between)
  const [open, ask] = [of('yes', ' '), of('ask', ' ')]
  return {
    open,
    ask: ask && t('find.exams.ask', { exams: ask }),
    all: [
      open && t('find.exams.openTitle', { exams: of('yes', ', ') }),
      ask && t('find.exams.askTitle', { exams: of('ask', ', ') }),
    ]
      .filter((part) => part !== '')
      .join(' '),
  }
}
