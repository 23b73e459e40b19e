import type { WriteStream } from 'node:tty'
import type { Progress } from '../../../data/contract/library.ts'
import type { Translator } from '../../../data/messages/translate.ts'

export interface ProgressLine {
  show(words: string, done: number): void
  /** Takes the line away. */
  end(): void
}

const BAR = 24

/** A bar that is drawn over itself on a terminal; elsewhere (a file, a pipe) nothing, so that logs stay readable. */
export function progressLine(
  out: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number },
): ProgressLine {
  if (!out.isTTY) return { show: () => undefined, end: () => undefined }
  return {
    show(words, done) {
      const filled = Math.round(Math.min(1, Math.max(0, done)) * BAR)
      const line = `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${String(Math.floor(done * 100)).padStart(3)} %  ${words}`
      out.write(`\r\u001B[2K${line.slice(0, (out.columns ?? 80) - 1)}`)
    },
    end: () => void out.write('\r\u001B[2K'),
  }
}

/** "Reading c2024_a.csv  150,000 rows, 90,000 a second  4 seconds left" */
export function progressWords(
  { phase, file, rows, rowsPerSecond, secondsLeft }: Progress,
  words: Translator,
): string {
  const what = words.word(`import.phase.${phase}`, phase, { file: file ?? '' })
  const rate = words.t('import.rate', { rows, rate: rowsPerSecond })
  const left = secondsLeft === null ? '' : words.t('import.left', { seconds: secondsLeft })
  return [what, rate, left].filter(Boolean).join('  ')
}
