/** Words of the charts: titles say the finding. */
export const charts = {
  'charts.heading': 'Pay and outlook',
  'charts.showTable': 'Show table',
  'charts.hideTable': 'Hide table',
  'charts.alternative': 'Chart: {title}. The same numbers are in its table.',
  'charts.source': 'Source: {publisher}, {title}.',
  'charts.leftOut': 'Left out, because they manage or teach: {list}.',
  'charts.jobsUnknown': 'number of jobs not published',
  'charts.nothing': 'not published',
  'charts.failed': 'The chart could not be drawn. Its numbers are in the table.',
  'charts.none':
    'There is nothing to chart: the official list names no occupation with published pay for these programs.',

  'charts.column.occupation': 'Occupation',
  'charts.column.p10': '10th percentile',
  'charts.column.p25': '25th percentile',
  'charts.column.median': 'Median',
  'charts.column.p75': '75th percentile',
  'charts.column.p90': '90th percentile',
  'charts.column.jobs': 'Jobs',
  'charts.column.month': 'Month',
  'charts.column.jobsIn': 'Jobs in {year}',
  'charts.column.jobsBase': 'Jobs now',
  'charts.column.jobsTarget': 'Jobs projected',
  'charts.column.growth': 'Growth, %',
  'charts.column.openings': 'Openings a year',
  'charts.column.education': 'Typical entry education',

  'charts.pay.label': 'Pay',
  'charts.pay.half': 'Half of {occupation} earn between {from} and {to}',
  'charts.pay.median': 'Half of {occupation} earn less than {median}, half earn more',
  'charts.pay.unknown': 'No pay is published for {occupation}',
  'charts.pay.unknownAll': 'No pay is published for these occupations',
  'charts.pay.span': 'Median pay runs from {from} ({lowest}) to {to} ({highest})',
  'charts.pay.middle': 'half earn {from} to {to}',
  'charts.pay.none': 'no pay published',
  'charts.pay.present': 'You now: {amount}',
  'charts.pay.key': 'Bar: 25th to 75th percentile. Line: 10th to 90th. Mark: median.',
  'charts.pay.when': 'Pay in a year, United States, {month}.',
  'charts.pay.mixed':
    'Pay in a year, United States. The months differ, so the amounts do not compare exactly.',

  'charts.outlook.label': 'Outlook',
  'charts.outlook.one':
    '{trend, select, up {Jobs for {occupation} grow {amount} by {year}} down {Jobs for {occupation} fall {amount} by {year}} other {Jobs for {occupation} stay level until {year}}}{known, select, yes {, with {openings} openings a year} other {}}',
  'charts.outlook.each':
    '{fastest} {trend, select, up {grow fastest, {amount} by {year}} other {fall least, {amount} by {year}}}; most openings a year: {openings}, for {most}',
  'charts.outlook.both':
    '{fastest} {trend, select, up {grow fastest, {amount} by {year},} other {fall least, {amount} by {year},}} and have the most openings, {openings} a year',
  'charts.outlook.unknown': 'No outlook is published for {occupation}',
  'charts.outlook.unknownAll': 'No outlook is published for these occupations',
  'charts.outlook.none': 'no outlook published',
  'charts.outlook.up': 'up {amount} by {year}',
  'charts.outlook.down': 'down {amount} by {year}',
  'charts.outlook.level': 'level until {year}',
  'charts.outlook.growthUnknown': 'growth not published',
  'charts.outlook.jobsIn': '{jobs} in {year}',
  'charts.outlook.jobsUnknown': 'jobs in {year} not published',
  'charts.outlook.openings': '{openings} openings a year',
  'charts.outlook.openingsUnknown': 'openings not published',
  'charts.outlook.key':
    'Openings a year include people who leave the occupation, not only growth. All bars start at zero.',
} as const
