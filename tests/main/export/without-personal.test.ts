import * as v from 'valibot'
import { expect, it } from 'vitest'
import { DEFAULT_HAS, DEFAULT_PLAN } from '../../../data/comparison-state.ts'
import { CompareInputSchema } from '../../../data/contract/comparison.ts'
import { withoutPersonal } from '../../../main/export/without-personal.ts'

it('what the person told of themselves is taken out of a request, and nothing else is', () => {
  const told = v.parse(CompareInputSchema, {
    programs: ['103501-51.0713-21'],
    occupation: '29-2072',
    presentPay: 3_123_400,
    plan: { ...DEFAULT_PLAN, aid: 98_765 },
    home: { state: 'WA', zip: '98101' },
  })
  expect(withoutPersonal(told)).toEqual({
    ...told,
    presentPay: null,
    plan: DEFAULT_PLAN,
    has: DEFAULT_HAS,
    // Prices follow the state; how far it is would tell where they live.
    home: { state: 'WA', zip: null },
  })
})
