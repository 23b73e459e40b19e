import type { ComparisonState } from '../../data/comparison-state.ts'
import type { Answer, CallName, Input, Send } from '../../data/contract/contract.ts'
import type { Delivery, ExportTexts, PageChart, PageMap, Printed } from '../../data/contract/export.ts'
import { MOST_CHARTS, MOST_ON_HANDOUT } from '../../data/export-limits.ts'
import type { Failure } from '../../data/messages/describe-error.ts'
import type { Shown } from '../../data/rows.ts'
import { fitting } from '../charts/fitting.ts'
import { requestOf } from '../shared/comparison/answer.svelte.ts'

type Layout = NonNullable<Input<'export.csv'>['layout']>
export const LAYOUTS: readonly Layout[] = ['across', 'rows']

/** What is made of a comparison: all of it for whoever weighs it, or one page for a client to take home. */
export const DOCUMENTS = ['full', 'handout'] as const
export type DocumentKind = (typeof DOCUMENTS)[number]

/** Ways to take a comparison away, in the order of the dialog. */
export const FORMATS = ['print', 'pdf', 'xlsx', 'csv', 'package', 'email', 'markdown'] as const
/** Charts beside one another at the foot of a page. */
const ONE_ROW = 3
export type Format = (typeof FORMATS)[number]
export type CopyFormat = Extract<Format, 'email' | 'markdown'>

/** Ways to take a hand-out away: it is for people alone. */
const FOR_CLIENTS: readonly Format[] = ['print', 'pdf', 'email']

/** What may go along with all of a comparison, and with which formats. */
const OFFERED = {
  charts: ['print', 'pdf'],
  map: ['print', 'pdf'],
  sources: ['print', 'pdf', 'email', 'markdown'],
  notes: ['print', 'pdf', 'xlsx', 'email', 'markdown'],
  questions: ['print', 'pdf'],
  beside: ['xlsx', 'csv'],
  layout: ['csv'],
  organisation: ['print', 'pdf', 'xlsx', 'email', 'markdown'],
  paper: ['print', 'pdf'],
  shown: ['print', 'pdf', 'xlsx', 'csv', 'email', 'markdown'],
} as const satisfies Readonly<Record<string, readonly Format[]>>
export type Part = keyof typeof OFFERED
/** What a hand-out leaves to be said: all else on it follows from its programs. */
const OF_HANDOUT: readonly Part[] = ['organisation', 'paper']

/** What the clipboard is given, kind by kind; the texts may still be on their way. */
export type WriteClipboard = (kinds: Readonly<Record<string, Promise<Blob>>>) => Promise<void>

/** What went wrong with the clipboard itself: no answer of the program's. */
export type Trouble = Failure | 'clipboard'

/**
 * How a comparison is taken away: the format, and what goes along. The choices stay
 * while Pathwise is open; the person's own numbers go along only where they are
 * asked for, and that is asked anew each time the dialog is opened.
 */
export class ComparisonExport {
  kind = $state.raw<DocumentKind>('full')
  #format = $state.raw<Format>('print')
  /** Those that go on a hand-out, where more are compared than it holds; null: the first ones. */
  #onHandout = $state.raw<readonly string[] | null>(null)
  layout = $state.raw<Layout>('across')
  status = $state.raw(true)
  source = $state.raw(false)
  asOf = $state.raw(false)
  sources = $state.raw(true)
  charts = $state.raw(true)
  /** Else as many as stand in one row. */
  allCharts = $state.raw(false)
  /** Where the schools are. */
  map = $state.raw(false)
  notes = $state.raw(false)
  questions = $state.raw(false)
  /** Only the rows that are in view, in the person's own order. */
  shownOnly = $state.raw(true)
  /** What the person told of themselves, and what follows from it. */
  personal = $state.raw(false)
  working = $state.raw(false)
  trouble = $state.raw<Trouble | null>(null)

  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  get formats(): readonly Format[] {
    return this.kind === 'handout' ? FOR_CLIENTS : FORMATS
  }

