/**
 * A process of its own that does one thing on a data folder, and says on its output what
 * is done. Arguments: the folder, what is done, and of a case its number.
 */
import { writeSync } from 'node:fs'
import { openPerson } from '../../../../../main/person/open-person.ts'
import { programs } from '../../../../main/person/support/programs.ts'

const [folder = '', what = '', id = '0'] = process.argv.slice(2)
const person = await openPerson(folder, { now: () => new Date(Date.UTC(2026, 10, 20)) })
const say = (done: string) => writeSync(1, `${done}\n`)
say('open')
if (what === 'save')
  for (let n = 1; n <= 12; n += 1) {
    person.changeComparison({ programs: programs(n) })
    say(String(n))
  }
if (what === 'forget') {
  await person.forgetCase(Number(id))
  say('forgotten')
}
person.close()
say('closed')
