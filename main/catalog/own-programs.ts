import type { Database } from 'better-sqlite3'
import type { OwnProgramKind } from '../../data/contract/own.ts'
import type { Personal } from '../../data/listed-program.ts'
import { fieldsOfStudy } from './fields-of-study.ts'
import { guessedAward, guessedField } from './guesses.ts'

/** The programs of one of the person's lists: what it says that they are, and what they sound like where it does not. */
export function ownPrograms(db: Database, { lists }: Personal, list: string): readonly OwnProgramKind[] {
  const fields = fieldsOfStudy(db)
  return (lists.find(({ id }) => id === list)?.programs ?? []).map((program): OwnProgramKind => {
    const { key, name, provider, cip, awardLevel, credential } = program
    return {
      key,
      name,
      provider: { name: provider.name, city: provider.city, state: provider.state },
      cip,
      awardLevel,
      credential,
      field: guessedField(program, fields),
      award: guessedAward(program)?.level ?? null,
    }
  })
}
