import type { ComparisonState, OwnFigures } from '../../data/comparison-state.ts'
import { readCellKey } from '../../data/comparison-state.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import { isOwnList, type ListedProgram } from '../../data/listed-program.ts'
import type { ProgramKey } from '../../data/program.ts'
import { Providers } from '../import/mapping/providers.ts'
import type { NewList } from '../person/new-list.ts'
import { asOwnProgram, type OwnProgram } from './own-program.ts'

/**
 * Keys of own programs and lists ("own:3:17", "own:3") hold on one computer only.
 * Those of a file are either found among the person's own, or come as a new list.
 */
interface Arrived {
  /** What the person does not have yet; null where they have all of it. */
  readonly list: NewList | null
  /** The keys of a file by those that hold here, once the new list has an id. */
  keys(list: string | null): Keys
}

interface Keys {
  readonly programs: ReadonlyMap<ProgramKey, ProgramKey>
  readonly lists: ReadonlyMap<string, string>
}

/** Own programs that a case compares, as a file carries them. */
export const ownProgramsOf = (
  { programs }: ComparisonState,
  read: (keys: readonly ProgramKey[]) => readonly ListedProgram[],
): readonly OwnProgram[] => read(programs.filter(isOwnList)).map(asOwnProgram)

/**
 * @param called the person's own programs of these names
 * @param name of the list that is made where there is something new
 * @param file that they come in
 */
export function arrive(
  own: readonly OwnProgram[],
  called: (names: readonly string[]) => readonly ListedProgram[],
  { name, file }: { readonly name: string; readonly file: string },
): Arrived {
  const present = new Map<string, ListedProgram>()
  if (own.length > 0)
    for (const program of called(own.map(({ name }) => name)))
      present.set(identity(asOwnProgram(program)), program)
  const there = own.map((program) => present.get(identity(program)))
  const added = own.filter((_, at) => !there[at])
  return {
    list: added.length > 0 ? newList(added, name, file) : null,
    keys: (list) => ({
      programs: new Map(
        own.map(({ key }, at) => [
          key,
          there[at]?.key ?? `${list ?? ''}:${added.findIndex((program) => program.key === key) + 1}`,
        ]),
      ),
      lists: new Map(own.map((program, at) => [program.list, there[at]?.list ?? list ?? ''])),
    }),
  }
}

/** All that a program says, beside the keys. */
function identity({ key: _, list: __, columns: ___, ...says }: OwnProgram): string {
  return JSON.stringify(says, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function newList(programs: readonly OwnProgram[], name: string, file: string): NewList {
  const providers = new Providers()
  const added = programs.map(({ key: _, list: __, columns: ___, provider, ...program }) => ({
    page: provider.website,
    program: { ...program, provider: providers.add(provider) },
  }))
  // What two lists say differently of a school's page, each says of its own programs.
  const kept = added.map(({ page, program }) =>
    page === '' || program.website !== undefined || providers.hasOnePage(program.provider)
      ? program
      : { ...program, website: page },
  )
  return {
    name,
    file,
    columns: Object.assign({}, ...programs.map(({ columns }) => columns)) as NewList['columns'],
    providers: providers.list,
    programs: kept,
    remember: null,
  }
}

/** A case with the keys that hold here. An own program that did not come with it is left out: its key may be another's here. */
export function rekeyed(comparison: ComparisonState, keys: Keys): ComparisonState {
  const here = (key: ProgramKey) => (isOwnList(key) ? keys.programs.get(key) : key)
  const record = <T>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(entries).flatMap(([cell, value]): [string, T][] => {
        const { program, field } = readCellKey(cell)
        const key = here(program)
        return key === undefined ? [] : [[`${key}|${field}`, value]]
      }),
    )
  const { programs, baseline, figures, choices, notes, ticked } = comparison
  return {
    ...comparison,
    programs: programs.flatMap((key) => here(key) ?? []),
    baseline: baseline === null ? null : (here(baseline) ?? null),
    figures: record(figures) as OwnFigures,
    choices: Object.fromEntries(
      Object.entries(record(choices)).map(([cell, side]) => [cell, keys.lists.get(side) ?? side]),
    ),
    notes: record(notes),
    ticked: record(ticked),
  }
}

/** The same for figures that were kept; what is left out of the case stays in them, under no key of this computer. */
export function rekeyedSnapshot(snapshot: Comparison, keys: Keys): Comparison {
  const here = (key: ProgramKey) => (isOwnList(key) ? (keys.programs.get(key) ?? `sent:${key}`) : key)
  return {
    ...snapshot,
    programs: snapshot.programs.map((program) => ({ ...program, key: here(program.key) })),
    missing: snapshot.missing.map(here),
  }
}
