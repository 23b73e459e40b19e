import fc from 'fast-check'

/** What a spreadsheet, an upload or an ill will may put into a table. */
const TOKENS = [
  '"',
  '""',
  '\0',
  '\n',
  '\r',
  '\r\n',
  ',',
  '\t',
  ';',
  ' ',
  '.',
  '-',
  '-1',
  '-2',
  '-5',
  '-0',
  '0',
  '00',
  '1e309',
  '1e5',
  '0x10',
  '99999999999999999999',
  '9007199254740993',
  '999999999',
  'NaN',
  'Infinity',
  'NULL',
  'PrivacySuppressed',
  '<=0.05',
  '#',
  '*',
  '**',
  '—',
  '="01.00"',
  '=1+1',
  '99',
  '99.9999',
  '99-9999',
  'ERROR',
  'INVALID CODE',
  '\u00A0',
  '\uFEFF',
  'ñ',
  '\xC3',
  '\xFF',
  '😀',
  '12.5',
  '1,234',
  '$5',
  'true',
  '__proto__',
] as const

interface Mutation {
  readonly kind: 'flip' | 'cut' | 'double' | 'insert' | 'cell' | 'swap' | 'end'
  /** Where, as a share of the whole: 0 to 1. */
  readonly at: number
  readonly to: number
  readonly token: string
  /** Whether the header is left as it is, so that the reader sees what was done. */
  readonly body: boolean
}

/** Evenly anywhere: left to itself fast-check prefers the beginning. */
const share = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((part) => part / 1_000_001)

const mutation = (
  kind: fc.Arbitrary<Mutation['kind']>,
  token: fc.Arbitrary<string>,
  body: fc.Arbitrary<boolean>,
) => fc.record({ kind, at: share, to: share, token, body })

/** Numbers that are none of a price, a wage or a length. */
const number = fc.oneof(
  fc.integer({ min: -100_000, max: -1 }).map(String),
  fc.double({ noDefaultInfinity: false, noNaN: false }).map(String),
  fc.bigInt({ min: 10n ** 14n, max: 10n ** 30n }).map(String),
)

/** Many cells are something else, and now and then the file falls apart. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc
  .tuple(
    fc.array(mutation(fc.constant('cell'), fc.oneof(fc.constantFrom(...TOKENS), number), fc.constant(true)), {
      maxLength: 100,
    }),
    fc.array(
      mutation(
        fc.constantFrom<Mutation['kind'][]>('flip', 'cut', 'double', 'insert', 'swap', 'end'),
        fc.constantFrom(...TOKENS),
        // One in ten may harm the header, after which the file may be none that anybody knows.
        fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([cells, falls]) => [...cells, ...falls])

/** The bytes after all that was done to them. */
export function mutated(bytes: Buffer, list: readonly Mutation[]): Buffer {
  return list.reduce(mutate, bytes)
}

function mutate(bytes: Buffer, { kind, at, to, token, body }: Mutation): Buffer {
  const start = body ? bytes.indexOf('\n') + 1 : 0
  const place = (part: number) => start + Math.floor(part * Math.max(0, bytes.length - start))
  const from = place(at)
  const until = Math.min(bytes.length, from + Math.floor(to * 400))
  const before = bytes.subarray(0, from)
  switch (kind) {
    case 'flip': {
      const copy = Buffer.from(bytes)
      if (from < copy.length) copy[from] = (copy[from] ?? 0) ^ (1 << Math.floor(to * 7.99))
      return copy
    }
    case 'cut':
      return Buffer.concat([before, bytes.subarray(until)])
    case 'double':
      return Buffer.concat([bytes.subarray(0, until), bytes.subarray(from)])
    case 'insert':
      return Buffer.concat([before, Buffer.from(token), bytes.subarray(from)])
    case 'end':
      return Buffer.from(before)
    case 'cell':
      return Buffer.from(withCell(bytes, from, token), 'latin1')
    case 'swap':
      return Buffer.from(swapped(bytes.toString('latin1'), at, to), 'latin1')
  }
}

/** The cell around a place is something else. */
function withCell(bytes: Buffer, at: number, token: string): string {
  const text = bytes.toString('latin1')
  const from = Math.max(...[',', '\t', '\n'].map((end) => text.lastIndexOf(end, at - 1))) + 1
  const rest = text.slice(from).search(/[,\t\r\n]/)
  const until = rest < 0 ? text.length : from + rest
  return text.slice(0, from) + Buffer.from(token).toString('latin1') + text.slice(until)
}

/** Two columns change places in every line, the header's too. */
function swapped(text: string, one: number, other: number): string {
  return text
    .split('\n')
    .map((line) => {
      const cells = line.split(',')
      const [a, b] = [Math.floor(one * cells.length), Math.floor(other * cells.length)]
      const kept = cells[a]
      if (kept === undefined || cells[b] === undefined) return line
      cells[a] = cells[b]
      cells[b] = kept
      return cells.join(',')
    })
    .join('\n')
}
