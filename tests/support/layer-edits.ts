import type { LayerEdit, LayerKind } from '../../data/contract/layer.ts'

const source = { publisher: 'East Workforce Board', asOf: '2026-07', url: 'https://board.example/list' }

/** An edit of each kind, of a record that is not there yet. */
export const EDITS = {
  list: {
    kind: 'list',
    key: 'east-2026',
    expected: 0,
    why: 'The list of July',
    body: { name: 'East board, 2026', source },
  },
  program: {
    kind: 'program',
    key: 'east-2026:17',
    expected: 0,
    why: 'New on the list',
    body: {
      provider: {
        name: 'Harbor Career School',
        city: 'Newark',
        state: 'NJ',
        zip: '07102',
        phone: '973-555-0100',
        website: 'https://harbor.example',
        numbers: { unitid: 222_567, opeid: '' },
      },
      name: 'Medical Coding',
      cip: '51.0713',
      awardLevel: 20,
      credential: 'Certificate',
      occupations: ['29-2072'],
      online: 'some',
      figures: {
        tuitionAndFees: { value: 420_000, status: 'known' },
        months: { value: 9, high: 12, status: 'known' },
        books: { value: null, status: 'not-reported' },
      },
      columns: { tuitionAndFees: 'Total cost' },
      official: null,
    },
  },
  figure: {
    kind: 'figure',
    key: '222567-51.0713-20|tuitionAndFees',
    expected: 0,
    why: 'The school raised it',
    body: { value: 435_000, by: 'phone', on: '2026-08-03' },
  },
  match: {
    kind: 'match',
    key: 'etpl-texas:harbor career school|07102',
    expected: 0,
    why: 'Same address',
    body: { unitid: 222_567 },
  },
  'in-demand': {
    kind: 'in-demand',
    key: '29-2072',
    expected: 0,
    why: 'On the state list',
    body: { state: 'NJ', source },
  },
  template: {
    kind: 'template',
    key: 'short-and-cheap',
    expected: 0,
    why: 'Most ask for this',
    body: {
      name: 'Short and cheap',
      mustHaves: [
        { field: 'costToFinish', test: 'at-most', value: 500_000 },
        { field: 'evening', test: 'is', value: 'yes' },
      ],
      weights: { costToFinish: 8, months: 5 },
    },
  },
} as const satisfies { readonly [K in LayerKind]: LayerEdit & { readonly kind: K } }

/** A price of the nth program. */
export const priceOf = (
  n: number,
  value: number,
  expected = 0,
): Extract<LayerEdit, { readonly kind: 'figure' }> => ({
  ...EDITS.figure,
  key: `${100_000 + n}-51.0713-20|tuitionAndFees`,
  expected,
  body: { ...EDITS.figure.body, value },
})
