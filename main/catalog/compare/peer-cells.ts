import type { Cell, PeerPrices } from '../../../data/contract/comparison.ts'
import type { PeerId } from '../../../data/fields/catalogue.ts'
import { residencyAt, type Residency } from '../../../data/program.ts'
import type { ColumnModel } from './column-model.ts'

/** The same cell with where the programs of its field of study and award level stand; as it is where these are not stated. */
export function besidePeers(model: ColumnModel, field: PeerId, cell: Cell): Cell {
  const { cip, awardLevel } = model.resolved.program
  if (cell.kind !== 'figure' || cip === '' || awardLevel === 0) return cell
  return {
    ...cell,
    peers: model.context.peers(cip, awardLevel, residencyOf(model)).standing[field],
  }
}

/** One answer a group of the compared programs, in the order of their first columns. */
export function comparePeers(models: readonly ColumnModel[]): readonly PeerPrices[] {
  const columns = new Map<string, number[]>()
  const groups: { readonly model: ColumnModel; readonly columns: readonly number[] }[] = []
  models.forEach((model, column) => {
    const { cip, awardLevel } = model.resolved.program
    if (cip === '' || awardLevel === 0) return
    const key = `${cip} ${awardLevel} ${residencyOf(model)}`
    const found = columns.get(key)
    if (found) return void found.push(column)
    const first = [column]
    columns.set(key, first)
    groups.push({ model, columns: first })
  })
  return groups.map(({ model, columns }) => pricesOf(model, columns))
}

function pricesOf(model: ColumnModel, columns: readonly number[]): PeerPrices {
  const { cip, awardLevel } = model.resolved.program
  const residency = residencyOf(model)
  const { title, standing, costs, estimated } = model.context.peers(cip, awardLevel, residency)
  const { atLeast, unknown } = standing.costToFinish
  return {
    cip,
    title,
    awardLevel,
    residency,
    columns,
    values: Array.from(costs.low),
    upper: Array.from(costs.high),
    estimated,
    atLeast,
    unknown,
  }
}

function residencyOf({ context: { request }, resolved }: ColumnModel): Residency {
  return residencyAt(request.residency, request.home.state, resolved.program.state)
}
