/**
 * The day on which a moment is, where the person is: what "today" is called in everything that is
 * kept or shown, since nobody's calendar follows UTC. ISO: "2026-11-30".
 */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
