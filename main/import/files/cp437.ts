/** The upper half of code page 437, as DOS and its heirs write it. unicode.org, VENDORS/MICSFT/PC/CP437.TXT. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

export function decodeCp437(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\x80-\xff]/g, (byte) => UPPER.charAt(byte.charCodeAt(0) - 0x80))
}
