/** What matters to the person: must-haves, weights, ranks. */
export const matters = {
  'decide.name': '{institution} ({what})',
  'decide.number': 'no. {number, number}',
  'decide.program': '{program}, {awardLevel}',

  'matters.must.title': 'Must-haves',
  'matters.must.lead':
    'A program that does not meet one of these is left out. Where it is not known, ask: not known is not “no”.',
  'matters.must.none': 'No must-haves yet. Every program is weighed.',
  'matters.must.add': 'Add a must-have',
  'matters.must.choose': 'Choose what',
  'matters.must.which': 'Which',
  'matters.must.addButton': 'Add',
  'matters.must.remove': 'Remove “{demand}”',
  'matters.must.added': 'Added: {demand}.',
  'matters.must.removed': 'Removed: {demand}.',
  'matters.must.changed': 'Now: {demand}.',
  'matters.must.counts':
    '{met, plural, one {# program meets it} other {# programs meet it}}{ask, plural, =0 {} other {, # to ask}}{out, plural, =0 {} other {, # left out}}',

  'mustHave.costToFinish': 'Cost to finish at most',
  'mustHave.costToCredential': 'Cost to credential at most',
  'mustHave.costAfterAid': 'Cost after aid at most',
  'mustHave.months': 'Months at most',
  'mustHave.miles': 'Miles from home at most',
  'mustHave.aheadAfter': 'Ahead after, in months, at most',
  'mustHave.maySit': 'A graduate may sit',
  'mustHave.awardLevel': 'Award level is',
  'mustHave.online': 'Fully at a distance',
  'mustHave.evening': 'Evening or weekend classes',
  'mustHave.transfer': 'All credits transfer',
  'mustHave.federalAid': 'Federal aid accepted',
  'mustHave.control': 'School is',
  'mustHave.graduationRate': 'Graduation rate, in percent, at least',
  'mustHave.placement': 'Found work, in percent, at least',
  'mustHave.passRate': 'Passed the exam at the first try, in percent, at least',
  'mustHave.completions': 'Awards in a year at least',
  'mustHave.with': '{label} {value}',

  'matters.weights.title': 'What matters to you',
  'matters.weights.lead': 'Only what differs between these programs is listed.',
  'matters.weights.none':
    'The programs that are compared do not differ in anything where one way is truly better, as far as is known.',
  'matters.weights.fine': 'Set it exactly, by numbers',
  'matters.weights.scale': '0: does not count. 10: counts most.',
  'matters.weights.share': '{share} of the score',
  'matters.weights.off': 'does not count',
  'matters.weights.said': '{value} of 10',
  'matters.weights.same': 'the same for all',
  'matters.weights.clear': 'Count nothing',
  'matters.weights.equal': 'Count all alike',

  'matters.wish.costToCredential':
    '{how, select, lot {A low cost to the credential matters a lot} little {A low cost to the credential matters a little} other {A low cost to the credential does not matter}}',
  'matters.wish.costToFinish':
    '{how, select, lot {A low cost to finish matters a lot} little {A low cost to finish matters a little} other {A low cost to finish does not matter}}',
  'matters.wish.tuitionAndFees':
    '{how, select, lot {Low tuition matters a lot} little {Low tuition matters a little} other {Low tuition does not matter}}',
  'matters.wish.books':
    '{how, select, lot {Cheap books matter a lot} little {Cheap books matter a little} other {Cheap books do not matter}}',
  'matters.wish.grants':
    '{how, select, lot {High grants matter a lot} little {High grants matter a little} other {High grants do not matter}}',
  'matters.wish.scholarships':
    '{how, select, lot {High scholarships matter a lot} little {High scholarships matter a little} other {High scholarships do not matter}}',
  'matters.wish.costAfterAid':
    '{how, select, lot {A low cost after aid matters a lot} little {A low cost after aid matters a little} other {A low cost after aid does not matter}}',
  'matters.wish.months':
    '{how, select, lot {A short program matters a lot} little {A short program matters a little} other {A short program does not matter}}',
  'matters.wish.miles':
    '{how, select, lot {A school near home matters a lot} little {A school near home matters a little} other {A school near home does not matter}}',
  'matters.wish.graduationRate':
    '{how, select, lot {A high graduation rate matters a lot} little {A high graduation rate matters a little} other {A high graduation rate does not matter}}',
  'matters.wish.placement':
    '{how, select, lot {Finding work after it matters a lot} little {Finding work after it matters a little} other {Finding work after it does not matter}}',
  'matters.wish.passRate':
    '{how, select, lot {A high pass rate at the exam matters a lot} little {A high pass rate at the exam matters a little} other {A high pass rate at the exam does not matter}}',
  'matters.wish.schoolEarnings':
    '{how, select, lot {High earnings after this school matter a lot} little {High earnings after this school matter a little} other {High earnings after this school do not matter}}',
  'matters.wish.fieldEarnings':
    '{how, select, lot {High earnings of graduates matter a lot} little {High earnings of graduates matter a little} other {High earnings of graduates do not matter}}',
  'matters.wish.payP10':
    '{how, select, lot {High pay at the 10th percentile matters a lot} little {High pay at the 10th percentile matters a little} other {High pay at the 10th percentile does not matter}}',
  'matters.wish.payP25':
    '{how, select, lot {High pay at the lower end matters a lot} little {High pay at the lower end matters a little} other {High pay at the lower end does not matter}}',
  'matters.wish.payMedian':
    '{how, select, lot {High median pay matters a lot} little {High median pay matters a little} other {High median pay does not matter}}',
  'matters.wish.payP75':
    '{how, select, lot {High pay at the 75th percentile matters a lot} little {High pay at the 75th percentile matters a little} other {High pay at the 75th percentile does not matter}}',
  'matters.wish.payP90':
    '{how, select, lot {High pay at the 90th percentile matters a lot} little {High pay at the 90th percentile matters a little} other {High pay at the 90th percentile does not matter}}',
  'matters.wish.payback':
    '{how, select, lot {A fast payback matters a lot} little {A fast payback matters a little} other {A fast payback does not matter}}',
  'matters.wish.aheadAfter':
    '{how, select, lot {Being ahead soon matters a lot} little {Being ahead soon matters a little} other {Being ahead soon does not matter}}',
  'matters.wish.growth':
    '{how, select, lot {A growing job matters a lot} little {A growing job matters a little} other {A growing job does not matter}}',
  'matters.wish.openings':
    '{how, select, lot {Many job openings matter a lot} little {Many job openings matter a little} other {Many job openings do not matter}}',

  'matters.result.title': 'How they rank',
  'matters.result.empty':
    'Say of at least one thing that it matters. The programs then stand here in order, with the reasons.',
  'matters.result.nobody':
    'No program meets all your must-haves. Loosen one of them, or find other programs.',
  'matters.result.rule':
    'Each program gets points by its place among the others: first all, last none. What is not known could be first or last, so the score is a range. The order is by its middle.',
  'matters.result.score': '{low, select, same {{high} of 100} other {{low} to {high} of 100}}',
  'matters.result.rank': '{rank}{tied, select, yes { (tied)} other {}}',
  'matters.result.ask': 'Ask: {demands}',
  'matters.grid.caption': 'Programs by what matters, the first one on top',
  'matters.grid.place': 'Place',
  'matters.grid.score': 'Points',
  'matters.grid.same': 'Left out of the table, since it is the same for all: {names}.',
  'matters.why': 'Why',
  'matters.why.line': '{criterion} counts {share}. Here: {value}, {place}.',
  'matters.out.title': 'Left out',
  'matters.out.why': '{demand}. Here: {value}.',
  'matters.out.closed': 'The school closed, or is part of another one now.',
  'matters.out.notTold': 'not told',

  'matters.lead.wins': '{leader} wins.',
  'matters.lead.sure': '{leader} wins, whatever the unknowns turn out to be.',
  'matters.lead.rivals':
    '{leader} leads. {rivals} could still draw level or come out ahead, depending on what is not known yet.',
  'matters.lead.estimated': '{leader} leads, as long as the estimates hold.',
  'matters.lead.tie': '{leaders} tie for first.',
  'matters.lead.level': '{leaders} are level so far. What is not known yet decides between them.',
  'matters.lead.alone': 'One program alone has nothing to be ranked against.',
  'matters.lead.only': 'Only {leader} is left.',
  'matters.turn.title': 'What would change it',
  'matters.turn.under':
    '{leader} {sure, select, yes {wins} other {leads}} unless {name} counts under {under}. Then {count, plural, one {{others} does} other {{others} share first place}}.',
  'matters.turn.over':
    '{leader} {sure, select, yes {wins} other {leads}} unless {name} counts over {over}. Then {count, plural, one {{others} does} other {{others} share first place}}.',
  'matters.turn.both':
    '{leader} {sure, select, yes {wins} other {leads}} unless {name} counts under {under} (then {below}) or over {over} (then {above}).',
  'matters.turn.less': 'If {name} counts less than now, {others} {count, plural, one {leads} other {lead}}.',
  'matters.turn.more': 'If {name} counts more than now, {others} {count, plural, one {leads} other {lead}}.',
  'matters.turn.never':
    '{leader} {count, plural, one {stays} other {stay}} first however much {names} counts, the rest in proportion.',
  'matters.turn.one': 'Only one thing counts, so nothing is weighed against it.',
  'matters.turn.half': 'Here every unknown counts half-way between worst and best.',
  'matters.turn.share': '{about, select, yes {about } other {}}{percent, number}%',

  'matters.place.exact': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of}',
  'matters.place.tied': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of}, tied',
  'matters.place.range':
    '{from, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} to {to, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of}',
  'matters.place.unknown': 'not known',
  'matters.place.same': 'the same for all',

  'matters.name.costToCredential': 'cost to credential',
  'matters.name.costToFinish': 'cost to finish',
  'matters.name.tuitionAndFees': 'tuition',
  'matters.name.books': 'the price of books',
  'matters.name.grants': 'grants',
  'matters.name.scholarships': 'scholarships',
  'matters.name.costAfterAid': 'cost after aid',
  'matters.name.months': 'length',
  'matters.name.miles': 'distance from home',
  'matters.name.graduationRate': 'graduation rate',
  'matters.name.placement': 'finding work',
  'matters.name.passRate': 'passing the exam at the first try',
  'matters.name.schoolEarnings': 'the school’s earnings',
  'matters.name.fieldEarnings': 'earnings of graduates',
  'matters.name.payP10': 'pay at the 10th percentile',
  'matters.name.payP25': 'lower pay',
  'matters.name.payMedian': 'median pay',
  'matters.name.payP75': 'pay at the 75th percentile',
  'matters.name.payP90': 'pay at the 90th percentile',
  'matters.name.payback': 'payback',
  'matters.name.aheadAfter': 'being ahead soon',
  'matters.name.growth': 'growth',
  'matters.name.openings': 'openings',
} as const
