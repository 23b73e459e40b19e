import { headingWords } from './column-names.ts'

/** Does a heading say that its amounts are thousands of dollars: "Tuition ($000)"? */
export const isInThousands = (heading: string): boolean =>
  /\bthousands\b|\(\s*\$?\s*(?:1,?)?000'?s?\s*\)|\(\s*\$?\s*k\s*\)/i.test(heading)

/** The parts of a total. */
export type CostPart = 'tuitionAndFees' | 'books' | 'exam'

/** Money that is no price of a program. */
const NO_PRICE =
  /waive|refund|\baid\b|discount|scholar|grant|\blate\b|loan|deposit|deadline|reimburs|salar|wage|\bpay\b|credit|hour|\bper\b/
const EXAM = /\b(?:exams?|examinations?|test|testing|licens\w*|certification)\b.*\b(?:fees?|costs?|price)\b/
const BOOKS =
  /books|materials?|suppl(?:y|ies)|\btools?\b|tools|uniforms?|equipment|scrubs|\bkits?\b|laptop|software/
const FEES =
  /\bfees?\b|(?:registration|application|enrollment|technology|lab|miscellaneous|misc|other|additional) ?(?:costs?|charges?)/

/** The part of a program's cost that a heading names, beside its tuition; null: none. */
export function costPart(heading: string): CostPart | null {
  const text = headingWords(heading)
    .join(' ')
    .replaceAll(/\b(?:non ?)?refundable\b/g, '')
  if (NO_PRICE.test(text)) return null
  if (EXAM.test(text)) return 'exam'
  if (BOOKS.test(text)) return 'books'
  return FEES.test(text) ? 'tuitionAndFees' : null
}

/** Fees that stand for no whole price where no tuition stands beside them: "Registration fee". */
export const isSmallFee = (heading: string): boolean => {
  const text = headingWords(heading).join(' ')
  return SMALL.test(text) && FEES.test(text)
}

/** A column of money that stands beside the price itself: a fee, supplies. */
export const isAddedFee = (heading: string): boolean =>
  costPart(heading) !== null &&
  !/\btuition\b|\bprice\b|\b(?:program|course|training|total|all) (?:fees?|costs?)\b/.test(
    headingWords(heading).join(' '),
  )

const SMALL =
  /\b(?:registration|application|enrollment|technology|lab|activity|student|other|misc\w*|additional)\b/

/** Does the heading of a price say that the part which another heading names is in it? */
export function hasPart(price: string, part: string): boolean {
  const text = headingWords(price).join(' ')
  if (costPart(part) !== 'books')
    return /\bfees?\b|\bcosts?\b|\bprice\b|\btotal\b|\ball\b/.test(text) && !isSmallFee(price)
  const named = BOOK_WORDS.filter((word) => headingWords(part).join(' ').includes(word))
  return named.length > 0 && named.every((word) => text.includes(word))
}
const BOOK_WORDS = ['book', 'material', 'suppl', 'tool', 'uniform', 'equipment', 'kit', 'laptop', 'software']
