import { NATION } from '../../../data/area.ts'
import { loadGuide, WRITTEN } from '../../../data/guides/guides.ts'
import { send } from '../../client.ts'
import { Notices } from '../../shared/notices.svelte.ts'
import { translate } from '../../shared/translate.ts'
import { JobDetails } from '../job-details.ts'
import { jobGuide } from './job-guide.ts'

/** The texts that somebody wrote, and one guide as its page asks for it: the next one finds all of that read. */
export async function readAhead(): Promise<void> {
  const [first = ''] = WRITTEN
  // What goes wrong here, nobody asked for: it is said to nobody.
  await jobGuide(first, NATION, send, new JobDetails(send, new Notices()), translate)
  await Promise.all(WRITTEN.map((soc) => loadGuide(soc, translate.language)))
}
