/** A step of a recipe: lines that stand in a file, and what is put beside them. */
export interface Edit {
  readonly file: string
  readonly hunks: readonly (readonly string[])[]
}

/**
 * The edits in the `diff` block of a section of CONTRIBUTING.md: "--- FILE", then hunks
 * of lines with ' ', '+' or '-' in front, "@@" between two hunks of one file.
 *
 * @throws Error where the section or its block is not there.
 */
export function editsOf(markdown: string, section: string): readonly Edit[] {
  const [, text] = markdown.split(`\n## ${section}\n`)
  const block = /```diff\n(.*?)\n```/s.exec(text?.split('\n## ')[0] ?? '')?.[1]
  if (block === undefined) throw new Error(`CONTRIBUTING.md has no diff under "${section}"`)
  return block
    .split(/^--- /m)
    .slice(1)
    .map((part) => {
      const [file = '', ...lines] = part.trimEnd().split('\n')
      const hunks = lines.join('\n').split('\n@@\n')
      return { file, hunks: hunks.map((hunk) => hunk.split('\n')) }
    })
}

/**
 * A file with a hunk done to it.
 *
 * @throws Error where the lines do not stand in it exactly once.
 */
export function applied(text: string, hunk: readonly string[], file: string): string {
  const side = (signs: string) =>
    hunk
      .filter((line) => signs.includes(line[0] ?? ''))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const [before, after] = [side(' -'), side(' +')]
  const pieces = text.split(before)
  if (pieces.length !== 2) throw new Error(`${file} has ${pieces.length - 1} times, and not once:\n${before}`)
  return pieces.join(after)
}
