import type { Handlers } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'

const later = () => {
  throw new PathwiseError('internal')
}

/** Calls about the person's cases. */
export function caseHandlers() {
  return {
    'cases.list': later,
    'cases.create': later,
    'cases.open': later,
    'cases.rename': later,
    'cases.duplicate': later,
    'cases.archive': later,
    'cases.delete': later,
    'cases.close': later,
    'cases.forget': later,
    'cases.private': later,
    'cases.save': later,
    'cases.read': later,
    'cases.keepSnapshot': later,
    'cases.snapshot': later,
    'cases.changes': later,
  } satisfies Partial<Handlers>
}
