import { charts } from './charts.ts'
import { exams } from './exams.ts'
import { exported } from './export.ts'
import { matters } from './matters.ts'
import { money } from './money.ts'
import { questions } from './questions.ts'
import { rules } from './rules.ts'

/** What only Compare needs: its charts, what helps to decide, and what takes it away. */
export const deciding = {
  ...charts,
  ...money,
  ...exams,
  ...matters,
  ...questions,
  ...rules,
  ...exported,
} as const
