import type { Figure, Note } from '../../../data/figures/figure.ts'
import type { Credential } from '../../../data/rules/credential.ts'
import { credentialOf, credentialsOf } from '../../../data/rules/credentials.ts'
import { credentialCosts } from '../../../data/rules/fees.ts'
import { ladderFrom, type Step } from '../../../data/rules/ladder.ts'
import type { RuleSourceId } from '../../../data/rules/sources.ts'
import { whoMaySit } from '../../../data/rules/who-may-sit.ts'

/** A credential as the drawing has it. */
interface LadderCard {
  readonly id: string
  /** Whose rule it is; of an apprentice that of the credential whose exam they passed. */
  readonly credential: Credential | null
  /** Of an apprentice: the exam that makes one; null of all others. */
  readonly examOf: string | null
  /** Credentials that it builds on; none: it is where one begins. */
  readonly after: readonly string[]
  /** What it takes to sit: message keys `reason.<code>`. */
  readonly takes: readonly Note[]
  /** List price of one try, whole cents; null where no rule is known. */
  readonly fee: Figure | null
}

/** Levels from where one begins upward; on a level, credentials that none of the others there leads to. */
export type Ladder = readonly (readonly LadderCard[])[]

/** The ladders of a job: credentials that build on one another stand on one, those that stand alone on one together. */
export function laddersOf(soc: string): readonly Ladder[] {
  const credentials = credentialsOf([soc]).map(({ id }) => id)
  const steps = ladderFrom(credentials)
  const ids = [...new Set([...steps.map(({ from }) => from), ...credentials, ...steps.map(({ to }) => to)])]
  const alone: LadderCard[] = []
  const ladders: Ladder[] = []
  for (const group of groupsOf(ids, steps)) {
    const levels = levelsOf(group, steps)
    if (levels.length > 1) ladders.push(levels)
    else alone.push(...levels.flat())
  }
  return alone.length > 0 ? [...ladders, [alone]] : ladders
}

/** Credentials that hang together by any steps. */
function groupsOf(ids: readonly string[], steps: readonly Step[]): readonly (readonly string[])[] {
  const left = new Set(ids)
  const groups: string[][] = []
  for (const id of ids) {
    if (!left.has(id)) continue
    const group = [id]
    left.delete(id)
    // Grows while it is gone through.
    for (const one of group) {
      for (const { from, to } of steps) {
        const other = from === one ? to : to === one ? from : null
        if (other === null || !left.has(other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

/** Each as high as the longest way to it. */
function levelsOf(group: readonly string[], steps: readonly Step[]): Ladder {
  const level = new Map(group.map((id) => [id, 0]))
  // No way is longer than the group, so that even rules that went round would end.
  for (let longest = 0; longest < group.length; longest++)
    for (const { from, to } of steps)
      if (level.has(from) && level.has(to))
        level.set(to, Math.min(group.length, Math.max(level.get(to) ?? 0, (level.get(from) ?? 0) + 1)))
  const all = [...new Set(level.values())].sort((a, b) => a - b)
  return all.map((one) => group.filter((id) => level.get(id) === one).map((id) => cardOf(id, steps)))
}

function cardOf(id: string, steps: readonly Step[]): LadderCard {
  const to = steps.filter((step) => step.to === id)
  const [step] = to
  // An apprentice passed the exam of the credential that is next.
  const apprenticeOf = steps.find(({ from }) => from === id)?.to
  const own = credentialOf(id)
  const credential = own ?? (apprenticeOf === undefined ? null : (credentialOf(apprenticeOf) ?? null))
  const demands = credential ? whoMaySit(credential) : []
  return {
    id,
    credential,
    examOf: own ? null : (credential?.id ?? null),
    after: to.map(({ from }) => from),
    // A step may ask what the rule asks of nobody else: the ways out of an apprenticeship.
    takes: step && step.takes.length > 0 ? step.takes : demands,
    fee: credential && credentialCosts(credential).exam,
  }
}

/** Where the rules of the cards were read, each once. */
export function ladderSources(ladders: readonly Ladder[]): readonly RuleSourceId[] {
  return [
    ...new Set(
      ladders
        .flat(2)
        .flatMap(({ credential }) =>
          credential
            ? [
                credential.eligibility.source,
                ...credential.fees.map(({ source }) => source),
                credential.renewal.source,
              ]
            : [],
        ),
    ),
  ]
}
