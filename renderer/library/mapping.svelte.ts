import type { Input, Send } from '../../data/contract/contract.ts'
import type { Answers, ColumnAnswers, OwnImported, OwnPreview, OwnTable } from '../../data/contract/own.ts'
import type { ShapeChoices, ShapeStepId } from '../../data/contract/shape.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import { IN_SEVERAL } from '../../data/listed-program.ts'
import type { Failure } from '../../data/messages/describe-error.ts'

export type Because = OwnTable['columns'][number]['because'] | 'you'

/**
 * One table on its way into the person's own lists: which column holds what, and
 * what comes of it. Each choice is previewed at once; an answer that came too
 * late is dropped.
 */
export class MappingAssistant {
  table = $state.raw<OwnTable | null>(null)
  mapping = $state.raw<readonly (FieldId | null)[]>([])
  /** By column, what the person said of its cells. */
  answers = $state.raw<Answers>([])
  preview = $state.raw<OwnPreview | null>(null)
  name = $state.raw('')
  working = $state.raw(false)
  isImporting = $state.raw(false)
  failure = $state.raw<Failure | null>(null)

  /** Why the table cannot be read as the person wanted; it is as it was before. */
  refused = $state.raw<Failure | null>(null)
  /** The person has decided about the rows, and they were read anew. */
  isReshaped = $state.raw(false)

  /** Is there nothing in the way of the import? */
  readonly isReady = $derived(
    this.preview !== null &&
      this.preview.problems.length === 0 &&
      this.preview.taken > 0 &&
      this.name.trim() !== '',
  )

  readonly #send: Send
  readonly #source: Input<'own.open'>
  #turn = 0

  constructor(send: Send, source: Input<'own.open'>) {
    this.#send = send
    this.#source = source
  }

  /** @param sheet of a workbook; null: the one that Pathwise takes to be the table */
  async open(sheet: string | null = null): Promise<void> {
    const before = this.table
    const failure = await this.#open(sheet, null)
    if (failure && before) await this.#goBack(before, failure)
  }

  /** Something about the rows is to be read otherwise than Pathwise, or the person before, had it. */
  async reshape(changed: Partial<ShapeChoices>): Promise<void> {
    const { table, name, mapping, answers } = this
    if (!table) return
    const failure = await this.#open(table.sheet, { ...table.choices, ...changed })
    if (failure) return this.#goBack(table, failure)
    this.isReshaped = true
    if (this.table === table || !this.table) return
    this.name = name
    // Where the columns are the same, what was said of them holds.
    const headings = ({ columns }: OwnTable) => JSON.stringify(columns.map(({ heading }) => heading))
    if (headings(this.table) !== headings(table)) return
    this.mapping = mapping
    this.answers = answers
    await this.#look()
  }

  async decide(step: ShapeStepId, isDone: boolean): Promise<void> {
    await this.reshape({ steps: { ...this.table?.choices.steps, [step]: isDone } })
  }

  /** @returns why it failed; null also where another was asked for meanwhile */
  async #open(sheet: string | null, shape: ShapeChoices | null): Promise<Failure | null> {
    const source = this.#source
    const turn = ++this.#turn
    this.working = true
    const result = await this.#send('own.open', {
      ...source,
      ...(source.from === 'file' ? { sheet } : {}),
      ...(shape ? { shape } : {}),
    })
    if (turn !== this.#turn) return null
    if (!result.ok) {
      this.#fail(result)
      return result
    }
    this.table = result.value
    this.preview = null
    this.isReshaped = false
    this.refused = null
    this.mapping = result.value.columns.map(({ guess }) => guess)
    this.answers = result.value.columns.map((_, at) => result.value.answers[at] ?? null)
    this.name = result.value.name
    await this.#look()
    return null
  }

  /** The table as it was, and why it cannot be otherwise. */
  async #goBack(table: OwnTable, failure: Failure): Promise<void> {
    await this.#open(table.sheet, table.choices)
    this.refused = failure
  }

  /** The person leaves: the table is let go, and what is still being read of it is read for nobody. */
  leave(): void {
    this.#turn += 1
    void this.#send('own.stop', { table: this.table?.id ?? null })
  }

  /**
   * Of a column: the field it holds. A field is in one column only, so another that held it
   * holds nothing now; but the parts of a price are added up, and credits stand beside hours.
   */
  async choose(column: number, field: FieldId | null): Promise<void> {
    const mayBeSeveral = IN_SEVERAL.some((each) => each === field)
    this.mapping = this.mapping.map((held, at) =>
      at === column ? field : held === field && !mayBeSeveral ? null : held,
    )
    await this.#look()
  }

  /** Of a column: what its cells mean where they can be read in two ways. */
  async answer(column: number, said: ColumnAnswers): Promise<void> {
    this.answers = this.answers.map((before, at) => (at === column ? said : before))
    await this.#look()
  }

  because(column: number): Because {
    const guessed = this.table?.columns[column]
    const held = this.mapping[column] ?? null
    if (held !== (guessed?.guess ?? null)) return 'you'
    return held === null ? null : (guessed?.because ?? null)
  }

  /** The list, or null where it failed. */
  async import(): Promise<OwnImported | null> {
    if (!this.table || this.isImporting) return null
    this.isImporting = true
    const result = await this.#send('own.import', {
      table: this.table.id,
      mapping: [...this.mapping],
      answers: [...this.answers],
      name: this.name.trim(),
    })
    this.isImporting = false
    if (result.ok) return result.value
    this.failure = { code: result.code, params: result.params }
    return null
  }

  async #look(): Promise<void> {
    if (!this.table) return
    const turn = ++this.#turn
    this.working = true
    const result = await this.#send('own.preview', {
      table: this.table.id,
      mapping: [...this.mapping],
      answers: [...this.answers],
    })
    if (turn !== this.#turn) return
    if (!result.ok) return this.#fail(result)
    this.working = false
    this.failure = null
    this.preview = result.value
  }

  #fail({ code, params }: Failure): void {
    this.working = false
    this.failure = { code, params }
  }
}
