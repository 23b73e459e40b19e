import type { CompareRequest } from '../../../data/contract/comparison.ts'
import { readCellKey, type OwnFigure } from '../../../data/comparison-state.ts'
import type { FieldId, OwnId } from '../../../data/fields/catalogue.ts'
import type { Figure, Source } from '../../../data/figures/figure.ts'
import { sideNote } from '../../../data/format/side.ts'
import { OF_CREDENTIAL, ownFigureSource, ownValue } from '../../../data/own-figure.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { givenOf, type GivenByProgram } from '../given.ts'
import type { Coded, Worded } from './program-source.ts'

type Request = Pick<CompareRequest, 'programs' | 'figures' | 'choices' | 'credential'>

/** What the person says of the programs in one comparison: values of their own, and which of two sources they take. */
export class Overrides {
  /** By program, then field; '' is every program. Values that their field does not take are left out. */
  readonly #userProvided = new Map<ProgramKey | '', Map<FieldId, OwnFigure>>()
  readonly #choices: Request['choices']
  readonly #fields = new Set<FieldId>()
  /** What the person says that programs of lists are. */
  readonly given: GivenByProgram
  /** The days on which something was told, as sources. */
  readonly sources: Readonly<Record<string, Source>>

  constructor({ programs, figures, choices, credential }: Request) {
    this.#choices = choices
    this.given = givenOf(figures)
    const asked = new Set<ProgramKey | ''>(programs).add('')
    const sources: Record<string, Source> = {}
    for (const [key, own] of Object.entries(figures)) {
      const { program, field } = readCellKey(key)
      const value = field === '' ? null : ownValue(field as OwnId, own.value)
      if (field === '' || value === null || !asked.has(program)) continue
      if (OF_CREDENTIAL.includes(field) && (own.credential ?? credential) !== credential) continue
      this.#of(program).set(field, { ...own, value })
      this.#fields.add(field)
      const source = ownFigureSource(own.on)
      sources[source.id] = source
    }
    this.sources = sources
  }

  #of(program: ProgramKey | ''): Map<FieldId, OwnFigure> {
    let fields = this.#userProvided.get(program)
    if (!fields) this.#userProvided.set(program, (fields = new Map()))
    return fields
  }

  /** Was a value of it told for any of the programs? */
  tells(field: OwnId): boolean {
    return this.#fields.has(field)
  }

  has(program: ProgramKey, field: FieldId): boolean {
    return this.find(program, field) !== undefined
  }

  find(program: ProgramKey, field: FieldId): OwnFigure | undefined {
    // An export asks for each of half a million cells.
    if (!this.#fields.has(field)) return undefined
    const found = this.#userProvided.get(program)?.get(field)
    // What a credential costs is told of all programs at once, too.
    return found ?? (OF_CREDENTIAL.includes(field) ? this.#userProvided.get('')?.get(field) : undefined)
  }

  /**
   * A figure with the person's own value in its place, or the side of a conflict that
   * they take; what stood there is kept as `original`.
   */
  figure(
    program: ProgramKey,
    field: FieldId,
    official: Figure,
    sources: Readonly<Record<string, Source>>,
  ): Figure {
    const own = this.find(program, field)
    if (!own) return this.chosen(program, field, official, sources)
    return { status: 'own', value: own.value as number, ...userProvided(own), original: official }
  }

  code(program: ProgramKey, field: FieldId, official: Coded): Coded {
    const own = this.find(program, field)
    if (!own) return official
    return { code: String(own.value), figure: standing(own, official.figure), original: official.code }
  }

  text(program: ProgramKey, field: FieldId, official: Worded): Worded {
    const own = this.find(program, field)
    if (!own) return official
    return { text: String(own.value), figure: standing(own, official.figure), original: official.text }
  }

  /** An unknown side counts as no choice: the sources of a later catalog may be others. */
  chosen(
    program: ProgramKey | '',
    field: FieldId,
    figure: Figure,
    sources: Readonly<Record<string, Source>>,
  ): Figure {
    if (!figure.sides) return figure
    const id = this.#choices[`${program}|${field}`]
    const side = id === undefined ? undefined : figure.sides.find((each) => each.id === id)
    if (!side) return figure
    const others = figure.sides.filter((each) => each !== side)
    return {
      ...side.figure,
      notes: [
        { code: 'chosen-side' },
        ...others.map((other) => sideNote(other.figure, sources)),
        ...(side.figure.notes ?? []),
      ],
      original: figure,
    }
  }
}

const userProvided = ({ by, on }: OwnFigure): Pick<Figure, 'provenance' | 'notes'> => ({
  provenance: [{ source: ownFigureSource(on).id, columns: '' }],
  notes: [{ code: 'told-by', params: { by, asOf: on } }],
})

/** Of a category or a text: there is one. */
const standing = (own: OwnFigure, original: Figure): Figure => ({
  status: 'own',
  value: 1,
  ...userProvided(own),
  original,
})
