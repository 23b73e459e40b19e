import type { Cell, PeerPrices } from '../../../data/contract/comparison.ts'
import type { PeerId } from '../../../data/fields/catalogue.ts'
import { residencyAt, type Residency } from '../../../data/program.ts'
import type { View } from './view.ts'

/** The same cell with where the programs of its field of study and award level stand; as it is where these are not stated. */
export function besidePeers(view: View, field: PeerId, cell: Cell): Cell {
  const { cip, awardLevel } = view.subject.program
  if (cell.kind !== 'figure' || cip === '' || awardLevel === 0) return cell
  return {
    ...cell,
    peers: view.context.peers(cip, awardLevel, residencyOf(view)).standing[field],
  }
}

/** One answer a group of the compared programs, in the order of their first columns. */
export function comparePeers(views: readonly View[]): readonly PeerPrices[] {
  const columns = new Map<string, number[]>()
  const groups: { readonly view: View; readonly columns: readonly number[] }[] = []
  views.forEach((view, column) => {
    const { cip, awardLevel } = view.subject.program
    if (cip === '' || awardLevel === 0) return
    const key = `${cip} ${awardLevel} ${residencyOf(view)}`
    const found = columns.get(key)
    if (found) return void found.push(column)
    const first = [column]
    columns.set(key, first)
    groups.push({ view, columns: first })
  })
  return groups.map(({ view, columns }) => pricesOf(view, columns))
}

function pricesOf(view: View, columns: readonly number[]): PeerPrices {
  const { cip, awardLevel } = view.subject.program
  const residency = residencyOf(view)
  const { title, programs, costs, estimated } = view.context.peers(cip, awardLevel, residency)
  return {
    cip,
    title,
    awardLevel,
    residency,
    columns,
    values: costs,
    estimated,
    unknown: programs - costs.length,
  }
}

function residencyOf({ context: { request }, subject }: View): Residency {
  return residencyAt(request.residency, request.home.state, subject.program.state)
}
