/**
 * How the parts of a hand-out look, in sizes of the body's type. A page for paper has them
 * as one style sheet; mail programs throw style sheets away, so a hand-out for them has
 * them inside each element.
 */
const STYLES = {
  body: 'margin:0;color:#1b2224;background:#fff;font-family:Arial,Helvetica,Liberation Sans,Arimo,sans-serif;line-height:1.25',
  title: 'margin:0;font-size:1.6em;font-weight:600;line-height:1.15',
  made: 'margin:0.1em 0 0.5em;font-size:0.85em',
  table: 'width:100%;border-collapse:collapse',
  corner: 'padding:0;border-bottom:2px solid #1b2224',
  head: 'padding:0.2em 0.6em 0.3em 0;border-bottom:2px solid #1b2224;text-align:left;vertical-align:bottom;font-weight:600;overflow-wrap:anywhere',
  school: 'font-weight:400',
  closed: 'font-weight:600;color:#8a2b06',
  label:
    'padding:0.22em 0.6em 0.22em 0;border-bottom:1px solid #b9c2c4;text-align:left;vertical-align:top;font-weight:600',
  cell: 'padding:0.22em 0.6em 0.22em 0;border-bottom:1px solid #b9c2c4;text-align:left;vertical-align:top;overflow-wrap:anywhere',
  section: 'margin:0.65em 0 0.1em;font-size:1.08em;font-weight:600;line-height:1.2',
  line: 'margin:0.1em 0 0',
  picture: '',
  beside: '',
  steps: '',
  job: '',
  list: 'margin:0.1em 0 0;padding:0 0 0 1.4em',
  step: 'margin:0.1em 0 0',
  questions: 'margin:0;padding:0 0 0 1.1em;list-style-type:disc',
  small: 'margin:0.35em 0 0;font-size:0.8em;line-height:1.25;color:#333c3e',
  organisation:
    'margin:0.35em 0 0;padding:0.3em 0 0;border-top:1px solid #1b2224;font-size:0.8em;line-height:1.25',
  name: 'font-weight:600',
} as const

type Name = keyof typeof STYLES
/** The attribute that gives an element its style. */
export type HandoutStyler = (name: Name) => string

export const inline: HandoutStyler = (name) => (STYLES[name] === '' ? '' : ` style="${STYLES[name]}"`)
export const classes: HandoutStyler = (name) => ` class="${name}"`

export const STYLE_SHEET = Object.entries(STYLES)
  .filter(([, style]) => style !== '')
  .map(([name, style]) => `.${name}{${style}}`)
  .join('\n')
