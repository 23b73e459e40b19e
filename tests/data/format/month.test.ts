import { expect, test } from 'vitest'
import { midMonth } from '../../../data/format/month.ts'

test('the middle of a month is in that month in every time zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone })
    expect(month.format(midMonth('2025-05'))).toBe('May 2025')
    expect(month.format(midMonth('2024-12'))).toBe('December 2024')
  }
})
