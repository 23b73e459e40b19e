const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*'

/** "2026-09-12", "9/12/2026", "12-Sep", "Sep-12", "12-Sep-26": what a spreadsheet makes of the span "9-12". */
const DATE = new RegExp(
  String.raw`^(?:\d{4}-\d\d?-\d\d?|\d\d?[/.]\d\d?[/.]\d{2}(?:\d{2})?|\d\d?-${MONTH}(?:-\d{2,4})?|${MONTH}-\d{1,4})(?:[ T]\d\d:\d\d.*)?$`,
  'i',
)

/** Is a cell that should hold an amount or a length a date? */
export const isDate = (text: string): boolean => DATE.test(text)
