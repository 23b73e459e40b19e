/** Break-even with the person's numbers, and what makes up the cost. */
export const money = {
  'compare.view.failed': 'This part could not be loaded. Close Pathwise and open it again.',

  'money.numbers': 'Your numbers',
  'money.private':
    'These numbers stay on this computer, in this case. They are in no file unless you ask for it.',
  'money.now': 'Your pay now',
  'money.training': 'While you train',
  'money.means': 'Aid and loan',
  'money.headline': 'Pay to expect',
  'money.headline.p25': 'Lower pay (1 in 4 earn less)',
  'money.headline.median': 'Median pay',
  'money.headline.p75': '75th percentile',
  'money.payUnit': 'Paid by',
  'money.payUnit.year': 'a year',
  'money.payUnit.hour': 'an hour',
  'money.none': 'none',
  'money.asLong': 'as long as the program',
  'money.unit.hours': 'hours',
  'money.unit.weeks': 'weeks',
  'money.unit.months': 'months',
  'money.number.presentPay': 'Present pay before tax',
  'money.number.workHours': 'Hours you work a week',
  'money.number.hoursLost': 'Hours of paid work a week you give up',
  'money.number.weeks': 'For how many weeks',
  'money.number.aid': 'Aid you need not pay back',
  'money.number.loan': 'Loan',
  'money.number.rate': 'Interest a year',
  'money.number.loanMonths': 'Paid back in',

  'money.wrong.amount': 'Type an amount in dollars, such as 36,000.',
  'money.wrong.number': 'Type a number, such as 40.',
  'money.wrong.negative': 'It cannot be below zero.',
  'money.wrong.percent': 'An interest rate is 0 to 100%.',
  'money.wrong.most':
    'That is more than {unit, select, money {${most, number}} other {{most, number}}}. Check for a zero too many.',
  'money.wrong.least': 'It is at least {least, number}.',
  'money.wrong.whole': 'Type a whole number.',
  'money.wrong.hours':
    'You cannot give up more than the {hours, number} hours you work a week. Change those first.',
  'money.wrong.fewer': 'You plan to give up {hours, number} hours a week. Change those first.',

  'money.answers': 'When you are ahead',
  'money.about':
    'Months from the first day of training until you are ahead of staying in your present job. Pay is that of {occupation}, {area}.',
  'money.table': 'Months until you are ahead with each program',
  'money.column.p25': 'Lower pay',
  'money.column.p25.means': '1 in 4 earn less',
  'money.column.median': 'Median pay',
  'money.column.p75': '75th percentile',
  'money.column.range': 'Soonest to latest',
  'money.column.range.axis': '0 to {months} months',
  'money.strip.key':
    'A strip runs from the soonest to the latest month. Its thick mark is {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} at its soonest. Where it fades, it may take longer.',
  'money.column.missing': 'What is missing',
  'money.column.place': 'Place',
  'money.rank.show': 'Rank by who is ahead first',
  'money.rank.by':
    'Ranked by the months at {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}}. A range stands where its lower end is.',
  'money.rank.place': '{place, number}',
  'money.rank.tied': '{place, number}, tied',
  'money.rank.range': '{from, number} to {to, number}',
  'money.rank.open': 'not sure',
  'money.nothingMissing': 'Nothing is missing.',
  'money.answer.ahead':
    'At {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} you are ahead after {months}',
  'money.answer.also':
    'at {at, select, p25 {lower pay} median {the median} other {the 75th percentile}} after {months}',
  'money.answer.alsoNever':
    'at {at, select, p25 {lower pay} median {the median} other {the 75th percentile}} never',
  'money.answer.never':
    'At {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} you are never ahead, since it is not above your present pay',
  'money.answer.unknown': 'When you are ahead cannot be said yet.',
  'money.answer.other': 'This field of study does not lead to {occupation}.',
  'money.gap.atLeast': 'Not known: {part}. It takes at least that long.',
  'money.gap.missing': 'Missing: {part}.',
  'money.gap.box': 'Fill in',
  'money.gap.estimated': 'The length is an estimate. If you know it, type it here.',
  'money.gap.own': 'Your own figure',
  'money.gap.of': '{field}: {program}',
  'money.gap.months': 'months',
  'money.gap.unpublished': 'The agency publishes none.',
  'money.loan': 'The loan costs {payment} a month.',
  'money.loan.share':
    'That is {share} of {at, select, p25 {lower pay} median {median pay} other {pay at the 75th percentile}} before tax.',
  'money.how': 'How it is counted',
  'money.how.wages': 'Wages you give up',
  'money.how.interest': 'Interest of the loan, which is a cost',
  'money.how.aid': 'Aid, grants and scholarships',
  'money.how.cost': 'To be paid back by higher pay',
  'money.how.covered': 'nothing: aid is more than the cost',
  'money.how.trainingMonths': 'Training',
  'money.how.payback':
    'Then, at {at, select, p25 {lower pay} median {median pay} other {the 75th percentile}}',
  'money.how.worth':
    'Worth in today’s dollars over {years} years of {at, select, p25 {lower pay} median {median pay} other {pay at the 75th percentile}}, at {rate}% a year',
  'money.how.note':
    'Taxes, raises and inflation are not in it. Hours, aid and loan that you left empty count as none.',
  'money.empty.occupation':
    'Choose the occupation whose pay counts, and Pathwise says when each program has paid for itself.',
  'money.empty.choose': 'Choose an occupation',
  'money.empty.pay': 'Type what you earn now, and Pathwise says after how many months you are ahead.',
  'money.empty.tell': 'Enter your pay',
} as const
