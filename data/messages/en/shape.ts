/** How a person's own table was read, before its columns are mapped. */
export const shape = {
  'shape.title': 'How this file was read',
  'shape.row': 'Row of the heading',
  'shape.rowOf': 'Row {line}: {text}',
  'shape.encoding': 'Letters',
  'shape.unsure': 'Pathwise is not sure of this. Look at the names below.',
  'shape.hidden': '{name} (hidden)',
  'shape.again': 'Read as you chose. {rows} rows now.',
  'mapping.section': 'Section',

  'encoding.utf-8': 'Unicode (UTF-8)',
  'encoding.windows-1252': 'Windows (1252)',
  'encoding.macintosh': 'Older Mac (Mac Roman)',
  'encoding.cp437': 'DOS (code page 437)',
  'encoding.utf-16le': 'Unicode (UTF-16)',
  'encoding.utf-16be': 'Unicode (UTF-16, big-endian)',

  'shape.done.mended':
    '{count, plural, one {# cell had letters that another program spoiled, and was mended.} other {# cells had letters that another program spoiled, and were mended.}}',
  'shape.done.together': '{count} sheets are read as one table: {names}.',
  'shape.done.across':
    'Programs stand side by side, so each column is read as a row. Line numbers below count columns.',
  'shape.done.merged':
    '{count, plural, one {# merged cell counts} other {# merged cells count}} for every row beside it.',
  'shape.done.heading-again':
    '{count, plural, one {# row is the heading again and was left out.} other {# rows are the heading again and were left out.}}',
  'shape.done.total-row':
    '{count, plural, one {# row is a total and was left out.} other {# rows are totals and were left out.}}',
  'shape.done.note-row':
    '{count, plural, one {# row is a note and was left out.} other {# rows are notes and were left out.}}',
  'shape.done.sections':
    '{count, plural, one {# row is a heading for the rows below it, and became a column: {names}.} other {# rows are headings for the rows below them, and became a column: {names}.}}',
  'shape.done.filled':
    '{count, plural, one {# blank cell was filled from above.} other {# blank cells were filled from above.}} Columns: {names}.',
  'shape.done.same-row':
    '{count, plural, one {# row says the same as one above it and was left out.} other {# rows say the same as one above them and were left out.}}',

  'shape.open.mended':
    '{count, plural, one {# cell has letters that another program seems to have spoiled.} other {# cells have letters that another program seems to have spoiled.}}',
  'shape.open.together': '{count} sheets have the same columns, and one of them is read: {names}.',
  'shape.open.across': 'Rows are read as rows, though programs may stand side by side.',
  'shape.open.merged':
    '{count, plural, one {# merged cell counts} other {# merged cells count}} for its first row alone.',
  'shape.open.heading-again':
    '{count, plural, one {# row says what the heading says, and is taken.} other {# rows say what the heading says, and are taken.}}',
  'shape.open.total-row':
    '{count, plural, one {# row looks like a total, and is taken.} other {# rows look like totals, and are taken.}}',
  'shape.open.note-row':
    '{count, plural, one {# row looks like a note, and is taken.} other {# rows look like notes, and are taken.}}',
  'shape.open.sections':
    '{count, plural, one {# row of one cell is taken like any other: {names}.} other {# rows of one cell are taken like any other: {names}.}}',
  'shape.open.filled':
    '{count, plural, one {# cell is blank below one that is not.} other {# cells are blank below one that is not.}} Columns: {names}.',
  'shape.open.same-row':
    '{count, plural, one {# row says the same as one above it, and is taken.} other {# rows say the same as one above them, and are taken.}}',

  'shape.undo.mended': 'Leave them as they are',
  'shape.undo.together': 'Read one sheet',
  'shape.undo.across': 'Read rows as rows',
  'shape.undo.merged': 'Count them once',
  'shape.undo.heading-again': 'Take heading rows',
  'shape.undo.total-row': 'Take totals',
  'shape.undo.note-row': 'Take notes',
  'shape.undo.sections': 'Take them as rows',
  'shape.undo.filled': 'Leave them blank',
  'shape.undo.same-row': 'Take equal rows',

  'shape.do.mended': 'Mend them',
  'shape.do.together': 'Read them together',
  'shape.do.across': 'Read columns as rows',
  'shape.do.merged': 'Count for every row',
  'shape.do.heading-again': 'Leave heading rows out',
  'shape.do.total-row': 'Leave totals out',
  'shape.do.note-row': 'Leave notes out',
  'shape.do.sections': 'Make them a column',
  'shape.do.filled': 'Fill from above',
  'shape.do.same-row': 'Leave equal rows out',

  'shape.fact.formulas':
    '{count, plural, one {# cell has a formula, but the file does not hold its result} other {# cells have formulas, but the file does not hold their results}}. The first is {names}. They are read as empty. Open the file in your spreadsheet program, save it, and choose it again.',
  'shape.fact.unreadable-letters':
    '{count, plural, one {# cell has a letter that cannot be read} other {# cells have letters that cannot be read}}, shown as \ufffd. The first is in line {line}, column {names}.',
  'shape.fact.hidden-sheets':
    '{count, plural, one {# sheet is hidden and was not read} other {# sheets are hidden and were not read}}: {names}.',
  'shape.fact.two-headings': 'The heading is two rows, which were read as one.',
} as const
