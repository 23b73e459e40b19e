import type { Paper } from '../../../data/export-limits.ts'
import { cutAt } from '../../../data/format/clean-text.ts'
import { textOf } from '../../../data/messages/said.ts'
import { linesOf, roomOf } from '../page-fit.ts'
import { widthIn } from './arial.ts'
import type { Handout } from './handout.ts'
import { payPicture } from './pay-picture.ts'

/**
 * A hand-out is one page in large type. Where all of it is too much for that, its type
 * gets smaller down to 12 points, and then what helps least gives way, in this order.
 * How high the page is, is worked out from its texts, a little higher than any browser's.
 */
export interface Fit {
  /** Points. */
  readonly size: number
  readonly picture: boolean
}

/** Points. Nothing smaller is read without glasses by somebody of fifty. */
const SIZES = [15, 14.5, 14, 13.5, 13, 12.5, 12] as const
const SMALLEST = 12
const LAST_SIZES = [11, 10, 9] as const

/** Shares of the width: of the labels, and of the next steps beside the job. */
export const LABELS = 0.14
export const STEPS = 0.53
/** Ems between steps and job. */
export const GAP = 1.4

/** What gives way at the smallest size, one after the other. Rows, phone numbers and the organization's lines never do. */
const CUTS: readonly ((handout: Handout) => Handout)[] = [
  (handout) => ({ ...handout, exams: [] }),
  (handout) => withQuestions(handout, 4),
  (handout) => withQuestions(handout, 3),
  (handout) => handout,
  (handout) => withNames(handout, 80),
  (handout) => withNames(handout, 60),
  (handout) => withNames(handout, 40),
  (handout) => withNames(handout, 25),
  (handout) => withQuestions(handout, 2),
  (handout) => withQuestions(handout, 1),
  (handout) => withQuestions(handout, 0),
  // Of jobs that none was chosen of, the first say how such a job pays.
  (handout) => withJobs(handout, 2),
  (handout) => withJobs(handout, 1),
]
/** The cut before which the chart goes: its sentence says the same. */
const CHART_GOES = 3

/** The hand-out as it is on its page, and how large its type is there. */
export function fitHandout(handout: Handout, paper: Paper): { readonly handout: Handout; readonly fit: Fit } {
  for (const size of SIZES) {
    const fit = { size, picture: true }
    if (fits(handout, fit, paper)) return { handout, fit }
  }
  let less = handout
  let fit: Fit = { size: SMALLEST, picture: true }
  for (const [at, cut] of CUTS.entries()) {
    less = cut(less)
    fit = { size: SMALLEST, picture: at < CHART_GOES }
    if (fits(less, fit, paper)) return { handout: less, fit }
  }
  // Texts that no school has: one page all the same.
  for (const size of LAST_SIZES) {
    fit = { size, picture: false }
    if (fits(less, fit, paper)) break
  }
  return { handout: less, fit }
}

function withQuestions(handout: Handout, most: number): Handout {
  const steps = handout.steps.map((step) => ({ ...step, questions: step.questions.slice(0, most) }))
  return { ...handout, steps }
}

function withJobs(handout: Handout, most: number): Handout {
  return { ...handout, job: handout.job && { ...handout.job, earn: handout.job.earn.slice(0, most) } }
}

/** A name that goes on says so. */
function withNames(handout: Handout, longest: number): Handout {
  const cut = (name: string) => (name.length <= longest ? name : `${atWord(cutAt(name, longest))} …`)
  return {
    ...handout,
    heads: handout.heads.map((head) => ({
      ...head,
      program: cut(head.program),
      institution: cut(head.institution),
    })),
    rows: handout.rows.map((row) => ({
      ...row,
      cells: row.cells.map((lines) =>
        lines.map((line) => line.map((part) => (part.isName ? { ...part, text: cut(part.text) } : part))),
      ),
    })),
  }
}

/** Behind a whole word, where one ends not too far before. */
function atWord(text: string): string {
  const words = text.replace(/[\s/,-]+[^\s/,-]*$/u, '')
  return words.length > text.length / 2 ? words : text.trimEnd()
}

