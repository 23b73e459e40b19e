/** Words of the organization that is followed, and of publishing as one. */
export const organization = {
  'change.channel': 'took version {version, number} of the catalog from {name}',

  'organization.title': 'Your organization',
  'organization.lead':
    'Does your organization hand out a Pathwise file (.pathwise-org)? Open it here, and Pathwise takes its catalog from there. Until then Pathwise asks nothing of any network.',
  'organization.choose': 'Open an organization’s file',
  'organization.name': 'Organization',
  'organization.address': 'Where it publishes',
  'organization.fingerprint': 'Fingerprint of its keys',
  'organization.catalog': 'Catalog',
  'organization.version': 'Version {version, number}, published on {date}',
  'organization.versionTakenBack':
    'Version {version, number}, published on {date}. It was taken back: another catalog is in use.',
  'organization.noCatalog': 'None has come yet',
  'organization.lastChecked': 'Last checked',
  'organization.never': 'Never',
  'organization.byPolicy': 'The administrator of this computer chose this organization.',
  'organization.check': 'Check now',
  'organization.stop': 'Stop',
  'organization.undo': 'Undo: back to the catalog before',
  'organization.bar': 'How far it is',
  'organization.current': 'Checked. You have the newest catalog.',
  'organization.installed': 'Version {version, number} is in use now. {size} came over.',
  'organization.policyFailed':
    'The organization that the administrator of this computer chose is not followed.',
  'organization.failed': 'The state of your organization could not be read.',

  'organization.join.title': 'Follow {name}?',
  'organization.join.lead':
    'Pathwise will take its catalog from this organization. You can undo each new catalog, and you can leave at any time.',
  'organization.join.daily': 'It looks for a new catalog once a day, and when you press “Check now”.',
  'organization.join.onDemand': 'It looks for a new catalog when you press “Check now”.',
  'organization.join.compare':
    'Follow it only if the fingerprint is the one that your organization told you.',
  'organization.join.go': 'Follow',
  'organization.join.cancel': 'Cancel',
  'organization.joined': 'Pathwise follows {name}.',

  'organization.leave': 'Leave',
  'organization.leave.title': 'Leave {name}?',
  'organization.leave.lead':
    'The catalog that you have stays. Pathwise asks this organization for nothing more.',
  'organization.leave.go': 'Leave',
  'organization.left': 'Pathwise follows {name} no more. The catalog stays.',

  'organization.publish.title': 'Publish this catalog',
  'organization.publish.lead':
    'Other people’s Pathwise can follow the catalog that you imported. It is written into a folder and signed with your keys. No case, note or list of your own is in it.',
  'organization.publish.go': 'Choose the folders and publish',
  'organization.publish.command':
    'This preview cannot ask for folders. Stop it and run: npm run publish -- --keys FOLDER --to FOLDER',
  'organization.published': 'Published as version {version, number} into “{folder}” ({size}).',
  'organization.renewed': 'The catalog is the same as before. It was signed again in “{folder}”.',

  'chooseFolder.keys': 'The folder with your keys',
  'chooseFolder.published': 'The folder to publish into',

  'channel.step.asking': 'Asking what is new',
  'channel.step.fetching': 'Fetching the catalog',
  'channel.step.unpacking': 'Unpacking and checking the catalog',
  'channel.step.activating': 'Taking the new catalog into use',
  'channel.step.copying': 'Copying the catalog',
  'channel.step.packing': 'Packing the catalog',
  'channel.step.patching': 'Making patches from earlier catalogs',
  'channel.step.signing': 'Signing',
} as const
