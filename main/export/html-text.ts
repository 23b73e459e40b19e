/** Text as HTML shows it, between tags and inside quoted attributes; what no document may hold is left out. */
export function escapeHtml(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
      .replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}

/** Text as a string of a style sheet, quotes included: every sign that is no letter or digit as its code. */
export function cssString(text: string): string {
  const inside = [...text.toWellFormed()]
    .map((sign) => (/^[A-Za-z0-9 ]$/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `))
    .join('')
  return `"${inside}"`
}
