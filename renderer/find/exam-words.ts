import type { ProgramExam } from '../../data/contract/find.ts'
import { firstExams } from '../../data/ranking/first-exams.ts'
import { t } from '../shared/translate.ts'

interface ExamWords {
  /** "CCS CCA CPC": open for sure; null where none is. */
  readonly open: NamedExams | null
  /** "ask RHIT": open once something is asked; null where none is. */
  readonly ask: NamedExams | null
  /** All of both in a sentence, for whoever points at it. */
  readonly all: string
}

interface NamedExams {
  readonly names: string
  /** "+2": those that are only counted; '' where all are named. */
  readonly more: string
}

/** A cell has room for so many. */
const [MOST_OPEN, MOST_ASKED] = [4, 3]

/** The exams of a row as its cell says them: those that its field teaches for, and how many more there are. */
export function examWords(exams: readonly ProgramExam[]): ExamWords {
  const of = (verdict: ProgramExam['verdict']) => exams.filter((exam) => exam.verdict === verdict)
  const named = (verdict: ProgramExam['verdict'], most: number): NamedExams | null => {
    const all = of(verdict)
    if (all.length === 0) return null
    const first = firstExams(all).first.slice(0, most)
    const more = all.length - first.length
    return {
      names: first.map(({ credential }) => credential).join(' '),
      more: more > 0 ? t('find.exams.more', { more }) : '',
    }
  }
  const list = (verdict: ProgramExam['verdict']) =>
    of(verdict)
      .map(({ credential }) => credential)
      .join(', ')
  const [open, ask] = [named('yes', MOST_OPEN), named('ask', MOST_ASKED)]
  return {
    open,
    ask: ask && { ...ask, names: t('find.exams.ask', { exams: ask.names }) },
    all: [
      open && t('find.exams.openTitle', { exams: list('yes') }),
      ask && t('find.exams.askTitle', { exams: list('ask') }),
    ]
      .filter((part) => part !== null)
      .join(' '),
  }
}
