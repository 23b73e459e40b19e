import type { ChartTheme } from '../../../../renderer/charts/theme.ts'

/** Colours by name, so that a test says which one is where. */
export const THEME: ChartTheme = {
  page: 'white',
  ink: 'black',
  muted: 'gray',
  hairline: 'silver',
  accent: 'teal',
  series: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
  font: 'sans-serif',
  motion: 150,
}
