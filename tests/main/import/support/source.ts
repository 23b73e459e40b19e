import { Rejects } from '../../../../main/import/rejects.ts'
import { Header, type Reader, type Source } from '../../../../main/import/files/source.ts'

/** A table in a published layout, from its header and rows. */
export function sourceOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): Source {
  return {
    file: 'made.csv',
    header: new Header(header),
    batches: [rows.map((cells, index) => ({ line: index + 2, cells }))],
    notes,
  }
}

/** One row by column names; columns not named are ''. */
export function rowOf(header: readonly string[], cells: Readonly<Record<string, string | number>>): string[] {
  for (const name of Object.keys(cells)) {
    if (!header.includes(name)) throw new RangeError(`No column "${name}" in this layout`)
  }
  return header.map((name) => String(cells[name] ?? ''))
}

/** Everything a reader says about a source, and what it rejected. */
export async function readAll<Row>(reader: Reader<Row>, source: Source) {
  if (!reader.recognises(source.header)) throw new Error('The reader does not recognise this header')
  const rejects = new Rejects()
  const rows: Row[] = []
  for await (const batch of reader.read(source, rejects)) rows.push(...batch)
  return { rows, rejects: rejects.list }
}
