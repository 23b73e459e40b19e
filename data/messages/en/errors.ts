/**
 * Every error in three parts: what happened, what is safe, what to do next.
 * What stands in braces may be missing from an answer; `describeError` then
 * puts the plain words at the end of this list in its place.
 */
export const errors = {
  'error.invalid-input.happened': 'Pathwise could not read this request.',
  'error.invalid-input.safe': 'Nothing was changed.',
  'error.invalid-input.next':
    'Go back one step and try again. If you opened an old link or file, start from Find instead.',

  'error.unknown-call.happened': 'This window asked for something that this version of Pathwise cannot do.',
  'error.unknown-call.safe': 'Nothing was changed.',
  'error.unknown-call.next': 'Close Pathwise and open it again, so that the window and the program match.',

  'error.not-allowed.happened': 'Pathwise does not open this address.',
  'error.not-allowed.safe': 'Nothing was opened and nothing was sent.',
  'error.not-allowed.next':
    'Pathwise opens only secure (https) addresses of the schools and agencies in its catalog. If you trust the address, type it into your browser.',

  'error.catalog-missing.happened': 'The catalog of programs was not found.',
  'error.catalog-missing.safe': 'Your comparison and settings are safe.',
  'error.catalog-missing.next':
    'Install Pathwise again; your own data stays. If you run it from its source, run “npm start” again, which builds the catalog.',

  'error.catalog-damaged.happened': 'The catalog of programs is damaged and cannot be read.',
  'error.catalog-damaged.safe': 'Your comparison and settings are safe; they are kept in another file.',
  'error.catalog-damaged.next': 'Install Pathwise again; your own data stays.',

  'error.catalog-too-new.happened': 'The catalog was made for a newer version of Pathwise.',
  'error.catalog-too-new.safe': 'The catalog and your own data were left as they are.',
  'error.catalog-too-new.next': 'Install the newest version of Pathwise.',

  'error.catalog-too-old.happened': 'The catalog was made by a Pathwise too old for this one to read.',
  'error.catalog-too-old.safe': 'The catalog and your own data were left as they are.',
  'error.catalog-too-old.next': 'Import the official files again. Your own data stays.',

  'error.catalog-unreadable.happened': 'Pathwise cannot read the file of the catalog.',
  'error.catalog-unreadable.safe': 'The catalog and your own data were left as they are.',
  'error.catalog-unreadable.next':
    'Make sure that you may read the files in the data folder and that its disk is connected, then close Pathwise and open it again.',

  'error.person-damaged.happened': 'The file with your comparison and settings ({file}) is damaged.',
  'error.person-damaged.safe': 'The file was left where it is, and the backups are not touched.',
  'error.person-damaged.next':
    'Close Pathwise and open it again. It then keeps the damaged file under another name and brings back the newest good backup.',

  'error.person-too-new.happened':
    'The file with your comparison and settings ({file}) was written by a newer version of Pathwise.',
  'error.person-too-new.safe': 'The file was not changed.',
  'error.person-too-new.next':
    'Install the newest version of Pathwise, or start this one with another data folder.',

  'error.person-unwritable.happened': 'Pathwise cannot write to its data folder: {folder}.',
  'error.person-unwritable.safe': 'What was saved there before was not changed.',
  'error.person-unwritable.next':
    'Make sure that the folder exists and that you may write to it, or start Pathwise with another data folder, then try again.',

  'error.data-in-program.happened': 'The data folder lies inside the folder of the program itself: {folder}.',
  'error.data-in-program.safe': 'Pathwise did not start. Nothing was written there, and nothing was changed.',
  'error.data-in-program.next':
    'An update or removal of Pathwise would delete what is kept there. Move your data to another folder, and start Pathwise with that one.',

  'error.person-busy.happened':
    'Another program is using the file with your comparison and settings ({file}).',
  'error.person-busy.safe': 'Nothing was lost. This change is not saved yet, and everything before it is.',
  'error.person-busy.next':
    'Close other Pathwise windows and backup or sync programs that hold the file, then try again.',

  'error.folder-in-use.happened': 'Pathwise is already running with this data folder: {folder}.',
  'error.folder-in-use.safe': 'Nothing was changed. The Pathwise that is running goes on.',
  'error.folder-in-use.next':
    'Use the window that is open, or close that Pathwise first. To run two, give one of them another data folder (--data-dir).',

  'error.no-lock.happened': 'Pathwise cannot lock its folder {folder}, so it did not start.',
  'error.no-lock.safe': 'Nothing was changed.',
  'error.no-lock.next':
    'Make sure that you may write there. If it is on a USB stick or a shared drive, start Pathwise with a data folder on this computer (--data-dir).',

  'error.worker-died.happened': 'The part of Pathwise that reads the catalog stopped.',
  'error.worker-died.safe': 'Your comparison and settings are safe.',
  'error.worker-died.next': 'Try again. If it stops again, close Pathwise and open it once more.',

  'error.no-answer.happened': 'Pathwise does not answer.',
  'error.no-answer.safe': 'What was saved is safe. A change made just now may not be saved.',
  'error.no-answer.next':
    'It was probably stopped. Start Pathwise again, then open the address that it prints.',

  'error.no-key.happened': 'This browser has no key to Pathwise.',
  'error.no-key.safe': 'What was saved is safe.',
  'error.no-key.next':
    'Open the address that Pathwise printed when it started, in the browser where it was opened first.',

  'error.target-locked.happened': 'The file is open in another program: {file}.',
  'error.target-locked.safe': 'The old file is as it was. Your comparison is safe.',
  'error.target-locked.next': 'Close the file there, or save under another name.',

  'error.target-unwritable.happened': 'Pathwise could not write the file: {file}.',
  'error.target-unwritable.safe': 'An older file of that name is as it was. Your comparison is safe.',
  'error.target-unwritable.next': 'Choose a folder that you may write to, such as Documents, and save again.',

  'error.print-failed.happened': 'The page could not be printed.',
  'error.print-failed.safe': 'Your comparison is safe.',
  'error.print-failed.next': 'Check the printer and try again, or save a PDF or a CSV file instead.',

  'error.disk-full.happened': 'The disk is full.',
  'error.disk-full.safe': 'The last change was not saved. Everything before it is safe.',
  'error.disk-full.next':
    'Free some space on the disk, then try again. Where each person has a share of it, yours may be used up.',

  'error.file-busy.happened': 'Another program is using a file that Pathwise needs.',
  'error.file-busy.safe': 'The last change was not saved. Everything before it is safe.',
  'error.file-busy.next':
    'Close other Pathwise windows, and backup, sync or virus programs that hold the file, then try again.',

  'error.not-permitted.happened': 'This computer did not let Pathwise read or write a file that it needs.',
  'error.not-permitted.safe': 'The last change was not saved. Everything before it is safe.',
  'error.not-permitted.next':
    'Make sure that you may read and write the folder, and that its disk is not set to read only. Then try again.',

  'error.disk-trouble.happened':
    'A file or folder that Pathwise needs cannot be reached, or its disk has a fault.',
  'error.disk-trouble.safe': 'The last change was not saved. Everything before it is safe.',
  'error.disk-trouble.next':
    'Make sure that the disk is connected and has room, and that the folder is still there and has no overlong name. Then try again.',

  'error.exhausted.happened': 'This computer has no more memory or open files to give to Pathwise.',
  'error.exhausted.safe': 'The last change was not saved. Everything before it is safe.',
  'error.exhausted.next': 'Close other programs, then try again.',

  'error.cannot-open-link.happened': 'The link could not be opened in a browser.',
  'error.cannot-open-link.safe': 'Nothing was sent and nothing was changed.',
  'error.cannot-open-link.next': 'Copy the address and open it in your browser.',

  'error.file-gone.happened': 'Pathwise cannot find {file} any more.',
  'error.file-gone.safe': 'The catalog and your own data are as they were.',
  'error.file-gone.next': 'It was moved, renamed or let go of. Choose it again.',

  'error.file-unreadable.happened': 'Pathwise cannot read {file}.',
  'error.file-unreadable.safe': 'The file was not changed. The catalog and your own data are as they were.',
  'error.file-unreadable.next':
    'Choose a CSV file, a workbook (.xlsx or .ods) or a ZIP file. If it is one, download it again from its publisher, or save it once more from your spreadsheet program.',

  'error.upload-failed.happened': 'Pathwise could not take in {file}.',
  'error.upload-failed.safe': 'The file was not changed. The catalog and your own data are as they were.',
  'error.upload-failed.next':
    'Make sure that the file is still there, that it is no folder, and that you may read it. Then choose it again.',

  'error.import-running.happened':
    'Pathwise is already reading files, taking a source away or making the catalog anew.',
  'error.import-running.safe': 'That work goes on. The catalog in use is as it was.',
  'error.import-running.next': 'Wait until it is done, or cancel it in Library, then try again.',

  'error.import-none.happened': 'There is no import waiting for your answer.',
  'error.import-none.safe': 'The catalog and your own data are as they were.',
  'error.import-none.next':
    'It may have been imported or cancelled in another window. Look at Sources in Library; if something is missing there, add its files again.',

  'error.import-failed.happened': 'The files could not be read to the end.',
  'error.import-failed.safe': 'The catalog in use is as it was, and so is your own data.',
  'error.import-failed.next':
    'Try again. If it fails again, add the files one at a time to find the one that cannot be read, and download that one again from its publisher.',

  'error.import-too-large.happened': 'The file is larger than Pathwise reads: {file}.',
  'error.import-too-large.safe': 'The catalog and your own data are as they were.',
  'error.import-too-large.next':
    'A file may have up to 2 GB, also when it is unzipped. Choose the file of one year or one state, or delete columns and rows that you do not need from a copy of it.',

  'error.official-changed.happened': 'The catalog was changed by another Pathwise meanwhile.',
  'error.official-changed.safe':
    'The catalog that the other Pathwise made is in use. Your own data is as it was.',
  'error.official-changed.next': 'Add the files again, so that they go on top of what is there now.',

  'error.official-busy.happened': 'Another program holds the file of the catalog ({file}).',
  'error.official-busy.safe': 'The catalog in use is as it was, and what was read is still waiting.',
  'error.official-busy.next':
    'Close other Pathwise windows, and backup, sync or virus programs that hold the file, then try again.',

  'error.official-unwritable.happened': 'Pathwise cannot write the catalog to its data folder: {folder}.',
  'error.official-unwritable.safe': 'The catalog in use is as it was, and so is your own data.',
  'error.official-unwritable.next':
    'Make sure that the folder exists and that you may write to it, then try again.',

  'error.source-gone.happened':
    'The catalog is made from {file}, and the data folder no longer has its copy of that.',
  'error.source-gone.safe':
    'The catalog in use is as it was, with all that it holds, and so is your own data.',
  'error.source-gone.next':
    'Add {file} again in Library. If you no longer have it, remove its source there; Pathwise can then make the catalog without it.',

  'error.source-unreadable.happened': 'Pathwise may not read the copy of {file} that is in its data folder.',
  'error.source-unreadable.safe': 'The catalog in use is as it was, and so is your own data.',
  'error.source-unreadable.next':
    'Make sure that you may read the folder “sources” in the data folder and every file in it. Then close Pathwise and open it again.',

  'error.case-unreadable.happened': 'Pathwise cannot open {file} as a case. {reason}',
  'error.case-unreadable.safe': 'The file and your own cases are as they were.',
  'error.case-unreadable.next': 'Ask whoever sent it to save the case again and to send the new file.',
  'error.case-too-new.happened': 'The case in {file} was saved by a newer Pathwise.',
  'error.case-too-new.safe': 'The file and your own cases are as they were.',
  'error.case-too-new.next': 'Update Pathwise, then open the file again.',
  'error.case-gone.happened': 'That case is not there any more.',
  'error.case-gone.safe': 'Your other cases are as they were.',
  'error.case-gone.next': 'Look for it in the list of cases.',
  'error.case-not-open.happened': 'Another case is open now. It may have been opened in another window.',
  'error.case-not-open.safe': 'Nothing was changed, in either case.',
  'error.case-not-open.next': 'Look which case is open, open the one that you want, then try again.',
  'error.forget-unfinished.happened':
    'The case is off the list, but not all of its text is off this computer yet. Another program is reading the file with your cases, the disk is full, or a backup cannot be removed.',
  'error.forget-unfinished.safe':
    'Your other cases are as they were. Pathwise has written down what is left to do.',
  'error.forget-unfinished.next':
    'Close other Pathwise windows and backup or sync programs, and free some space if the disk is full. Pathwise tries again by itself, at the latest when you start it again.',
  'error.cases-full.happened': 'There is no room for another case.',
  'error.cases-full.safe': 'The cases that you have are as they were.',
  'error.cases-full.next': 'Delete cases that you no longer need, or save them to files first.',
  'error.saved-full.happened': 'You have as many saved searches as there can be.',
  'error.saved-full.safe': 'Nothing was saved. Your saved searches are as they were.',
  'error.saved-full.next': 'Delete one that you need no more, then save this one.',
  'error.saved-name.happened': 'You have a saved search of this name already.',
  'error.saved-name.safe': 'Nothing was changed. Your saved searches are as they were.',
  'error.saved-name.next': 'Give this one another name.',
  'error.saved-gone.happened':
    'That saved search is not there any more. It may have been deleted in another window.',
  'error.saved-gone.safe': 'Your other saved searches are as they were.',
  'error.saved-gone.next': 'Look for it in the list. If you deleted it by mistake, undo brings it back.',
  'error.own-full.happened': 'Your own lists are full.',
  'error.own-full.safe': 'Nothing was added. The lists that you have are as they were.',
  'error.own-full.next':
    'Pathwise holds up to 100 lists, and 200,000 programs in all of them. Remove a list that you no longer need, or leave rows out of this one.',

  'error.own-too-many-rows.happened': 'This table has more than 100,000 rows.',
  'error.own-too-many-rows.safe': 'Nothing was added. The file and the lists that you have are as they were.',
  'error.own-too-many-rows.next':
    'A list holds up to 100,000 programs. Save it as two files, or leave out the rows that you do not need.',

  'error.own-nothing.happened': 'No program could be read from {file}.',
  'error.own-nothing.safe': 'Nothing was added. The file and the lists that you have are as they were.',
  'error.own-nothing.next':
    'See in the preview why each row was left out. Say which columns hold the program and the school, or choose another file.',

  'error.updates-off.happened': 'This Pathwise does not look for updates.',
  'error.updates-off.safe': 'Nothing was asked of any network, and nothing was changed.',
  'error.updates-off.next': 'Whoever looks after this computer can tell you how Pathwise is updated here.',

  'error.update-unreachable.happened': 'Pathwise could not get an answer about updates from {host}.',
  'error.update-unreachable.safe': 'Nothing was installed. This Pathwise and your data are as they were.',
  'error.update-unreachable.next':
    'See if this computer is online, then try again. Some schools and offices let programs reach only certain addresses; whoever looks after the network can tell you.',

  'error.update-elsewhere.happened':
    'Instead of answering, {host} sent Pathwise on to {to}, which is not an address for updates.',
  'error.update-elsewhere.safe':
    'Pathwise did not go there. Nothing was installed. This Pathwise and your data are as they were.',
  'error.update-elsewhere.next':
    'Some networks ask you to sign in first. Open any web page in your browser, sign in if it asks, then try again.',

  'error.update-list-broken.happened':
    'What came back is not a list of updates of Pathwise, or it was cut short.',
  'error.update-list-broken.safe':
    'None of it was used. Nothing was installed. This Pathwise and your data are as they were.',
  'error.update-list-broken.next':
    'Try again later. If it stays like this, get the newest Pathwise from its own page.',

  'error.update-not-signed.happened':
    'The list of updates does not carry the signature of the Pathwise project.',
  'error.update-not-signed.safe':
    'None of it was used. Nothing was installed. This Pathwise and your data are as they were.',
  'error.update-not-signed.next':
    'Do not install an update from that place. Try again later. If it stays like this, get the newest Pathwise from its own page.',

  'error.update-older.happened':
    'The list of updates offers {offered}, which is older than the Pathwise that you have.',
  'error.update-older.safe':
    'An older version is never installed over a newer one. This Pathwise and your data are as they were.',
  'error.update-older.next': 'You need not do anything. Try again in a few days.',

  'error.update-list-older.happened':
    'The list of updates at {host} is older than one that Pathwise has seen before.',
  'error.update-list-older.safe':
    'It was not used, since somebody may be holding back a newer one. This Pathwise and your data are as they were.',
  'error.update-list-older.next':
    'Try again later or from another network. If it stays like this, get the newest Pathwise from its own page.',

  'error.update-none-here.happened': 'The list of updates has no package of {version} for this computer.',
  'error.update-none-here.safe': 'Nothing was installed. This Pathwise and your data are as they were.',
  'error.update-none-here.next': 'Try again in a few days. You can go on with the version that you have.',

  'error.update-cut.happened': 'The download from {host} ended before it was whole.',
  'error.update-cut.safe':
    'The part that came was deleted. Nothing was installed. This Pathwise and your data are as they were.',
  'error.update-cut.next': 'See if this computer is online, then try again.',

  'error.update-wrong-file.happened': 'The file that came is not the one that the Pathwise project signed.',
  'error.update-wrong-file.safe':
    'It was not opened and not installed. This Pathwise and your data are as they were.',
  'error.update-wrong-file.next':
    'Try again. If it happens again, do not install an update from that place, and get the newest Pathwise from its own page.',

  'error.update-no-room.happened': 'There is no room on the disk for the update.',
  'error.update-no-room.safe':
    'What came of it was deleted. Nothing was installed. This Pathwise and your data are as they were.',
  'error.update-no-room.next':
    'Free some space on the disk of the data folder, about twice the size of the update, then try again.',

  'error.update-not-installed.happened': 'Pathwise downloaded {version}, but could not put it in place.',
  'error.update-not-installed.safe': 'You still have the version from before, and your data is as it was.',
  'error.update-not-installed.next':
    'Try again. If it happens again, close Pathwise and install the newest one from its own page over it; your data stays.',
  'error.organization-unreadable.happened': 'This is not an organization’s file, or it is damaged: {file}.',
  'error.organization-unreadable.safe': 'Nothing was changed. No organization was asked for anything.',
  'error.organization-unreadable.next':
    'Ask your organization for its .pathwise-org file again, and open that one.',
  'error.organization-another.happened':
    'Pathwise follows {name} already, and it can follow one organization at a time.',
  'error.organization-another.safe': 'Nothing was changed. Pathwise still follows {name}.',
  'error.organization-another.next': 'To follow another one, leave {name} in Library first.',
  'error.organization-policy.happened': 'The administrator of this computer has set it to follow {name}.',
  'error.organization-policy.safe': 'Nothing was changed. Pathwise still follows {name}.',
  'error.organization-policy.next': 'Ask whoever looks after this computer if you want to leave.',
  'error.organization-none.happened': 'Pathwise follows no organization.',
  'error.organization-none.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.organization-none.next': 'Open the .pathwise-org file of your organization first.',
  'error.organization-catalog.happened':
    'Your catalog comes from {name}. Official files of your own would take its place.',
  'error.organization-catalog.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.organization-catalog.next': 'Add them as a list of your own, or leave {name} in Library first.',
  'error.organization-restart.happened':
    'Pathwise was started without the internet, and needs to be started again before it can ask your organization.',
  'error.organization-restart.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.organization-restart.next': 'Close Pathwise and open it once more. It then looks by itself.',
  'error.channel-away.happened': 'Nothing can be reached at {address} ({reason}).',
  'error.channel-away.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-away.next':
    'See if the network, the shared folder or the USB stick is there, then check again in Library.',
  'error.channel-certificate.happened':
    'The certificate of {address} does not fit, so somebody else may be answering there.',
  'error.channel-certificate.safe': 'Nothing was taken from it. The catalog that you have works as before.',
  'error.channel-certificate.next':
    'Check the date and time of this computer. If they are right, tell your organization.',
  'error.channel-incomplete.happened': 'The organization’s folder is not complete: {file} is missing.',
  'error.channel-incomplete.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-incomplete.next':
    'It may be in the middle of being copied. Check again later; if it stays so, tell your organization.',
  'error.channel-refused.happened':
    'The organization’s folder was not accepted: {file} is not signed by it, was changed, or was copied only in part.',
  'error.channel-refused.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-refused.next':
    'Check again later. If it stays so, tell your organization, and do not use files from there.',
  'error.channel-older.happened':
    'The organization’s folder holds files that are older than those that were here before ({file}).',
  'error.channel-older.safe': 'Nothing was changed. An old catalog cannot take the place of a newer one.',
  'error.channel-older.next':
    'Check again later. If it stays so, tell your organization: an old copy may have been put back.',
  'error.channel-expired.happened':
    'The organization’s signatures have expired ({file}), or the clock of this computer is wrong.',
  'error.channel-expired.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-expired.next':
    'Check the date and time of this computer. If they are right, ask your organization to publish again.',
  'error.channel-unfit.happened':
    'What the organization published is not a catalog that Pathwise can take ({reason}).',
  'error.channel-unfit.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-unfit.next': 'Tell your organization, and name the word in brackets.',
  'error.channel-too-new.happened': 'The organization’s catalog was made by a newer Pathwise than this one.',
  'error.channel-too-new.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-too-new.next': 'Update Pathwise, then check again.',
  'error.channel-too-old.happened': 'The organization’s catalog was made by an older Pathwise than this one.',
  'error.channel-too-old.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-too-old.next': 'Ask your organization to publish it again with the newest Pathwise.',
  'error.channel-empty.happened': 'The organization has published no catalog yet.',
  'error.channel-empty.safe': 'Nothing was changed. The catalog that you have works as before.',
  'error.channel-empty.next': 'Check again later.',
  'error.keys-none.happened': 'There are no keys of a channel in {folder}.',
  'error.keys-none.safe': 'Nothing was signed, and nothing was published.',
  'error.keys-none.next': 'Choose the folder that “npm run keys -- make” made, or make one.',
  'error.keys-there.happened': 'There are keys in {folder} already.',
  'error.keys-there.safe': 'They are as they were, and nothing was made.',
  'error.keys-there.next': 'Choose an empty folder. To change these keys, use “rotate” or “revoke”.',
  'error.keys-missing.happened':
    'Private keys of the role “{role}” are missing in {folder}: there {found, plural, =0 {is none} one {is #} other {are #}}, and {needed, plural, one {# has} other {# have}} to sign.',
  'error.keys-missing.safe': 'Nothing was signed, and nothing was published.',
  'error.keys-missing.next': 'Put the missing key files into the folder, then try again.',
  'error.keys-unreadable.happened': 'No Ed25519 private key can be read from {file}.',
  'error.keys-unreadable.safe': 'Nothing was signed, and nothing was published.',
  'error.keys-unreadable.next': 'Put it back from your backup, or move it out of the folder.',
  'error.keys-unknown.happened': 'No key of this channel, or more than one, begins with {key}.',
  'error.keys-unknown.safe': 'Nothing was changed.',
  'error.keys-unknown.next':
    'Name the key file, or at least the first 8 characters of the key’s id, as “npm run keys -- show” prints it.',
  'error.keys-stale.happened':
    'The keys have been changed since: {folder} has a newer root than your folder of keys.',
  'error.keys-stale.safe': 'Nothing was signed, and nothing was published.',
  'error.keys-stale.next': 'Use the newest copy of the folder of keys.',
  'error.publish-foreign.happened': 'There are other files in {folder}, or what other keys signed.',
  'error.publish-foreign.safe': 'Nothing in it was changed.',
  'error.publish-foreign.next':
    'Choose an empty folder, or the one that you published to before with these keys.',
  'error.publish-damaged.happened': 'Files of what was published in {folder} are missing or damaged.',
  'error.publish-damaged.safe': 'Nothing in it was changed.',
  'error.publish-damaged.next': 'Put the folder back from your backup, then publish again.',
  'error.publish-inside.happened': 'The folder of keys lies inside the folder that is published: {folder}.',
  'error.publish-inside.safe': 'Nothing was published, so nobody has seen the keys.',
  'error.publish-inside.next': 'Keep the keys in a folder of their own that only you can read.',
  'error.publish-nothing.happened': 'Nothing was published to {folder} yet.',
  'error.publish-nothing.safe': 'Nothing was changed.',
  'error.publish-nothing.next': 'Publish a catalog there first.',

  'error.layer-address.happened': 'This is not the address of a PostgreSQL database.',
  'error.layer-address.safe': 'Nothing was asked of any network, and nothing was changed.',
  'error.layer-address.next':
    'Write it as postgresql://login@host:5432/database. After a “?” only sslmode, sslrootcert and host may stand.',

  'error.layer-address-tls.happened':
    'This address would reach a database on another computer without checking its certificate.',
  'error.layer-address-tls.safe': 'Nothing was sent, and nothing was changed.',
  'error.layer-address-tls.next':
    'Leave sslmode out, or set it to verify-full. If the database has a certificate of your own, name its file with sslrootcert.',

  'error.layer-root-certificate.happened': 'Pathwise cannot read the file of certificates: {file}.',
  'error.layer-root-certificate.safe': 'Nothing was sent, and nothing was changed.',
  'error.layer-root-certificate.next': 'Check the name after sslrootcert, and that you may read the file.',

  'error.layer-away.happened': 'The database of your organization does not answer: {database}.',
  'error.layer-away.safe':
    'Pathwise works on with what it has. Changes that wait to be sent are kept on this computer.',
  'error.layer-away.next':
    'Check the network and the address, then try again. If it stays away, ask whoever runs the database.',

  'error.layer-slow.happened': 'The database of your organization took too long: {database}.',
  'error.layer-slow.safe':
    'Nothing is half done. Changes that wait to be sent are kept on this computer, and are sent only once.',
  'error.layer-slow.next':
    'Try again in a minute. If it stays slow, ask whoever runs the database to look for a lock that is held.',

  'error.layer-full.happened': 'The database of your organization has no room left: {database}.',
  'error.layer-full.safe': 'What was in it is safe. Changes that wait to be sent are kept on this computer.',
  'error.layer-full.next': 'Ask whoever runs the database to give it more room, then try again.',

  'error.layer-password.happened': 'The database of your organization did not let you in: {database}.',
  'error.layer-password.safe': 'Nothing was changed.',
  'error.layer-password.next':
    'Check the login and the password. If both are right, ask whoever runs the database to let this login in from this computer.',

  'error.layer-certificate.happened':
    'The certificate of the database does not fit, or it has none: {database}.',
  'error.layer-certificate.safe': 'No password was sent, and nothing was changed.',
  'error.layer-certificate.next':
    'Use the host name that the certificate is for, and name its authority with sslrootcert if it is your own. If it fit before, ask whoever runs the database: somebody may stand between.',

  'error.layer-missing.happened': 'Pathwise is not set up in this database: {database}.',
  'error.layer-missing.safe': 'Nothing was changed.',
  'error.layer-missing.next':
    'Check the name of the database. To set it up, an administrator runs “npm run layer -- migrate”.',

  'error.layer-too-new.happened': 'A newer Pathwise set up this database: {database}.',
  'error.layer-too-new.safe': 'Nothing was changed there. Pathwise works on with what it has.',
  'error.layer-too-new.next': 'Install the newest version of Pathwise.',

  'error.layer-too-old.happened': 'An older Pathwise set up this database: {database}.',
  'error.layer-too-old.safe': 'Nothing was changed there. Pathwise works on with what it has.',
  'error.layer-too-old.next':
    'An administrator runs “npm run layer -- migrate” with this version of Pathwise.',

  'error.layer-server-old.happened': 'The PostgreSQL of this database is too old for Pathwise: {database}.',
  'error.layer-server-old.safe': 'Nothing was changed there.',
  'error.layer-server-old.next':
    'Ask whoever runs it to update it. The page for organizations with a database says which releases work.',

  'error.layer-not-allowed.happened':
    'Your login may not do this in the database of your organization: {database}.',
  'error.layer-not-allowed.safe': 'Nothing was changed.',
  'error.layer-not-allowed.next':
    'Ask an owner of the database for the role that it needs: reader, proposer, curator or owner.',

  'error.layer-read-only.happened': 'The database of your organization only lets itself be read: {database}.',
  'error.layer-read-only.safe': 'Nothing was changed.',
  'error.layer-read-only.next':
    'It may be a copy of the one that is written to. Ask whoever runs the database for the address of that one.',

  'error.layer-refused.happened': 'The database of your organization did not take this record.',
  'error.layer-refused.safe': 'What was in it is as it was.',
  'error.layer-refused.next':
    'Check that the record is still there, that it has a reason, and that no text of it is overlong.',

  'error.layer-stale.happened': 'Somebody changed this record after you read it.',
  'error.layer-stale.safe': 'Their version stands, and yours is not lost.',
  'error.layer-stale.next': 'Look at both, and decide which of them is right.',

  'error.layer-decided.happened': 'This proposal does not wait any more.',
  'error.layer-decided.safe': 'Nothing was changed.',
  'error.layer-decided.next': 'Look at the list of proposals again: somebody may have decided it.',

  'error.layer-proposals-full.happened': 'As many of your proposals wait as may wait at a time.',
  'error.layer-proposals-full.safe': 'Those that wait are safe. This one was not taken.',
  'error.layer-proposals-full.next': 'Wait until a curator has decided some of them, then try again.',

  'error.layer-another.happened':
    'The changes that wait on this computer are for another database, or for one that was brought back from a backup since.',
  'error.layer-another.safe': 'None of them was sent, and all are kept.',
  'error.layer-another.next': 'Check the address. After a backup, look at each change and make it again.',

  'error.outbox-full.happened': 'As many changes wait to be sent as Pathwise keeps.',
  'error.outbox-full.safe': 'Those that wait are safe. This one was not kept.',
  'error.outbox-full.next': 'Send them, or let go of some, then try again.',

  'error.outbox-gone.happened': 'This change does not wait any more.',
  'error.outbox-gone.safe': 'Nothing was changed.',
  'error.outbox-gone.next': 'Look at the list again: it was sent or let go of.',

  'error.internal.happened': 'Something went wrong inside Pathwise.',
  'error.internal.safe': 'Your comparison and settings are saved after every change and are safe.',
  'error.internal.next': 'Try again. If it happens again, close Pathwise and open it once more.',

  'error.organization': 'your organization',
  'error.address': 'the organization’s address',
  'error.file': 'the file',
  'error.folder': 'the folder',
  'error.host': 'the address for updates',
  'error.to': 'another one',
  'error.offered': 'a version',
  'error.version': 'the new version',
  'error.database': 'its address is not known',
} as const
