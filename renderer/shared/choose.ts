import type { Change } from '../../data/comparison-change.ts'
import type { ComparisonChange } from '../../data/comparison-state.ts'
import { MOST_COMPARED, type ProgramKey } from '../../data/program.ts'

import { catalogChanged } from './catalog-changed.ts'
import { chosenNames, type ProgramName } from './chosen.svelte.ts'
import { library } from './library.svelte.ts'
import { notices } from './notices.svelte.ts'
import { savedSearches } from './saved-searches.svelte.ts'
import { person } from './state.svelte.ts'
import { t } from './translate.ts'

/** Take a program into the comparison; the ninth says so and is not chosen. */
export function chooseProgram(name: ProgramName, also: ComparisonChange = {}): boolean {
  chosenNames.learn(name)
  const chosen = person.choose(name.key, also)
  if (!chosen) notices.say(t('selectionBar.full', { most: MOST_COMPARED }))
  return chosen
}

/** Take a program out, and say how to get it back. */
export function removeWithUndo(key: ProgramKey): void {
  person.remove(key)
  const name = chosenNames.of(key)
  notices.say(
    name
      ? t('selectionBar.removed', { program: name.program, institution: name.institution })
      : t('selectionBar.removedKey'),
    {
      label: t('action.undo'),
      run: () => void undo(),
    },
  )
}

export async function undo(): Promise<void> {
  const change = await person.undo()
  lookAfter(change)
  notices.say(change ? t('undo.done', { what: describe(change) }) : t('undo.nothing'))
}

export async function redo(): Promise<void> {
  const change = await person.redo()
  lookAfter(change)
  notices.say(change ? t('redo.done', { what: describe(change) }) : t('redo.nothing'))
}

/** The catalog shows the person's lists, and which school a provider is; it knows nothing of cases. */
function lookAfter(change: Change | null): void {
  if (!change || !('name' in change) || change.kind.startsWith('case-')) return
  if (change.kind.startsWith('saved-')) {
    savedSearches.revision++
    return
  }
  catalogChanged()
  if (library.state) void library.look()
}

/** "added Medical Assistant at College A", "changed the occupation". */
export function describe(change: Change): string {
  if ('name' in change)
    return t(`change.${change.kind}`, { name: change.name === '' ? t('cases.unnamed') : change.name })
  if (change.kind !== 'added' && change.kind !== 'removed') return t(`change.${change.kind}`)
  const [first] = change.programs
  const name = change.programs.length === 1 && first ? chosenNames.of(first) : undefined
  return name
    ? t(`change.${change.kind}.one`, { program: name.program, institution: name.institution })
    : t(`change.${change.kind}.many`, { count: change.programs.length })
}