const fits = (handout: Handout, fit: Fit, paper: Paper): boolean =>
  heightOf(handout, fit, paper) <= roomOf({ paper, landscape: false }).height

/** Ems of the body's type, as in the styles. */
const LINE = 1.25
const AROUND = { head: 0.5, row: 0.44, section: 0.75, line: 0.1, small: 0.35, foot: 0.75, made: 0.6 } as const
const BESIDE = 0.6
const SMALL = 0.8
const INDENT = { step: 1.4, question: 2.5 } as const
/** As wide as the head of the words that are explained, in any language. */
const WORDS = 'W'.repeat(20)
/** Browsers and fonts differ by so much. */
const SPARE = 1.02
/** Points, of a line between rows. */
const RULE = 0.8

const regular = widthIn('regular')
const heavy = widthIn('bold')

/** Points. */
export function heightOf(handout: Handout, { size, picture }: Fit, paper: Paper): number {
  const width = roomOf({ paper, landscape: false }).width / size
  const { title, made, heads, rows, job, steps, meanings, exams, facts, foot } = handout
  const column = (width * (1 - LABELS)) / heads.length - BESIDE
  const plain = (text: string, room: number) => linesOf(text, room, regular) * LINE
  const bold = (text: string, room: number) => linesOf(text, room, heavy) * LINE
  const small = (text: string) => linesOf(text, width / SMALL, regular) * SMALL * LINE
  const tallest = (heights: readonly number[]) => Math.max(LINE, ...heights)

  let ems = linesOf(title, width / 1.6, heavy) * 1.6 * 1.15
  ems += linesOf(made, width / 0.85, regular) * 0.85 * LINE + AROUND.made
  ems += AROUND.head
  ems += tallest(
    heads.map(
      ({ program, institution, closed }) =>
        bold(`1. ${program}`, column) + plain(institution, column) + (closed ? bold(closed, column) : 0),
    ),
  )
  for (const { label, cells, same } of rows) {
    const across = width * (1 - LABELS) - BESIDE
    const said = same
      ? [plain(same.map(textOf).join(' '), across)]
      : cells.map((lines) => lines.reduce((sum, line) => sum + plain(textOf(line), column), 0))
    ems += tallest([bold(label, width * LABELS - BESIDE), ...said]) + AROUND.row
  }
  const stepsWidth = job ? width * STEPS - GAP / 2 : width
  const jobWidth = width * (1 - STEPS) - GAP / 2
  let stepsHeight = 1.08 * 1.2
  for (const { text, questions } of steps) {
    stepsHeight += plain(text, stepsWidth - INDENT.step) + AROUND.line
    for (const question of questions) stepsHeight += plain(question, stepsWidth - INDENT.question)
  }
  let jobHeight = 0
  if (job) {
    jobHeight += linesOf(textOf(job.title), jobWidth / 1.08, heavy) * 1.08 * 1.2 + AROUND.line
    for (const line of job.earn) jobHeight += plain(textOf(line), jobWidth) + AROUND.line
    if (job.lines.length > 0) jobHeight += plain(job.lines.map(textOf).join(' '), jobWidth) + AROUND.line
    if (job.pay && picture) jobHeight += pictureHeight(job.pay, jobWidth) + AROUND.line
  }
  ems += Math.max(stepsHeight, jobHeight) + AROUND.section
  const explained = [...meanings, ...exams]
  if (explained.length > 0) ems += small(`${WORDS}${explained.join(' ')}`) + AROUND.small
  if (facts !== '') ems += small(facts) + AROUND.small
  if (foot.length > 0) ems += foot.reduce((sum, line) => sum + small(line), 0) + AROUND.foot
  return (ems * size + (rows.length + 2) * RULE) * SPARE
}

/** In the unit of the width. */
function pictureHeight(pay: Parameters<typeof payPicture>[0], width: number): number {
  const drawn = payPicture(pay)
  return (drawn.height / drawn.width) * width
}