  get format(): Format {
    return this.formats.includes(this.#format) ? this.#format : 'print'
  }

  set format(format: Format) {
    this.#format = format
  }

  /** The programs of a hand-out, in the order of the comparison. */
  onHandout({ programs }: Pick<ComparisonState, 'programs'>): readonly string[] {
    const chosen = this.#onHandout
    if (chosen === null) return programs.slice(0, MOST_ON_HANDOUT)
    return programs.filter((key) => chosen.includes(key)).slice(0, MOST_ON_HANDOUT)
  }

  /** Puts a program on the hand-out or takes it off; no more than it holds. */
  putOnHandout(key: string, isOn: boolean, state: Pick<ComparisonState, 'programs'>): void {
    const now = this.onHandout(state)
    if (!isOn) this.#onHandout = now.filter((each) => each !== key)
    else if (now.length < MOST_ON_HANDOUT) this.#onHandout = [...now, key]
  }

  /** Is there anything to choose of what goes along, beside the person's own numbers? */
  get hasParts(): boolean {
    return this.offers('shown')
  }

  /** May this go along in the format chosen? */
  offers(part: Part): boolean {
    if (this.kind === 'handout' && !OF_HANDOUT.includes(part)) return false
    return (OFFERED[part] as readonly Format[]).includes(this.format)
  }

  /** Null where it failed, or one is being made already. */
  csv(state: ComparisonState, show: Shown): Promise<Delivery | null> {
    const { layout } = this
    return this.#request('export.csv', { ...this.#what(state, show), ...this.#beside(), layout })
  }

  /** Tables for programs: every field, in the order that it is declared. */
  package(state: ComparisonState): Promise<Delivery | null> {
    return this.#request('export.package', { ...requestOf(state), personal: this.personal })
  }

  xlsx(state: ComparisonState, show: Shown): Promise<Delivery | null> {
    const { notes } = this
    return this.#request('export.xlsx', { ...this.#what(state, show), ...this.#beside(), notes })
  }

  /** One page for a client, on paper or as PDF. */
  handout(kind: 'print' | 'pdf', state: ComparisonState): Promise<Printed | null> {
    return this.#request('export.handout', {
      ...this.#ofHandout(state),
      to: kind === 'pdf' ? 'pdf' : 'printer',
    })
  }

  /** @param draw makes the charts and the map; each is asked only where it goes along. */
  async page(
    kind: 'print' | 'pdf',
    state: ComparisonState,
    show: Shown,
    draw: {
      readonly charts: (personal: boolean) => Promise<readonly PageChart[]>
      readonly map: (personal: boolean) => Promise<PageMap | null>
    },
  ): Promise<Printed | null> {
    const { sources, notes, questions, charts, allCharts, map, personal } = this
    return this.#run(async () => {
      const drawn = charts ? fitting(await draw.charts(personal), allCharts ? MOST_CHARTS : ONE_ROW) : []
      const places = map ? await draw.map(personal) : null
      return this.#send(`export.${kind}`, {
        ...this.#what(state, show),
        ...{ sources, notes, questions, charts: [...drawn] },
        map: places && { ...places, drawn: [...places.drawn] },
      })
    })
  }

  /**
   * Writes the comparison to the clipboard. The texts are promised, since the
   * person's key press allows the writing only for a moment.
   * @returns whether it is there
   */
  async copy(
    format: CopyFormat,
    state: ComparisonState,
    show: Shown,
    write: WriteClipboard,
  ): Promise<boolean> {
    const { sources, notes } = this
    const asked: Promise<(Pick<ExportTexts, 'html' | 'text'> & Partial<ExportTexts>) | null> =
      this.kind === 'handout'
        ? this.#request('export.handoutText', this.#ofHandout(state))
        : this.#request('export.text', { ...this.#what(state, show), sources, notes })
    const part = (
      type: string,
      read: (texts: NonNullable<Awaited<typeof asked>>) => string,
    ): Promise<Blob> => {
      const coming = asked.then((texts) => {
        if (!texts) throw new Error('Nothing to write')
        return new Blob([read(texts)], { type })
      })
      // The clipboard may give up at the first kind and never look at the second.
      coming.catch(() => undefined)
      return coming
    }
    try {
      await write(
        format === 'email'
          ? {
              'text/html': part('text/html', ({ html }) => html),
              'text/plain': part('text/plain', ({ text }) => text),
            }
          : { 'text/plain': part('text/plain', ({ markdown = '' }) => markdown) },
      )
      return (await asked) !== null
    } catch {
      if ((await asked) !== null) this.trouble = 'clipboard'
      return false
    }
  }

  #ofHandout(state: ComparisonState) {
    return { ...requestOf(state), programs: [...this.onHandout(state)], personal: this.personal }
  }

  #what(state: ComparisonState, show: Shown) {
    const { shownOnly, personal } = this
    const { hidden, order } = state.rows
    return {
      ...requestOf(state),
      personal,
      ...(shownOnly ? { show, rows: { hidden: [...hidden], order: [...order] } } : {}),
    }
  }

  #beside() {
    const { status, source, asOf } = this
    return { status, source, asOf }
  }

  #request<N extends CallName>(name: N, input: Input<N>): Promise<Answer<N> | null> {
    return this.#run(() => this.#send(name, input))
  }

  async #run<T>(work: () => ReturnType<Send> | Promise<unknown>): Promise<T | null> {
    if (this.working) return null
    this.working = true
    this.trouble = null
    const result = (await work()) as
      | { readonly ok: true; readonly value: T }
      | { readonly ok: false; readonly code: Failure['code']; readonly params: Failure['params'] }
    this.working = false
    if (result.ok) return result.value
    this.trouble = { code: result.code, params: result.params }
    return null
  }
}

/** Has the person told anything of themselves? */
export function hasPersonal({ presentPay, plan, has, home }: ComparisonState): boolean {
  // Whose pay the headline is of says nothing of the person.
  const notices = Object.entries(plan).flatMap(([part, value]) => (part === 'percentile' ? [] : [value]))
  return (
    presentPay !== null ||
    home.zip !== null ||
    has.credentials.length > 0 ||
    [...notices, has.diploma, has.credits, has.degree, has.years, has.handsOnHours].some(
      (value) => value !== null,
    )
  )
}
