/** Cases: named comparisons, their notes and their files. */
export const cases = {
  'nav.cases': 'Cases',

  'change.case-create': 'made the case “{name}”',
  'change.case-rename': 'renamed the case “{name}”',
  'change.case-archive': 'archived the case “{name}”, or took it out of the archive',
  'change.case-delete': 'deleted the case “{name}”',
  'change.area': 'changed the area that pay is of',
  'change.home': 'changed where you live',
  'change.plan': 'changed your numbers',
  'change.has': 'changed what you have already',
  'change.matters': 'changed what matters to you',
  'change.rows': 'changed the rows of the table',
  'change.figures': 'changed a figure of your own',
  'change.choices': 'changed your choice between sources',
  'change.notes': 'changed a note',
  'change.ticked': 'ticked or cleared a question',
} as const
