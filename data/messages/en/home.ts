/** Words of the four questions, of Home, and of the sentence that answers them. */
export const home = {
  'nav.home': 'Home',
  'home.title': 'Find training for the work you want',
  'home.lead': 'Answer what you like and leave the rest. Everything works without a network.',
  'home.show': 'Show programs',
  'home.sentenceComing': 'Counting …',
  'home.goOn': 'Go on',
  'home.goOn.case': '{name}, {count, plural, one {# program} other {# programs}}',
  'home.goOn.new': 'New case',
  'home.goOn.file': 'Open a file',
  'home.read': 'Read first',
  'home.read.job': '{occupation}: pay, outlook, programs',
  'home.read.guide': '{occupation}: what the job is, pay, exams ({minutes, plural, other {# min}})',
  'home.catalog': '{count, plural, one {{total} program is} other {{total} programs are}} in this catalog.',
  'home.otherField': 'Another field? Add the national files',
  'home.noProgram':
    'No program in this catalog leads to “{job}”. The national files of IPEDS have every field of study.',

  'job.label': 'What do you want to become?',
  'job.placeholder': 'Medical records technician, medical assistant …',
  'job.option':
    '{isRenamed, select, yes {{title}, } other {}}{count, plural, =0 {no program here} one {{total} program} other {{total} programs}}',
  'job.several': '{count} jobs',
  'job.any': 'Any job',

  'where.label': 'Where do you live?',
  'where.placeholder': 'ZIP, city or state',
  'where.any': 'Anywhere',
  'where.radius': 'How far is near',
  'where.miles': '{miles} miles',
  'where.anywhere': 'However far',
  'where.anywhereIn': 'Anywhere in {state}',
  'where.andOnline': 'and online',
  'where.somewhere': 'a place that nobody knows',
  'where.within':
    'Within {miles, plural, one {# mile} other {# miles}} of {place}{orOnline, select, yes {, or online} other {}}',
  'where.inState': 'In {state}{orOnline, select, yes {, or online} other {}}',
  'where.which': 'Which one?',
  'where.approximate':
    '{zip} has no area of its own, so miles are counted from the middle of the ZIPs that begin like it.',
  'where.problem.unfinished': 'A ZIP has five digits.',
  'where.problem.zip-unknown': 'Nobody has this ZIP. Type another one, or the town.',
  'where.problem.unknown': 'No town or state of this name is known. Type its ZIP, or the state.',
  'where.instead.none': 'Until then no place is used.',
  'where.instead.state': 'Until then only the state is used: {state}. No miles are told.',
  'where.instead.place': 'Until then this is used: {place}.',
  'where.mainCampus': 'Miles are to the main campus; other campuses may be nearer.',

  'columns.label': 'Columns',
  'columns.shown': 'Columns',
  'columns.earlier': 'Move {column} to the left',
  'columns.later': 'Move {column} to the right',
  'columns.miles': 'Miles are shown once you have told where you live.',
  'columns.usual': 'Usual columns',

  'find.moreFilters': 'More filters',
  'find.moreFiltersCount': 'More filters ({count})',
  'job.guide': 'Read about this job',
  'find.payLine': '{occupation}: {pay} a year, the median in the United States, {when}',

  'pill.label': '{question} {answer}',
  'pill.done': 'Done',

  'length.label': 'How long can you train?',
  'length.any': 'Any length',
  'length.3': '3 months',
  'length.12': '1 year',
  'length.24': '2 years',

  'cost.label': 'How much can you pay?',
  'cost.any': 'Any cost',
  'cost.unknownToo': 'unknown prices too',
  'cost.wrong': 'Write an amount in dollars, such as 10,000.',

  'sentence.all':
    '{total, plural, =0 {No programs} one {{totalWords} program} other {{totalWords} programs}}{hasPrice, select, yes {, from {price}} other {}}',
  'sentence.near':
    '{near, plural, =0 {No programs} one {{nearWords} program} other {{nearWords} programs}} near {place}{hasPrice, select, yes {, from {price}} other {}}',
  'sentence.nearOnline':
    '{near, plural, =0 {No programs} one {{nearWords} program} other {{nearWords} programs}} near {place} and {online, plural, =0 {none} other {{onlineWords}}} online{hasPrice, select, yes {, from {price}} other {}}',
  'sentence.inState':
    '{near, plural, =0 {No programs} one {{nearWords} program} other {{nearWords} programs}} in {place}{hasPrice, select, yes {, from {price}} other {}}',
  'sentence.inStateOnline':
    '{near, plural, =0 {No programs} one {{nearWords} program} other {{nearWords} programs}} in {place} and {online, plural, =0 {none} other {{onlineWords}}} online{hasPrice, select, yes {, from {price}} other {}}',
  'sentence.more': '{total} more may fit: ask the school.',
  'sentence.nearest':
    '{schools, plural, one {# school} other {{schoolsWords} schools}} near {place}, the nearest {miles, plural, =0 {under a mile} one {# mile} other {# miles}} away.',
} as const
