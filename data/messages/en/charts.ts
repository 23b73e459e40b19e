/** Words of the charts: titles say the finding. */
export const charts = {
  'charts.heading': 'Charts',
  'charts.showTable': 'Show table',
  'charts.hideTable': 'Hide table',
  'charts.alternative': 'Chart: {title}. Arrow keys read its points; the same numbers are in its table.',
  'charts.source': 'Source: {publisher}, {title}.',
  'charts.sourceOwn': 'Source: {source}.',
  'charts.more': '{count} more',
  'charts.leftOut': 'Left out, because they manage or teach: {list}.',
  'charts.jobsUnknown': 'number of jobs not published',
  'charts.nothing': 'not published',
  'charts.failed': 'The chart could not be drawn. Its numbers are in the table.',
  'charts.none':
    'There is nothing to chart: the official list names no occupation with published pay for these programs.',

  'charts.role': 'chart',
  'charts.point.hint': 'Arrow keys read its points one by one.',
  'charts.point.said': '{words}. {number} of {total}.',
  'charts.take': 'Save or copy',
  'charts.take.png': 'Save as PNG picture',
  'charts.take.svg': 'Save as SVG drawing',
  'charts.take.copy': 'Copy as picture',
  'charts.take.saved': 'Saved: {path}',
  'charts.take.downloaded': 'Your browser has the file: {name}',
  'charts.take.copied': 'The chart is on the clipboard.',
  'charts.take.notCopied': 'The chart could not be copied. Save it as a PNG picture instead.',
  'charts.point.pay': '{name}, {at}: {amount}',

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
  'charts.column.exits': 'Stop working, a year',
  'charts.column.transfers': 'Change occupation, a year',
  'charts.column.education': 'Typical entry education',

  'charts.pay.label': 'Pay',
  'charts.pay.half': 'Half of {occupation} earn between {from} and {to}',
  'charts.pay.median': 'Half of {occupation} earn less than {median}, half earn more',
  'charts.pay.unknown': 'No pay is published for {occupation}',
  'charts.pay.unknownAll': 'No pay is published for these occupations',
  'charts.pay.span':
    '{sure, select, yes {Median} other {As far as it is published, median}} pay runs from {from} ({lowest}) to {to} ({highest})',
  'charts.pay.same':
    '{sure, select, yes {Median} other {As far as it is published, median}} pay is the same for {names}: {amount}',
  'charts.pay.middle': 'half earn {from} to {to}',
  'charts.pay.none': 'no pay published',
  'charts.pay.present': 'You now: {amount}',
  'charts.pay.key': 'Bar: 25th to 75th percentile. Line: 10th to 90th. Mark: median.',
  'charts.pay.when': 'Pay in a year, {area}, {month}.',
  'charts.pay.mixed': 'Pay in a year, {area}. The months differ, so the amounts do not compare exactly.',

  'charts.outlook.label': 'Outlook',
  'charts.outlook.one':
    '{trend, select, up {Jobs for {occupation} grow {amount} by {year}} down {Jobs for {occupation} fall {amount} by {year}} other {Jobs for {occupation} stay level until {year}}}{known, select, yes {, with {openings} openings a year} other {}}',
  'charts.outlook.each': '{sure, select, yes {} other {as far as it is published, }}{growth}; {openings}',
  'charts.outlook.growth.most':
    '{names} {trend, select, up {grow fastest, {amount} by {year}} level {stay level until {year} and the others fall} other {fall least, {amount} by {year}}}',
  'charts.outlook.growth.same':
    'jobs in all of them {trend, select, up {grow alike, {amount} by {year}} level {stay level until {year}} other {fall alike, {amount} by {year}}}',
  'charts.outlook.openings.most': 'most openings a year: {openings}, for {names}',
  'charts.outlook.openings.same': 'each has {openings} openings a year',
  'charts.outlook.both':
    '{sure, select, yes {} other {as far as it is published, }}{names} {trend, select, up {grow fastest, {amount} by {year},} level {stay level until {year} while the others fall,} other {fall least, {amount} by {year},}} and have the most openings, {openings} a year',
  'charts.outlook.unlike': 'These projections are of different years, so they do not compare exactly',
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
  'charts.outlook.leave': '{exits} stop working, {transfers} change occupation',
  'charts.outlook.key':
    'Openings a year include people who leave the occupation, not only growth. All bars start at zero.',

  'charts.cost.label': 'What makes up the cost',
  'charts.cost.one': '{name} costs {total}',
  'charts.cost.only': 'Only the cost of {name} is known: {total}',
  'charts.cost.doubtful': 'No cost here is sure enough to be set beside the others',
  'charts.cost.onlySure': 'Only the cost of {name} is sure: {total}',
  'charts.cost.span':
    '{lowest} {low, plural, one {costs} other {cost}} least, {from}; {highest} {high, plural, one {costs} other {cost}} most, {to}',
  'charts.cost.sofar':
    'As far as it is known, {lowest} {low, plural, one {costs} other {cost}} least, {from}, and {highest} most, {to}',
  'charts.cost.same':
    '{sure, select, yes {} other {As far as it is known, }}{names} cost {about, select, yes {about } other {}}the same, {amount}',
  'charts.cost.sameAll':
    '{sure, select, yes {All} other {As far as it is known, all}} {count} programs cost {about, select, yes {about } other {}}the same, {amount}',
  'charts.cost.unknown': 'The cost of these programs is not known',
  'charts.cost.part': '{part} {amount}',
  'charts.cost.gap': '{parts} not known',
  'charts.cost.notKnown': 'not known',
  'charts.cost.noSum': 'cost not known',
  'charts.cost.noAid': 'none told',
  'charts.cost.sum': 'Together',
  'charts.cost.aid': 'Aid',
  'charts.cost.dollars': '{field}, $',
  'charts.cost.lessAid': '{sum}; after aid {left}',
  'charts.cost.afterAid': 'after aid {left}',
  'charts.cost.gapKey': 'A hatched box is a part that nobody published; its width says nothing.',
  'charts.cost.freeKey': 'A tick is a part that costs nothing.',
  'charts.cost.bandKey': 'A line past the bar leads to the upper end of a range.',
  'charts.cost.aidKey': 'The striped end of a bar is what aid, grants and scholarships pay.',
  'charts.cost.estimateKey': '“~” marks an estimate.',

  'charts.ahead.label': 'Money over time',
  'charts.ahead.one':
    'At {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} you are ahead after {months} with {name}{without, select, none {} other {; never with {without}}}',
  'charts.ahead.same':
    '{sure, select, yes {At} other {As far as it is known, at}} {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} you are ahead after {months} with {names} alike{without, select, none {} other {; never with {without}}}',
  'charts.ahead.span':
    '{sure, select, yes {At} other {As far as it is known, at}} {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} you are ahead soonest with {first}, after {months}, and last with {last}, after {later}{without, select, none {} other {; never with {without}}}',
  'charts.ahead.never':
    'At {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} {count, plural, one {this program never puts you ahead} other {none of these programs ever puts you ahead}}: it is not above your present pay',
  'charts.ahead.doubtful':
    'When you are ahead at {at, select, p25 {lower pay} median {median pay} other {the 75th percentile of pay}} cannot be said for sure',
  'charts.ahead.key':
    'Money ahead of staying in your present job, at {at, select, p25 {lower pay (1 in 4 earn less)} median {median pay} other {the 75th percentile of pay}}, by months from the first day of training.',
  'charts.ahead.spread': 'The cost is spread evenly over the training.',
  'charts.ahead.boundKey': 'A dashed line is at best: some of the cost is not known.',
  'charts.ahead.bandKey': 'The shaded band runs from pay at the 25th to the 75th percentile.',
  'charts.ahead.leftOut': 'Left out, because something is missing: {list}.',
  'charts.ahead.tick': '{month}',
  'charts.ahead.point':
    '{name}, {month, plural, =0 {first day} one {after # month} other {after # months}}: {gain}{crosses, select, yes {, ahead from here on} other {}}',
  'charts.ahead.gain':
    '{way, select, level {even} behind {{bound, select, yes {at least } other {}}{amount} behind} other {{bound, select, yes {at most } other {}}{amount} ahead}}',
  'charts.ahead.column':
    'Ahead after, at {at, select, p25 {lower pay} median {median pay} other {the 75th percentile}}',
  'charts.ahead.after': 'After {month} months',
  'charts.ahead.unknown': 'not known',

  'charts.vintages.label': 'Pay over the years',
  'charts.vintages.one':
    '{trend, select, up {Median pay of {occupation} rose} down {Median pay of {occupation} fell} other {Median pay of {occupation} stayed the same}} from {from} in {first} to {to} in {last}',
  'charts.vintages.most': 'From {first} to {last} median pay changed most for {occupation}: {from} to {to}',
  'charts.vintages.all': 'Median pay of these occupations, {first} to {last}',
  'charts.vintages.guard':
    'No inflation adjustment is made: each amount is in the dollars of its own year, so a rise may buy no more.',
  'charts.vintages.where': 'Median pay in a year, {area}.',
  'charts.vintages.left': 'Left out, because pay of one date only is known: {list}.',
  'charts.vintages.point':
    '{name}, {month}: median {median}{half, select, yes {, half earn {from} to {to}} other {}}',

  'charts.peers.label': 'Prices of programs like these',
  'charts.peers.failed': 'What programs like these cost could not be read.',
  'charts.peers.group': '{field}, {award}',
  'charts.peers.half': 'half of {n, plural, one {# program} other {# programs}} cost {from} to {to}',
  'charts.peers.median': 'median {from} to {to} of {n, plural, one {# program} other {# programs}}',
  'charts.peers.count':
    '{n, plural, =0 {no price is known} one {# program with a known price} other {# programs with a known price}}',
  'charts.peers.title':
    '{name} costs less than {share} of the {n, plural, one {# program} other {# programs}} of its field and award level',
  'charts.peers.titleIfEqual':
    '{name} costs less than {share} of the {n, plural, one {# program} other {# programs}} of its field and award level, if both take equally long',
  'charts.peers.none': 'What other programs of the same field and award level cost',
  'charts.peers.key':
    'Each thin line is one program’s cost to finish, of a range the lower end. The bar is the middle half of them and the dark mark the median, both from lower ends to upper ends. The dots are the programs compared, with a line to the upper end of a range.',
  'charts.peers.estimated':
    '{estimated, plural, one {# of the prices is an estimate.} other {# of the prices are estimates.}}',
  'charts.peers.unknown':
    '{unknown, plural, one {# more program has no known price.} other {# more programs have no known price.}}',
  'charts.peers.atLeast':
    '{atLeast, plural, one {Of # more program only a part of the price is known.} other {Of # more programs only a part of the price is known.}}',
  'charts.peers.beyond':
    '{beyond, plural, one {# program costs more than the chart shows.} other {# programs cost more than the chart shows.}}',
  'charts.peers.mark': '{name} {cost}',
  'charts.peers.said': '{name}: {cost}, less than {share} of {n, plural, one {# program} other {# programs}}',
  'charts.peers.saidIfEqual':
    '{name}: {cost}, less than {share} of {n, plural, one {# program} other {# programs}}, if both take equally long',
  'charts.peers.column.group': 'Field and award level',
  'charts.peers.column.n': 'Programs with a known price',
  'charts.peers.column.p25': '25th percentile, $',
  'charts.peers.column.median': 'Median, $',
  'charts.peers.column.p75': '75th percentile, $',
  'charts.peers.column.here': 'Compared here',
  'charts.peers.few': 'too few prices',
} as const
