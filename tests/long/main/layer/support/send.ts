/**
 * A process of its own that sends what waits in a data folder's outbox. Arguments: folder,
 * address, and after how many writes of the database it is killed, before the last of them is
 * marked as sent; 0: never. It prints a line when it is connected.
 */
import { writeSync } from 'node:fs'
import { LayerDatabase } from '../../../../../main/layer/layer-database.ts'
import { sendOutbox } from '../../../../../main/layer/send-outbox.ts'
import { openPerson } from '../../../../../main/person/open-person.ts'

const [folder = '', address = '', dieAfter = '0'] = process.argv.slice(2)
const person = await openPerson(folder)
const layer = new LayerDatabase(address)
let written = 0
await sendOutbox(person.outbox, {
  id: async () => {
    const id = await layer.id()
    writeSync(1, 'connected\n')
    return id
  },
  put: async (edit) => {
    const result = await layer.put(edit)
    if ((written += 1) === Number(dieAfter)) process.kill(process.pid, 'SIGKILL')
    return result
  },
})
await layer.close()
person.close()
