import type { Personal, PersonalSource } from '../../data/listed-program.ts'
import type { ListInPieces, NewList } from '../../main/person/new-list.ts'
import type { PersonStore } from '../../main/person/store.ts'

/** A list as an import hands it over. */
export const inPieces = (list: NewList): ListInPieces => ({
  ...list,
  count: list.programs.length,
  providers: [list.providers],
  programs: [list.programs],
})

/** The person's lists with all that is in them. */
export function personalOf(person: Pick<PersonStore, 'personal'>): Personal {
  const { lists, matches, programs } = person.personal()
  return { lists: lists.map((list) => ({ ...list, programs: [...programs(list.id)].flat() })), matches }
}

let stores = 0

/** Lists as a store of their own would have them. */
export const sourceOf = ({ lists, matches }: Personal): PersonalSource => ({
  store: `made ${stores++}`,
  matches,
  lists: lists.map(({ programs: _, ...head }) => head),
  programs: (id) => lists.filter((list) => list.id === id).map(({ programs }) => programs),
})
