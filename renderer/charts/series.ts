/**
 * Colours of series. A slot is a number from 0 to 7 into the eight Okabe-Ito
 * colours of the tokens (`--series-1` to `--series-8`).
 */
export const SLOTS = 8

/**
 * The occupations that the shipped catalog is about have a slot of their own, so
 * that each keeps its colour on every screen and chart.
 */
const HOME: Readonly<Record<string, number>> = {
  '29-2072': 0, // Medical Records Specialists
  '29-9021': 1, // Health Information Technologists and Medical Registrars
  '31-9092': 2, // Medical Assistants
  '31-9093': 3, // Medical Equipment Preparers
  '43-6013': 4, // Medical Secretaries and Administrative Assistants
  '29-2099': 5, // Health Technologists and Technicians, All Other
  '29-2055': 6, // Surgical Technologists
  '31-9099': 7, // Healthcare Support Workers, All Other
}

/** Any other code gets a slot by its digits: the same one on every screen, after every restart. */
function homeSlot(soc: string): number {
  return HOME[soc] ?? Number(soc.replace('-', '')) % SLOTS
}

/**
 * A slot for each occupation of one chart. Where two share a home, the one with
 * the lower code keeps it and the other takes the next free slot; with more than
 * eight occupations colours repeat (every bar is labelled in words anyway).
 */
export function seriesSlots(socs: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>()
  const slots = new Map<string, number>()
  const take = (soc: string, slot: number) => {
    taken.add(slot)
    slots.set(soc, slot)
  }
  const sorted = [...new Set(socs)].sort()
  const known = sorted.filter((soc) => soc in HOME)
  const others = sorted.filter((soc) => !(soc in HOME))
  for (const soc of known) take(soc, homeSlot(soc))
  for (const soc of others) {
    const home = homeSlot(soc)
    const free = Array.from({ length: SLOTS }, (_, step) => (home + step) % SLOTS).find(
      (slot) => !taken.has(slot),
    )
    take(soc, free ?? home)
  }
  return slots
}
