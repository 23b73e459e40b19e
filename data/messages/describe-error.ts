import type { ErrorCode, ErrorParams } from '../contract/errors.ts'
import type { MessageKey, Translator } from './translate.ts'

/** The failed half of a `Result`, or a `PathwiseError`: whatever has a code and its parameters. */
export interface Failure {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

export interface ErrorWords {
  /** What happened, in one sentence. */
  readonly happened: string
  /** What is safe. */
  readonly safe: string
  /** What to do next. */
  readonly next: string
}

/** What an answer may not name, and what is said then. */
const UNNAMED = [
  'file',
  'folder',
  'host',
  'to',
  'offered',
  'version',
  'organization',
  'address',
  'database',
] as const

/** Of a channel, where an answer does not say. */
const UNKNOWN = { reason: '?', role: '?', key: '?', found: 0, needed: 1 }

/** The three parts apart, for a window that sets the first as its title. */
export function errorWords(failure: Failure, translator: Translator): ErrorWords {
  const { code, params } = failure
  const filled = {
    ...Object.fromEntries(UNNAMED.map((name) => [name, translator.t(`error.${name}`)])),
    name: translator.t('error.organization'),
    ...UNKNOWN,
    ...params,
    ...reasonOf(failure, translator),
  }
  return {
    happened: translator.t(`error.${code}.happened`, filled),
    safe: translator.t(`error.${code}.safe`, filled),
    next: translator.t(`error.${code}.next`, filled),
  }
}

/** Why a case could not be read has words of its own. */
function reasonOf({ code, params }: Failure, { t }: Translator): ErrorParams {
  if (code !== 'case-unreadable') return {}
  const { reason } = params
  return { reason: t(isCaseReason(reason) ? reason : 'caseFile.not-a-case', params) }
}

const isCaseReason = (reason: string | number | undefined): reason is MessageKey & `caseFile.${string}` =>
  typeof reason === 'string' && reason.startsWith('caseFile.')

/** What happened, what is safe, what to do next, as one text. */
export function describeError(failure: Failure, translator: Translator): string {
  const { happened, safe, next } = errorWords(failure, translator)
  return `${happened} ${safe} ${next}`
}
