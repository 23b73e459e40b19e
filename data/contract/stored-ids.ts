import * as v from 'valibot'
import { currentCellKey, currentId, withCurrentFields, type IdKind } from '../fields/aliases.ts'

/**
 * Schemas of ids that are stored. Whatever is read through them comes out with the ids
 * of now (data/fields/aliases.ts); the types are of these alone, since nobody else is to
 * write an old one.
 */

/** One of these ids. */
export function storedId<const Id extends string>(kind: IdKind, ids: readonly Id[]): v.GenericSchema<Id> {
  return v.pipe(
    v.string(),
    v.transform((id) => currentId(kind, id)),
    v.picklist(ids),
  ) as unknown as v.GenericSchema<Id>
}

/** An id of a set that is open: whatever it is, as it is called now. */
export const currentIdOf = (kind: IdKind) => v.transform((id: string) => currentId(kind, id))

export const currentCell = v.transform(currentCellKey)

/** A record by field. */
export function byField<const S extends v.GenericSchema>(schema: S): S {
  return v.pipe(v.unknown(), v.transform(withCurrentFields), schema) as unknown as S
}
