import * as v from 'valibot'
import { ProgramKeySchema } from '../../data/contract/find.ts'
import { listedProgramEntries } from '../../data/contract/listed-program.ts'
import { byField } from '../../data/contract/stored-ids.ts'
import { nameInFile } from '../../data/contract/texts.ts'
import type { ListedProgram } from '../../data/listed-program.ts'

/** A program of the sender's own list in a file, and how such a program is told from another. */

export const OwnProgramSchema = byField(
  v.object({
    key: v.pipe(ProgramKeySchema, v.startsWith('own:')),
    list: v.pipe(v.string(), v.maxLength(40), v.startsWith('own:')),
    ...listedProgramEntries(v.object, nameInFile),
  }),
)
export type OwnProgram = v.InferOutput<typeof OwnProgramSchema>

/** What a file says of a program: not who it was matched to on this computer. */
export function asOwnProgram({ provider, ...program }: ListedProgram): OwnProgram {
  const { name, city, state, zip, phone, website, numbers } = provider
  return {
    ...program,
    provider: { name, city, state, zip, phone, website, ...(numbers ? { numbers: { ...numbers } } : {}) },
    awardLevel: program.awardLevel as OwnProgram['awardLevel'],
    occupations: [...program.occupations],
    figures: { ...program.figures },
    columns: { ...program.columns },
  }
}
