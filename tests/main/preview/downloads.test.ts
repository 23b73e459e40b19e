import { describe, expect, it } from 'vitest'
import { contentDisposition, Downloads } from '../../../main/preview/downloads.ts'

const document = (name: string) => ({ name, mime: 'text/csv', bytes: new Uint8Array([1]) })

function idOf(delivery: ReturnType<Downloads['keep']>): string {
  if (delivery.outcome !== 'download') throw new Error(delivery.outcome)
  return delivery.url.slice('/download/'.length)
}

describe('a kept document', () => {
  it('is handed out once, under an address that cannot be guessed', () => {
    const downloads = new Downloads()
    const id = idOf(downloads.keep(document('a.csv')))
    expect(Buffer.from(id, 'base64url')).toHaveLength(32)
    expect(downloads.take(id)?.name).toBe('a.csv')
    expect(downloads.take(id)).toBeUndefined()
  })

  it('keeps its own address beside others, and the oldest makes room for the ninth', () => {
    const downloads = new Downloads()
    const ids = Array.from({ length: 9 }, (_, n) => idOf(downloads.keep(document(`${n}.csv`))))
    expect(ids.map((id) => downloads.take(id)?.name)).toEqual([
      undefined,
      ...'12345678'.split('').map((n) => `${n}.csv`),
    ])
  })
})

describe('Content-Disposition', () => {
  it('gives the name to old and new readers', () => {
    expect(contentDisposition('Pathwise comparison.csv')).toBe(
      `attachment; filename="Pathwise comparison.csv"; filename*=UTF-8''Pathwise%20comparison.csv`,
    )
    expect(contentDisposition("Año (2026) 'x'.csv")).toBe(
      `attachment; filename="A_o (2026) _x_.csv"; filename*=UTF-8''A%C3%B1o%20%282026%29%20%27x%27.csv`,
    )
  })

  it('lets no name end the header or name a folder', () => {
    expect(contentDisposition('a"\r\nset-cookie: x=1/../../b')).toBe(
      `attachment; filename="a___set-cookie_ x_1_.._.._b"; filename*=UTF-8''a%22%0D%0Aset-cookie%3A%20x%3D1%2F..%2F..%2Fb`,
    )
  })
})
