/** By id; a person's choice between two sources is stored under it. */
export type Pages = Readonly<Record<string, readonly [publisher: string, asOf: string, url: string]>>
