/** What Home says of the guide of a job that somebody wrote: its name, and how long it takes to read. */
export interface ReadFirst {
  readonly name: string
  readonly minutes: number
}

/** Null where nobody wrote one: its page is made of data then. The text is fetched when a job is chosen, not at the start. */
export async function readFirst(soc: string, language: string): Promise<ReadFirst | null> {
  const [{ loadGuide }, { minutesToRead }] = await Promise.all([
    import('../../data/guides/guides.ts'),
    import('../../data/guides/reading-time.ts'),
  ])
  const written = await loadGuide(soc, language)
  return written && { name: written.guide.name, minutes: minutesToRead(written.guide) }
}
