import { describe, expect, it } from 'vitest'
import { translator } from '../../../../data/messages/translate.ts'
import { progressLine, progressWords } from '../../../../main/commands/import/progress-line.ts'

/** Back to the beginning of the line, and away with what stands there. */
const OVER = '\r\u001B[2K'

function terminal(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 60, written, write: (text: string) => (written.push(text), true) }
}

describe('the progress line', () => {
  it('draws a bar over itself on a terminal, no longer than the terminal, and takes it away', () => {
    const out = terminal(true)
    const line = progressLine(out)
    line.show('Reading c2024_a.csv '.repeat(10), 0.5)
    line.end()
    const [drawn = ''] = out.written
    expect(drawn.startsWith(OVER)).toBe(true)
    expect(drawn.slice(OVER.length)).toMatch(/^\[#{12}\.{12}\] {2}50 % {2}Reading/)
    expect(drawn.slice(OVER.length)).toHaveLength(59)
    expect(out.written.at(-1)).toBe(OVER)
  })

  it('writes nothing into a file or a pipe', () => {
    const out = terminal(false)
    const line = progressLine(out)
    line.show('Reading', 0.5)
    line.end()
    expect(out.written).toEqual([])
  })

  it('says the file, rows, rate and time left, once there is one', () => {
    const progress = {
      phase: 'reading',
      file: 'c2024_a.csv',
      done: 0.5,
      rows: 150_000,
      rowsPerSecond: 90_000,
    } as const
    const words = translator('en')
    expect(progressWords({ ...progress, secondsLeft: 1 }, words)).toBe(
      'Reading c2024_a.csv  150,000 rows, 90,000 a second  1 second left',
    )
    expect(progressWords({ ...progress, secondsLeft: null }, words)).not.toContain('left')
  })
})
