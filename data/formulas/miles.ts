/** Degrees, north and east. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** The mean radius of the earth. */
const RADIUS_MILES = 3958.8

/** A position on the earth as a ball of radius 1: many distances are then told fast by their chords. */
export function onGlobe({ latitude, longitude }: Position): readonly [x: number, y: number, z: number] {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

/** Miles over the ground of a chord between two positions on the ball. */
export const milesOfChord = (chord: number): number => 2 * RADIUS_MILES * Math.asin(Math.min(1, chord / 2))

/** Miles between two places in a straight line over the ground (the great circle). */
export function milesBetween(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const across = half(one.latitude, other.latitude)
  const along =
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude)
  return 2 * RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(across + along)))
}

/** The place so many miles from another, in a direction: degrees clockwise from north. */
export function positionAt({ latitude, longitude }: Position, miles: number, direction: number): Position {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const degrees = (radians: number) => (radians * 180) / Math.PI
  const [from, along, angle] = [radians(latitude), miles / RADIUS_MILES, radians(direction)]
  const to = Math.asin(Math.sin(from) * Math.cos(along) + Math.cos(from) * Math.sin(along) * Math.cos(angle))
  const turned = Math.atan2(
    Math.sin(angle) * Math.sin(along) * Math.cos(from),
    Math.cos(along) - Math.sin(from) * Math.sin(to),
  )
  return { latitude: degrees(to), longitude: longitude + degrees(turned) }
}
