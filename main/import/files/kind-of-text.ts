/** What a text is, other than a table: `officialFile.<kind>` names it, and the way out. */
type KindOfText = 'table' | 'opendocument' | 'xml-workbook' | 'web-workbook' | 'json' | 'case-file'

/**
 * By how a text begins. A web page is one only where its name says workbook: any other is
 * what a website sent in place of a file, which the readers of tables find out.
 *
 * @param start the first bytes, in any encoding that has ASCII in it
 */
export function kindOfText(start: Buffer, name: string): KindOfText {
  const text = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (text.startsWith('<')) {
    if (text.includes('urn:oasis:names:tc:opendocument')) return 'opendocument'
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html/i.test(text))
      return 'xml-workbook'
    return /\.xlsx?$/i.test(name) && /<(html|table|!doctype html)/i.test(text) ? 'web-workbook' : 'table'
  }
  if (/^\{\s*"format":\s*"pathwise-case"/.test(text)) return 'case-file'
  return /^(\[\s*)?\{\s*("|\})/.test(text) ? 'json' : 'table'
}
