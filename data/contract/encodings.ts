/** How the letters of a text may be written. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh', 'cp437', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]
