import type { ProgramExam } from '../../data/contract/find.ts'
import { firstExams } from '../../data/ranking/first-exams.ts'
import { t } from '../shared/translate.ts'

interface ExamWords {
  /** "CCS CCA CPC +2": open for sure, the last of which are only counted; '' where none is. */
  readonly open: string
  /** "ask RHIT": open once something is asked; '' where none is. */
  readonly ask: string
  /** All of both in a sentence, for whoever points at it. */
  readonly all: string
}

/** A cell has room for so many. */
const [MOST_OPEN, MOST_ASKED] = [4, 3]

/** The exams of a row as its cell says them: those that its field teaches for, and how many more there are. */
export function examWords(exams: readonly ProgramExam[]): ExamWords {
  const of = (verdict: ProgramExam['verdict']) => exams.filter((exam) => exam.verdict === verdict)
  const named = (verdict: ProgramExam['verdict'], most: number) => {
    const all = of(verdict)
    const first = firstExams(all).first.slice(0, most)
    const more = all.length - first.length
    const words = first.map(({ credential }) => credential)
    return [...words, ...(more > 0 ? [t('find.exams.more', { more })] : [])].join(' ')
  }
  const list = (verdict: ProgramExam['verdict']) =>
    of(verdict)
      .map(({ credential }) => credential)
      .join(', ')
  const [open, ask] = [named('yes', MOST_OPEN), named('ask', MOST_ASKED)]
  return {
    open,
    ask: ask && t('find.exams.ask', { exams: ask }),
    all: [
      open && t('find.exams.openTitle', { exams: list('yes') }),
      ask && t('find.exams.askTitle', { exams: list('ask') }),
    ]
      .filter((part) => part !== '')
      .join(' '),
  }
}
