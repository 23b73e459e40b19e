import { loadPackage } from './binaries.ts'

/** PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

interface SelfSigned {
  readonly default: {
    generate(
      attributes: readonly { readonly name: string; readonly value: string }[],
      options: object,
    ): Promise<{ readonly private: string; readonly cert: string }>
  }
}

interface Wanted {
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[]
  /** Whose signature it has; left out: its own, and it may sign others. */
  readonly by?: Certificate
  /** Days from now, before 0 where it is over. */
  readonly days?: number
}

const DAY = 24 * 60 * 60 * 1_000

export async function certificate(
  name: string,
  { names = [], by, days = 30 }: Wanted = {},
): Promise<Certificate> {
  const { default: selfsigned } = await loadPackage<SelfSigned>('selfsigned')
  const end = new Date(Date.now() + days * DAY)
  const made = await selfsigned.generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(end.getTime() - 60 * DAY),
    notAfterDate: end,
    extensions: [
      { name: 'basicConstraints', cA: by === undefined, critical: true },
      {
        name: 'subjectAltName',
        altNames: names.map((each) =>
          /^[\d.]+$/.test(each) ? { type: 7, ip: each } : { type: 2, value: each },
        ),
      },
    ],
    ...(by ? { ca: { key: by.key, cert: by.cert } } : {}),
  })
  return { cert: made.cert, key: made.private }
}
