/** Words of the map beside what Find found. */
export const map = {
  'map.label': 'Map',
  'map.role': 'map',
  'map.alternative':
    '{sentence} Arrow keys go from school to school, Enter opens one, plus and minus zoom, Escape leaves.',
  'map.opening': 'Loading the map …',
  'map.failed': 'The map could not be read. The list is not affected.',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.fit': 'Show all schools',
  'map.wheel': 'Hold Ctrl and turn the wheel to zoom.',

  'map.near':
    '{schools, plural, one {{count} school} other {{count} schools}} within {miles, plural, one {# mile} other {# miles}} of {place}',
  'map.inState': '{schools, plural, one {{count} school} other {{count} schools}} in {state}',
  'map.anywhere': '{schools, plural, one {{count} school} other {{count} schools}} on the map',
  'map.withNearest': '{found}, nearest {miles, plural, =0 {under 1 mile} one {# mile} other {# miles}}.',
  'map.withoutNearest': '{found}.',
  'map.nothing': 'No school to show on the map.',
  'map.online': '{programs, plural, one {{count} program} other {{count} programs}} online, not drawn',
  'map.ask':
    '{programs, plural, one {{count} program} other {{count} programs}} partly online, not drawn: ask the school',
  'map.unplaced':
    '{programs, plural, one {{count} program} other {{count} programs}} at schools whose location is not known, not drawn',
  'map.outside':
    '{programs, plural, one {{count} program} other {{count} programs}} outside this map: {states}. Filter by state to list what is there.',

  'map.legend': 'What the marks mean',
  'map.look.stated': 'Price published',
  'map.look.estimated': 'Price estimated',
  'map.look.unknown': 'Price not known',
  'map.look.own': 'On your list',
  'map.look.half': 'May fit',
  'map.look.ring': 'Several schools',
  'map.look.chosen': 'In your comparison',
  'map.look.home': 'Your place',

  'map.school': '{name}, {city}, {state}',
  'map.own': 'on your list',
  'map.price.stated': 'price published',
  'map.price.estimated': 'price estimated',
  'map.price.unknown': 'price not known',
  'map.programs': '{programs, plural, one {{count} program} other {{count} programs}}',
  'map.programsMayFit': '{programs, plural, one {{count} program} other {{count} programs}} may fit',
  'map.away': '{miles, plural, =0 {under 1 mile} one {# mile} other {# miles}} away',
  'map.ring': '{schools} schools close together. Press Enter to zoom in.',
  'map.ringTip': '{schools} schools',
  'map.zoomed': 'Zoomed in.',
  'map.end': 'No school farther that way.',
} as const
