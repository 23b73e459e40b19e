/** Cases: named comparisons, their notes and their files. */
export const cases = {
  'nav.cases': 'Cases',

  'caseFile.list': 'Programs of “{name}”',
  'caseFile.empty': 'It is empty.',
  'caseFile.not-json': 'It holds something else, or only a part of a case.',
  'caseFile.not-a-case': 'It was not saved as a case by Pathwise.',
  'caseFile.too-large': 'It is larger than {most} MB, which no case is.',
  'caseFile.overfull': 'It holds far more than a case can hold.',
  'caseFile.too-many-notes':
    'It holds {notes, number} notes, and a case can have {most, number}. No part of it was opened.',
  'caseFile.damaged': 'One part of it is not as Pathwise saves it: {at}.',

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
