import { app } from './app.ts'
import { cases } from './cases.ts'
import { codes } from './codes.ts'
import { compare } from './compare.ts'
import { errors } from './errors.ts'
import { figures } from './figures.ts'
import { find } from './find.ts'
import { home } from './home.ts'
import { library } from './library.ts'
import { shape } from './shape.ts'
import { officialFiles } from './official-files.ts'
import { own } from './own.ts'
import { saved } from './saved.ts'
import { table } from './table.ts'

/** What the screens need from the start. */
export const atStart = {
  ...app,
  ...find,
  ...compare,
  ...cases,
  ...figures,
  ...codes,
  ...errors,
  ...own,
  ...officialFiles,
  ...library,
  ...shape,
  ...home,
  ...saved,
  ...table,
} as const
