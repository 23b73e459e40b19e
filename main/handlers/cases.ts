import type { Handlers } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { PersonStore } from '../person/store.ts'

const later = () => {
  throw new PathwiseError('internal')
}

export interface CaseParts {
  readonly person: PersonStore
}

/** Calls about the person's cases. */
export function caseHandlers({ person }: CaseParts) {
  return {
    'cases.list': () => person.cases(),
    'cases.create': ({ name }) => person.createCase(name),
    'cases.open': ({ id }) => person.openCase(id),
    'cases.rename': ({ id, name }) => person.renameCase(id, name),
    'cases.duplicate': ({ id, name }) => person.duplicateCase(id, name),
    'cases.archive': ({ id, archived }) => person.archiveCase(id, archived),
    'cases.delete': ({ id }) => person.deleteCase(id),
    'cases.close': () => person.closeCase(),
    'cases.forget': later,
    'cases.private': later,
    'cases.save': later,
    'cases.read': later,
    'cases.keepSnapshot': later,
    'cases.snapshot': later,
    'cases.changes': later,
  } satisfies Partial<Handlers>
}
