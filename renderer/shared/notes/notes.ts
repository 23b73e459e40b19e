import { MOST_NOTES, readCellKey, type CellKey, type Notes } from '../../../data/comparison-state.ts'
import { FIELDS, type FieldId } from '../../../data/fields/catalogue.ts'
import type { ProgramKey } from '../../../data/program.ts'

/** The notes with one of them as written; without it where nothing but space is left. */
export function withNote(notes: Notes, key: CellKey, text: string): Notes {
  const kept = text.trim()
  const others = Object.entries(notes).filter(([other]) => other !== key)
  return Object.fromEntries(kept === '' ? others : [...others, [key, kept]])
}

/** May this note be written? One that is there always may; a new one only where there is room. */
export function hasRoom(notes: Notes, key: CellKey): boolean {
  return key in notes || Object.keys(notes).length < MOST_NOTES
}

interface ListedNote {
  readonly key: CellKey
  /** '' for a note on the whole program, or the whole case. */
  readonly field: FieldId | ''
  readonly text: string
}

/** Notes on one program; on the case where `program` is ''. */
export interface NoteGroup {
  readonly program: ProgramKey | ''
  /** Compared now; its notes can be gone to. */
  readonly isHere: boolean
  readonly notes: readonly ListedNote[]
}

const PLACES = new Map<string, number>(FIELDS.map(({ id }, place) => [id, place]))

/** All notes as they are read: the case, then the programs in their order, then those that left the comparison. */
export function noteGroups(notes: Notes, programs: readonly ProgramKey[]): readonly NoteGroup[] {
  const groups = new Map<ProgramKey | '', ListedNote[]>()
  for (const [key, text] of Object.entries(notes)) {
    const { program, field } = readCellKey(key)
    groups.set(program, [...(groups.get(program) ?? []), { key, field, text }])
  }
  const away = [...groups.keys()].filter((key) => key !== '' && !programs.includes(key)).sort()
  return ['', ...programs, ...away].flatMap((program) => {
    const own = groups.get(program)
    if (!own) return []
    const sorted = own.toSorted((one, other) => placeOf(one.field) - placeOf(other.field))
    return [{ program, isHere: program === '' || programs.includes(program), notes: sorted }]
  })
}

/** The whole before its parts, in the order of the table. */
const placeOf = (field: FieldId | '') => PLACES.get(field) ?? -1
