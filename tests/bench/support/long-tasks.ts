import type { JSHandle, Page } from 'playwright-core'

/** The tasks that kept the page from answering: a browser tells of those over 50 ms. */
export class LongTasks {
  readonly #page: Page
  readonly #watch: JSHandle<{ take(): number }>

  private constructor(page: Page, watch: JSHandle<{ take(): number }>) {
    this.#page = page
    this.#watch = watch
  }

  /** @throws Error where this browser does not tell of a long task that surely was one. */
  static async watch(page: Page): Promise<LongTasks> {
    const watch = await page.evaluateHandle(() => {
      let longest = 0
      const note = (entries: PerformanceEntryList) => {
        for (const { duration } of entries) longest = Math.max(longest, duration)
      }
      const observer = new PerformanceObserver((list) => note(list.getEntries()))
      observer.observe({ type: 'longtask' })
      return {
        take: () => {
          note(observer.takeRecords())
          const found = longest
          longest = 0
          return found
        },
      }
    })
    const tasks = new LongTasks(page, watch)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            const start = performance.now()
            while (performance.now() - start < 120);
            resolve()
          }),
        ),
    )
    if ((await tasks.longest()) < 120) throw new Error('This browser does not tell of long tasks.')
    return tasks
  }

  /** The longest since it was asked last, milliseconds; 0 where none was over 50. */
  async longest(): Promise<number> {
    // They are told of some frames later.
    await this.#page.waitForTimeout(300)
    return this.#watch.evaluate((watch) => watch.take())
  }
}
