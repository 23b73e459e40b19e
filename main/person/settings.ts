import {
  DEFAULT_SETTINGS,
  SettingsSchema,
  type Settings,
  type SettingsChange,
} from '../../data/contract/person.ts'
import { DEFAULT_LANGUAGE, type Language } from '../../data/messages/languages.ts'
import type { Reads, Writes } from './access.ts'
import { namedValues, soundParts } from './parts.ts'

/** @param firstLanguage of a person who has chosen none */
export function readSettings(db: Reads, firstLanguage: Language = DEFAULT_LANGUAGE): Settings {
  const rows = db.all<{ name: string; value: string }>('SELECT name, value FROM settings')
  return { ...DEFAULT_SETTINGS, language: firstLanguage, ...soundParts(SettingsSchema, namedValues(rows)) }
}

/** The revision of the catalog up to which comparisons were brought (`followFigures`); no setting of the person's. */
const FOLLOWED = 'figuresFollowed'

export function readFollowed(db: Reads): string | null {
  const row = db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', FOLLOWED)
  return row?.value ?? null
}

export function writeFollowed(db: Writes, generation: string): void {
  db.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    FOLLOWED,
    generation,
  )
}

/** Parts left out, or undefined, stay. */
export function writeSettings(db: Writes, change: SettingsChange): void {
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) continue
    db.run(
      'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      JSON.stringify(value),
    )
  }
}
