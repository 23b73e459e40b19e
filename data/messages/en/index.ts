import { app } from './app.ts'
import { cases } from './cases.ts'
import { charts } from './charts.ts'
import { codes } from './codes.ts'
import { commands } from './commands.ts'
import { compare } from './compare.ts'
import { errors } from './errors.ts'
import { exported } from './export.ts'
import { figures } from './figures.ts'
import { find } from './find.ts'
import { officialFiles } from './official-files.ts'
import { library } from './library.ts'
import { exams } from './exams.ts'
import { matters } from './matters.ts'
import { money } from './money.ts'
import { questions } from './questions.ts'
import { table } from './table.ts'
import { own } from './own.ts'

/** All English words, by key. ICU MessageFormat; plain English at an eighth-grade level. */
export const en = {
  ...app,
  ...find,
  ...compare,
  ...cases,
  ...charts,
  ...figures,
  ...codes,
  ...errors,
  ...commands,
  ...exported,
  ...own,
  ...officialFiles,
  ...library,
  ...table,
  ...money,
  ...exams,
  ...matters,
  ...questions,
} as const
