/**
 * The point that a key leads to, of so many: arrows go from one to the next and stop
 * at the ends, Escape leaves them (-1). Null for a key that is none of these.
 */
export function stepped(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return at < 0 ? count - 1 : Math.max(at - 1, 0)
    case 'Home':
      return Math.min(0, count - 1)
    case 'End':
      return count - 1
    case 'Escape':
      return at < 0 ? null : -1
    default:
      return null
  }
}
