/**
 * How the parts of a document look. A page for paper has them as one style sheet,
 * which its policy names by hash; mail programs throw style sheets away, so a
 * document for them has them inside each element.
 */
const STYLES = {
  body: 'margin:0;color:#1b2224;background:#fff;font-family:Inter,Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums;line-height:1.3',
  title: 'margin:0;font-size:1.7em;font-weight:600;line-height:1.2',
  made: 'margin:0.15em 0 0.5em;color:#4c5759',
  follows: 'margin:0 0 0.4em',
  label: 'color:#4c5759',
  notices: 'margin:0 0 0.6em',
  table: 'width:100%;border-collapse:collapse',
  corner:
    'width:23%;padding:0.3em 0.8em 0.4em 0;border-bottom:1.5px solid #1b2224;text-align:left;vertical-align:bottom;font-weight:400;color:#4c5759',
  program:
    'padding:0.3em 0.8em 0.4em 0;border-bottom:1.5px solid #1b2224;text-align:left;vertical-align:bottom;font-weight:600;overflow-wrap:anywhere',
  institution: 'font-weight:400',
  group:
    'padding:0.65em 0.8em 0.2em 0;border-bottom:1px solid #8a9597;text-align:left;vertical-align:bottom;font-weight:600',
  detail: 'color:#4c5759;font-weight:400',
  row: 'padding:0.2em 0.8em 0.2em 0;border-bottom:1px solid #d9dfe0;text-align:left;vertical-align:top;font-weight:400;color:#4c5759',
  part: 'padding:0.2em 0.8em 0.2em 1em;border-bottom:1px solid #d9dfe0;text-align:left;vertical-align:top;font-weight:400;color:#4c5759',
  'part-2':
    'padding:0.2em 0.8em 0.2em 2em;border-bottom:1px solid #d9dfe0;text-align:left;vertical-align:top;font-weight:400;color:#4c5759',
  cell: 'padding:0.2em 0.8em 0.2em 0;border-bottom:1px solid #d9dfe0;text-align:left;vertical-align:top;overflow-wrap:anywhere',
  best: 'color:#0b5d57;font-weight:600',
  remark: 'color:#4c5759;font-size:0.87em',
  range: 'width:auto;height:0.8em;margin:0 0.2em;vertical-align:-0.05em',
  number: 'color:#4c5759;font-size:0.75em;vertical-align:0.35em;line-height:0',
  section: 'margin:1em 0 0.2em;font-size:1em;font-weight:600',
  line: 'margin:0.1em 0',
  signs: 'margin:0.8em 0 0;color:#4c5759;font-size:0.9em',
  sources: 'margin:0.1em 0;padding:0 0 0 1.8em;color:#4c5759;font-size:0.9em',
  source: 'font-weight:600',
  'short-sources': 'margin:0.3em 0 0;color:#4c5759;font-size:0.82em;line-height:1.2',
  charts: '',
  chart: '',
  'chart-title': '',
  image: '',
  'chart-foot': '',
  map: '',
  'map-image': '',
  'map-words': '',
  'map-key': '',
  sheet: '',
  'sheet-program': '',
  question: '',
  answer: '',
} as const

export type StyleName = keyof typeof STYLES

/** The attribute that gives an element its style. */
export type Styler = (name: StyleName) => string

/** Inside each element. */
export const inline: Styler = (name) => (STYLES[name] === '' ? '' : ` style="${STYLES[name]}"`)

/** By the sheet below. */
export const classes: Styler = (name) => ` class="${name}"`

export const STYLE_SHEET = Object.entries(STYLES)
  .filter(([, style]) => style !== '')
  .map(([name, style]) => `.${name}{${style}}`)
  .join('\n')
