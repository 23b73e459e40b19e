/**
 * What a person typed as a ZIP: "78701", "78701-1234" (its last four say nothing of
 * distance). Null for an empty box; undefined where it cannot be read.
 */
export function readZip(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  return /^(\d{5})(?:-?\d{4})?$/.exec(text)?.[1]
}
