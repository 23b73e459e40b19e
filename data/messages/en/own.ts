/** Words of the person's own lists that both sides need. */
export const own = {
  'own.pasted': 'Pasted table',
  'mapping.doubled': 'Two columns are set to “{field}”. Keep one of them.',
  'mapping.missing': 'No column is set to “{field}”. Without it a row is no program.',
  'change.list-import': 'imported the list “{name}”',
  'change.list-removal': 'removed the list “{name}”',
  'change.match': 'chose the school for a provider of a list',
} as const
