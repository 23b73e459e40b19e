/** Of updates of Pathwise itself. They are loaded when somebody asks for them. */
export const updates = {
  'updates.title': 'Updates',
  'updates.version': 'You have Pathwise {version}.',
  'updates.checked': 'Last checked on {when}.',
  'updates.neverChecked': 'Never checked.',
  'updates.off.policy':
    'Whoever looks after this computer has turned updates off. Pathwise never asks for one here.',
  'updates.off.no-key': 'This build of Pathwise has no updates: no project has put its key into it.',
  'updates.by.administrator':
    'An administrator installed Pathwise on this computer and updates it. You can see here whether there is a newer one.',
  'updates.by.package-manager':
    'The software center or package manager of this computer updates Pathwise. You can see here whether there is a newer one.',
  'updates.by.flatpak': 'Flatpak updates Pathwise.',
  'updates.by.portable':
    'A portable Pathwise does not update itself. You can see here whether there is a newer one; then unpack its zip, and move the folder “Pathwise data” over.',
  'updates.by.nobody':
    'Pathwise may not write to the folder that it runs from, so it cannot update itself. Move it to a folder of your own, or to Applications on a Mac.',
  'updates.by.developer': 'This Pathwise runs from its source, which you update yourself.',
  'updates.check': 'Check now',
  'updates.again': 'Try again',
  'updates.checking': 'Asking {host} …',
  'updates.current': 'You have the newest version.',
  'updates.found': 'Pathwise {version} is available.',
  'updates.foundSize': 'Released on {when}. The download is {size}.',
  'updates.foundElsewhere': 'Released on {when}.',
  'updates.later':
    'Pathwise {version} is out. It is handed out step by step, so that a mistake in it meets few people. This computer has its turn in a few days.',
  'updates.notes': 'What is new',
  'updates.download': 'Download',
  'updates.downloading': 'Downloading Pathwise {version}: {done} of {size}',
  'updates.cancel': 'Cancel',
  'updates.ready': 'Pathwise {version} is downloaded and checked.',
  'updates.readyHow':
    'Pathwise closes, puts the new version in place and opens again. Your cases, lists and settings stay. Nothing happens until you press the button.',
  'updates.install': 'Restart and install',
  'updates.installing': 'Closing Pathwise to put version {version} in place …',
  'updates.daily': 'Check once a day',
  'updates.daily.what':
    'When this is on, Pathwise asks {host} once a day whether there is a newer version. It sends nothing about you, your cases or this computer, and installs nothing by itself.',
  'updates.daily.off': 'Otherwise it asks only when you press “Check now”.',
  'updates.daily.policy': 'Whoever looks after this computer has turned this on.',
  'updates.see': 'See update',
} as const
