/** What is bundled: puts one record and prints its rev. Argument: the address. */
import { LayerDatabase } from '../../../../../main/layer/layer-database.ts'
import { EDITS } from '../../../../support/layer-edits.ts'

const layer = new LayerDatabase(process.argv[2] ?? '')
const result = await layer.put(EDITS.match)
await layer.close()
console.log(result.written ? result.record.rev : 'stale')
