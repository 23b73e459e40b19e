import type { Send } from '../../../data/contract/contract.ts'
import type { PageChart } from '../../../data/contract/export.ts'
import type { JobsCompareInput } from '../../../data/contract/job-comparison.ts'
import { MOST_CHARTS } from '../../../data/export-limits.ts'
import { fitting } from '../../charts/fitting.ts'
import { delivered } from '../../shared/delivered.ts'
import type { Notices } from '../../shared/notices.svelte.ts'
import { t } from '../../shared/translate.ts'

/** Ways to take jobs side by side away, in the order of the menu. */
export const JOB_FORMATS = ['print', 'pdf', 'xlsx', 'csv', 'csvRows', 'email', 'markdown'] as const
export type JobFormat = (typeof JOB_FORMATS)[number]

/** What the program is asked to make. */
const TO = {
  print: { to: 'printer' },
  pdf: { to: 'pdf' },
  xlsx: { to: 'xlsx' },
  csv: { to: 'csv', layout: 'across' },
  csvRows: { to: 'csv', layout: 'rows' },
} as const

const forPaper = ({ foot, ...chart }: PageChart) => ({ ...chart, foot: [...foot] })

type Asked = JobsCompareInput & { readonly personal: boolean }

/** Takes jobs side by side away, and says how it went. */
export class JobExport {
  /** Where the person lives goes along; asked anew each time the page is opened. */
  personal = $state.raw(false)
  working = $state.raw(false)
  /** A page to print that the browser did not let open by itself; null: none. */
  page = $state.raw<string | null>(null)
  readonly #send: Send
  readonly #notices: Notices

  constructor(send: Send, notices: Notices) {
    this.#send = send
    this.#notices = notices
  }

  /** @param draw makes the charts, asked only where they go along. */
  async take(
    format: JobFormat,
    input: JobsCompareInput,
    draw: () => Promise<readonly PageChart[]>,
  ): Promise<void> {
    if (this.working) return
    this.working = true
    this.page = null
    const asked = { ...input, personal: this.personal }
    try {
      await (format === 'email' || format === 'markdown'
        ? this.#copy(format, asked)
        : this.#make(format, asked, draw))
    } finally {
      this.working = false
    }
  }

  async #make(
    format: Exclude<JobFormat, 'email' | 'markdown'>,
    asked: Asked,
    draw: () => Promise<readonly PageChart[]>,
  ): Promise<void> {
    const isPaper = format === 'print' || format === 'pdf'
    // The table has all their numbers: it goes to paper where none can be drawn.
    const charts = isPaper ? [...fitting(await draw().catch(() => []), MOST_CHARTS)] : []
    const made = this.#notices.take(
      await this.#send('export.jobs', { ...asked, ...TO[format], charts: charts.map(forPaper) }),
    )
    if (!made) return
    if (made.outcome === 'printed') this.#notices.say(t('export.printed'))
    else if (made.outcome === 'page') this.#open(made.url, format === 'pdf' ? 'pdf' : 'print')
    else
      delivered(made, {
        saved: (path) => t('export.saved', { path }),
        downloaded: (name) => t('export.downloaded', { name }),
      })
  }

  #open(url: string, format: 'pdf' | 'print'): void {
    const opened = window.open(url, '_blank')
    if (!opened) {
      this.page = url
      return
    }
    opened.addEventListener('load', () => opened.print(), { once: true })
    this.#notices.say(t(`export.opened.${format}`))
  }

  /** The texts are promised, since the person's key press allows the writing only for a moment. */
  async #copy(format: 'email' | 'markdown', asked: Asked): Promise<void> {
    const texts = this.#send('export.jobsText', asked)
    const part = (type: string, kind: 'html' | 'text' | 'markdown'): Promise<Blob> => {
      const coming = texts.then((result) => {
        if (!result.ok) throw new Error('Nothing to write')
        return new Blob([result.value[kind]], { type })
      })
      // The clipboard may give up at the first kind and never look at the second.
      coming.catch(() => undefined)
      return coming
    }
    const kinds: Record<string, Promise<Blob>> = format === 'email'
      ? { 'text/html': part('text/html', 'html'), 'text/plain': part('text/plain', 'text') }
      : { 'text/plain': part('text/plain', 'markdown') }
    try {
      await navigator.clipboard.write([new ClipboardItem(kinds)])
      this.#notices.say(t(`export.copied.${format}`))
    } catch {
      if (this.#notices.take(await texts)) this.#notices.say(t('jobs.compare.copyFailed'))
    }
  }
}
