/** The call sheet: what to ask each school, and how an answer is given. */
export const questions = {
  'ownValue.wrong.empty': 'Nothing was typed. Give an answer first.',
  'ownValue.wrong.negative': 'It cannot be below zero.',
  'ownValue.wrong.money': 'Type an amount in dollars, such as 900.',
  'ownValue.wrong.months': 'Type a length, such as 10 months or 40 weeks.',
  'ownValue.wrong.percent': 'Type a percentage from 0 to 100.',
  'ownValue.wrong.number': 'Type a whole number, such as 24.',
  'ownValue.wrong.choice': 'Choose one of the answers.',
  'ownValue.wrong.long': 'That is too long. Keep it under 500 characters.',
  'ownValue.wrong.most': 'That is more than can be. Check the number.',

  'question.ask.tuitionAndFees': 'What do tuition and fees cost for the whole program?',
  'question.ask.books': 'What do books and supplies cost for the whole program?',
  'question.ask.grants':
    'Which grants could this student get for it, and how much in all? A grant is not paid back.',
  'question.ask.scholarships': 'Which scholarships do you give for it, and how much in all?',
  'question.ask.months': 'How long does the program take, from the first class to the award?',
  'question.ask.distance': 'Can all of it be done online?',
  'question.ask.startDates': 'When does it start next, and how often?',
  'question.ask.evening': 'Are there evening or weekend classes?',
  'question.ask.transfer': 'Do its credits transfer to another college?',
  'question.ask.placement': 'How many of its graduates find work in the field? Out of a hundred.',
  'question.ask.exam.ask-cahiim': 'Does CAHIIM accredit this program? {credential} depends on it.',
  'question.ask.exam.ask-caahep-abhes':
    'Does CAAHEP or ABHES accredit this program? {credential} depends on it.',
  'question.ask.exam.ask-hands-on-hours':
    'Does the program include {hours, number} hours of hands-on work, or help to get them? {credential} requires them.',
  'question.ask.exam.ask-level': 'Which award does the program lead to? {credential} depends on it.',
  'question.ask.exam.ask-field':
    'Which field of study (CIP code) is the program filed under? {credential} depends on it.',

  'question.why.blank': 'Pathwise has nothing: the official files and lists do not give it.',
  'question.why.hidden': 'Pathwise has nothing: the agency hides it.',
  'question.why.estimate': 'Pathwise shows {value}.',
  'question.why.imputed': 'Pathwise shows {value}.',
  'question.why.at-least': 'Pathwise shows {value}.',
  'question.why.unclear': 'Pathwise shows “{value}”: this one may be among them or not.',
  'question.why.conflict': 'The sources disagree: {value}.',
  'question.shown': '{value}, {status}',
  'question.answer': '{value}, {by}, {on}',
  'question.text.title': 'Questions for {institution}',
  'question.text.phone': 'Telephone {phone}',
  'question.text.answer': 'Answer: {answer}',

  'toldBy.phone': 'told by phone',
  'toldBy.email': 'told by e-mail',
  'toldBy.visit': 'told on a visit',
  'toldBy.website': 'read on the school’s website',
  'toldBy.self': 'your own estimate',
} as const
