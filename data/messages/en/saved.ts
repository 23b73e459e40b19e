/** Words of the searches that a person saves in Find. */
export const saved = {
  'saved.button': 'Save',
  'saved.buttonNew': '{added} new',
  'saved.title': 'Saved searches',
  'saved.name': 'Save this search as',
  'saved.nameHint': 'Name of the search',
  'saved.keepPlace': 'Keep the place',
  'saved.placeLeft':
    'Not saved: “{where}”. The saved search holds no ZIP, town or distance, so it finds programs anywhere.',
  'saved.placeKept':
    'Saved too: “{where}”. It stays on this computer with the search, until you delete the search or take this case off this computer.',
  'saved.full':
    'You have {most} saved searches, which is the most there can be. Delete one to save this one.',
  'saved.private': 'This is a private session: what you save here is gone when it ends.',
  'saved.none': 'Nothing is saved yet. After an import, each saved search says how many programs are new.',
  'saved.done': 'Saved “{name}”.',
  'saved.added': '{added, plural, other {{addedWords} new}} since {since}',
  'saved.nothing': 'Nothing new since {since}',
  'saved.gone':
    '{gone, plural, one {{goneWords} program that it found then is gone} other {{goneWords} programs that it found then are gone}}',
  'saved.lost': 'No longer here: {lost}. Open it to see what the rest finds.',
  'saved.lost.filter': 'a filter that this Pathwise does not know ({id})',
  'saved.openedWithout':
    'Part of this saved search is no longer here and was left out: {lost}. The rest is shown. The saved search itself is as it was.',
  'saved.tooMany': 'More than ten thousand programs are new, so they are not marked one by one.',
  'saved.hasPlace': 'Keeps a place.',
  'saved.rename': 'Rename',
  'saved.renameOf': 'Rename “{name}”',
  'saved.renameTo': 'Another name for “{name}”',
  'saved.remove': 'Delete',
  'saved.removeOf': 'Delete “{name}”',
  'saved.removed': 'Deleted the saved search “{name}”.',
  'saved.newSince': 'New since {since} ({count, number})',
  'saved.row': 'new',
  'change.saved-save': 'saved the search “{name}”',
  'change.saved-rename': 'renamed the saved search “{name}”',
  'change.saved-remove': 'deleted the saved search “{name}”',
  'empty.fresh': 'only what is new',
} as const
