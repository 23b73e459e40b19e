/** A step of a recipe: lines that stand in a file, and what is put beside them. */
export interface Edit {
  readonly file: string
  readonly hunks: readonly (readonly string[])[]
}

/**
 * The recipes of a section of CONTRIBUTING.md, one a `diff` block: "--- FILE", then hunks of
 * lines with ' ', '+' or '-' in front, "@@" between two hunks of one file.
 *
 * @throws Error where the section is not there or has no recipe.
 */
export function recipesOf(markdown: string, section: string): readonly (readonly Edit[])[] {
  const [, text] = markdown.split(`\n## ${section}\n`)
  const blocks = [...(text?.split('\n## ')[0] ?? '').matchAll(/```diff\n(.*?)\n```/gs)]
  if (blocks.length === 0) throw new Error(`CONTRIBUTING.md has no diff under "${section}"`)
  return blocks.map(([, block = '']) =>
    block
      .split(/^--- /m)
      .slice(1)
      .map((part) => {
        const [file = '', ...lines] = part.trimEnd().split('\n')
        const hunks = lines.join('\n').split('\n@@\n')
        return { file, hunks: hunks.map((hunk) => hunk.split('\n')) }
      }),
  )
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
