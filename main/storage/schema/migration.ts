/** One step of a database's schema. Steps are applied in order, each once, in one transaction. */
export interface Migration {
  /** 1, 2, 3 ... without a gap; recorded in `PRAGMA user_version`. */
  readonly version: number
  readonly sql: string
}

/** Says which kind of Pathwise database a file is (`PRAGMA application_id`). */
export const APPLICATION_IDS = {
  /** "PWCA" */
  catalog: 0x50574341,
  /** "PWPE" */
  person: 0x50575045,
} as const

export type DatabaseKind = keyof typeof APPLICATION_IDS

export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0
