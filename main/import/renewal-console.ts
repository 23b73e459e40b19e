import type { Job } from '../../data/contract/library.ts'
import { describeError } from '../../data/messages/describe-error.ts'
import type { Translator } from '../../data/messages/translate.ts'

/** A line at every so much of the work: whoever reads a log wants no bar. */
const STEP = 0.25

/**
 * Tells on the console how the renewal of an older catalog goes: that it begins, each
 * quarter of it, and how it ends.
 *
 * @returns what takes the job whenever it has moved on.
 */
export function renewalConsole(
  words: Translator,
  { say, complain }: { say(line: string): void; complain(line: string): void } = {
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
  },
): (job: Job) => void {
  let lastStep = -1
  return (job) => {
    if (job.state === 'working') {
      const step = Math.floor(job.progress.done / STEP)
      if (step <= lastStep) return
      const percent = step * STEP * 100
      say(lastStep < 0 ? words.t('renewal.begin') : words.t('renewal.progress', { percent }))
      lastStep = step
    } else if (job.state === 'failed') {
      complain(words.t('renewal.failed'))
      complain(describeError(job, words))
    } else if (job.state === 'done') {
      say(words.t('renewal.done'))
    }
  }
}
