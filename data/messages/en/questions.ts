/** The call sheet: what to ask each school, and how an answer is given. */
export const questions = {
  'evening.evening': 'Evening classes',
  'evening.weekend': 'Weekend classes',
  'evening.both': 'Evening and weekend classes',
  'evening.none': 'Daytime only',
  'transfer.all': 'All credits transfer',
  'transfer.some': 'Some credits transfer',
  'transfer.none': 'No credits transfer',

  'ownValue.wrong.empty': 'Nothing was typed. Give an answer first.',
  'ownValue.wrong.money': 'Type an amount in dollars, such as 900.',
  'ownValue.wrong.months': 'Type a length, such as 10 months or 40 weeks.',
  'ownValue.wrong.percent': 'Type a percentage from 0 to 100.',
  'ownValue.wrong.number': 'Type a whole number, such as 24.',
  'ownValue.wrong.choice': 'Choose one of the answers.',
  'ownValue.wrong.long': 'That is too long. Keep it under 500 characters.',
  'ownValue.wrong.most': 'That is more than can be. Check the number.',

  'toldBy.phone': 'told by phone',
  'toldBy.email': 'told by e-mail',
  'toldBy.visit': 'told on a visit',
  'toldBy.website': 'read on the school’s website',
  'toldBy.self': 'your own estimate',
} as const
