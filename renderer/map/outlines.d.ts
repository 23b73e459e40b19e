/** Made by build/map-outlines.ts, whenever the screens are built. */
declare module 'virtual:map-outlines' {
  /** What the paths are made in: so many units are one of the map. */
  export const SCALE: number
  /** Path of all land. */
  export const land: string
  /** Path of the lines between states. */
  export const borders: string
  /** Where each state's code stands, and how wide the state is there, in units of the map. */
  export const states: readonly (readonly [code: string, x: number, y: number, width: number])[]
}
