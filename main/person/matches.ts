import * as v from 'valibot'
import type { Personal } from '../../data/listed-program.ts'
import type { Reads, Writes } from './access.ts'
import type { Step } from './journal.ts'

/** Which institution the person said a provider is; not decided: Pathwise's own match stands. */
const DecisionSchema = v.variant('decided', [
  v.strictObject({
    decided: v.literal(true),
    provider: v.string(),
    unitid: v.nullable(v.pipe(v.number(), v.integer())),
  }),
  v.strictObject({ decided: v.literal(false), provider: v.string() }),
])
type Decision = v.InferOutput<typeof DecisionSchema>

export function readMatches(db: Reads): Personal['matches'] {
  const rows = db.all<{ provider: string; unitid: number | null }>('SELECT provider, unitid FROM matches')
  return Object.fromEntries(rows.map(({ provider, unitid }) => [provider, unitid]))
}

/** @returns the step; null where it was decided so before. */
export function decideMatch(db: Writes, provider: string, unitid: number | null): Step | null {
  const before = decisionOf(db, provider)
  if (before.decided && before.unitid === unitid) return null
  const after: Decision = { decided: true, provider, unitid }
  write(db, after)
  return { action: 'match', before, after }
}

/** Puts one side of a step back; false where it cannot be read. */
export function putMatch(db: Writes, parts: unknown): boolean {
  const parsed = v.safeParse(DecisionSchema, parts)
  if (parsed.success) write(db, parsed.output)
  return parsed.success
}

function decisionOf(db: Reads, provider: string): Decision {
  const row = db.get<{ unitid: number | null }>('SELECT unitid FROM matches WHERE provider = ?', provider)
  return row ? { decided: true, provider, unitid: row.unitid } : { decided: false, provider }
}

function write(db: Writes, decision: Decision): void {
  db.run('DELETE FROM matches WHERE provider = ?', decision.provider)
  if (decision.decided)
    db.run('INSERT INTO matches (provider, unitid) VALUES (?, ?)', decision.provider, decision.unitid)
}
