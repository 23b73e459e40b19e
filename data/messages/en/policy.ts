/** What Pathwise says of an administrator's policy file (docs/administrators.md). */
export const policy = {
  'policy.faulty':
    'Part of the policy file of this computer was not followed: {file}. Pathwise works, and your data was not changed.',
  'policy.next':
    'You can go on. Tell whoever looks after this computer what is listed here. The rest of the file was followed.',
  'policy.fault.unreadable': 'The file cannot be read ({reason}).',
  'policy.fault.notJson': 'The file is not a JSON object, such as {example}.',
  'policy.fault.unknownKey': '"{key}" is not known. What is known: {known}.',
  'policy.fault.value': '"{key}" has a value that it cannot have.',
  'policy.fault.language':
    'Pathwise does not speak the language "{language}". What it speaks: {known}. The usual language is used.',
  'policy.fault.variable':
    'The data folder names {name}, which this computer does not know. The usual data folder is used.',
  'policy.fault.relative':
    'The data folder must be a whole path, from the drive or the root on: {folder}. The usual data folder is used.',
  'policy.fault.organizationVariable':
    'The organization’s file names {name}, which this computer does not know. No organization is followed because of this file.',
  'policy.fault.organizationRelative':
    'The organization’s file must be a whole path, from the drive or the root on: {folder}. No organization is followed because of this file.',
} as const
