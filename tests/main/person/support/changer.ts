/**
 * A process of its own that changes the comparison of a data folder, one change
 * after another, and writes each change's number to its output once it is saved.
 * Arguments: folder, first number, last number.
 */
import { writeSync } from 'node:fs'
import { openPerson } from '../../../../main/person/open-person.ts'
import { programs } from './programs.ts'

const [folder = '', first = '0', last = '0'] = process.argv.slice(2)
const person = await openPerson(folder)
writeSync(1, 'open\n')
for (let n = Number(first); n <= Number(last); n += 1) {
  person.changeComparison({ programs: programs(n) })
  writeSync(1, `${n}\n`)
}
person.close()
