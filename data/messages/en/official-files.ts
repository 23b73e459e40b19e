/** Words of official files: why one cannot be read (`officialFile.<code>`), and why a row or cell was left out (`rejected.<reason>`). */
export const officialFiles = {
  'officialFile.missing': 'No file of "{title}" was found. Put it into the folder and run this again.',
  'officialFile.doubled': 'There are several files of "{title}": {files}. Keep one and run this again.',
  'officialFile.no-folder': 'The folder {folder} cannot be read. Check its name and run this again.',
  'officialFile.unreadable':
    '{file} is damaged, or this computer does not let Pathwise open it. Nothing was changed. Download it again from its publisher.',
  'officialFile.empty': '{file} is empty. Nothing was changed. Download it again from its publisher.',
  'officialFile.no-rows':
    'No row of {file} can be read, so nothing was taken from it and nothing was changed. It may have been saved again by a spreadsheet program; download it again from its publisher.',
  'officialFile.no-year':
    '{file} does not say of which year its wages are. Nothing was changed. Tell the year, or choose the file under the name that its publisher gave it.',
  'officialFile.binary':
    '{file} is neither a table nor a workbook. Nothing was changed. Choose a file that ends in .csv, .txt, .xlsx, .ods or .zip.',
  'officialFile.web-page':
    '{file} is a web page, not a table. Nothing was changed. Open the page of its publisher and download the file itself.',
  'officialFile.web-workbook':
    '{file} is a web page that only has the name of a workbook. Nothing was changed. Open it in a spreadsheet program, save it as .xlsx, and choose that file.',
  'officialFile.xml-workbook':
    '{file} is a workbook in the XML format of Excel 2003. Nothing was changed. Open it in a spreadsheet program, save it as .xlsx, and choose that file.',
  'officialFile.json':
    '{file} is JSON, which is made for programs to read. Nothing was changed. Ask its publisher for a table (.csv or .xlsx), or open it in a spreadsheet program and save it as .xlsx.',
  'officialFile.case-file':
    '{file} is a case of Pathwise, not a list. Nothing was changed. Open it under Cases.',
  'officialFile.numbers':
    '{file} is a document of Apple Numbers. Nothing was changed. In Numbers choose File, Export To, Excel or CSV, and choose that file.',
  'officialFile.password':
    '{file} has a password. Nothing was changed. Open it, save a copy without the password, and choose that copy.',
  'officialFile.old-workbook':
    '{file} is a workbook of Excel 2003 or older. Nothing was changed. Open it, save it as .xlsx, and choose that file.',
  'officialFile.too-large':
    '{file} is larger than any file of the agencies. Nothing was changed. Check that it is the right one.',
  'officialFile.too-much':
    '{file} opens up into more text or cells than a table has. It may be damaged, or made to do harm. Nothing was changed. Check that it is the right one, or save a copy with only the rows and columns you need and choose that.',
  'officialFile.too-wide':
    '{file} has more columns than any table of the agencies. Nothing was changed. Check that it is the right one.',
  'officialFile.doubled-columns':
    '{file} has more than one column named {columns}, so nobody can tell which one counts. Nothing was changed. Download it again from its publisher.',
  'officialFile.broken-quotes':
    '{file} has quotes that open and do not close, so its rows run together. Nothing was changed. Download it again from its publisher.',
  'officialFile.zip-damaged':
    '{file} is damaged or incomplete. Nothing was changed. Download it again from its publisher.',
  'officialFile.zip-unsafe':
    '{file} tries to put files outside its own folder. No agency does that. Nothing was unpacked or changed. Download it again from its publisher.',
  'officialFile.zip-crowded':
    '{file} holds more than a thousand files. Nothing was changed. Take out the one you need and choose that.',
  'officialFile.zip-nested':
    '{file} is a ZIP file inside another one. Nothing was changed. Unpack the outer one and choose the inner one.',
  'officialFile.changed':
    '{file} was changed while Pathwise read it. Nothing was changed in your catalog. Wait until the file is whole and choose it again.',
  'officialFile.gone':
    '{file} is no longer there. Nothing was changed. Check where it is and choose it again.',

  'rejected.wrong-number-of-fields': 'the row has more or fewer cells than the header',
  'rejected.broken-quotes': 'a quote opens and does not close',
  'rejected.too-long': 'the row is too long to be one',
  'rejected.missing': 'the cell is empty and must not be',
  'rejected.older-year': 'this is an earlier year; the newest year of the file is read',
  'rejected.not-a-unitid': 'this is no school number (UNITID)',
  'rejected.not-an-opeid': 'this is no federal aid number of a school (OPEID)',
  'rejected.not-a-cip': 'this is no code of a field of study (CIP)',
  'rejected.not-a-soc': 'this is no code of an occupation (SOC)',
  'rejected.not-in-soc-2018': 'this is no occupation of SOC 2018: an older code, or a group of occupations',
  'rejected.soc-2010-split':
    'this occupation of SOC 2010 became several, and its figures are those of no single one of them',
  'rejected.soc-2010-merged':
    'this occupation of SOC 2010 was joined with others, and its figures are only a part of those of today’s',
  'rejected.read-two-ways':
    'this can be read two ways, as thousands or with a decimal part, and nothing in the table decides',
  'rejected.became-a-date': 'this is a date; a spreadsheet makes one of a span such as 9-12',
  'rejected.zero-not-told': 'nobody said yet whether 0 means free or not known',
  'rejected.other-currency': 'this is no amount in US dollars',
  'rejected.zero-length-not-told': 'nobody said yet what a length of 0 means',
  'rejected.hours-in-both':
    'the clock hours of this program stand in another column, and one of the two is kept',
  'rejected.unit-not-told': 'nothing says whether this counts weeks, months or years',
  'rejected.total-above-parts':
    'the total is more than its parts, so there is a part that no column tells; the price is shown as “at least”',
  'rejected.total-below-parts': 'the total is less than its parts; the parts are taken',
  'rejected.hours-for-months': 'these are hours, which do not say how many months it takes',
  'rejected.heading-again': 'this row is the heading again',
  'rejected.same-row': 'this row says the same as one above it',
  'rejected.total-row': 'this row adds up others and is no program',
  'rejected.note-row': 'this row is a note and no program',
  'rejected.sections': 'this row is a heading for the rows below it, and became a column',
  'rejected.ruled-line': 'this row is a line drawn between rows',
  'rejected.price-of-a-part': 'this is the price of an hour, a credit or a term, not of the program',
  'rejected.not-a-number': 'this is no number, or not one that can stand here',
  'rejected.negative': 'the number is below zero',
  'rejected.implausible': 'the number is too large to be meant',
  'rejected.unknown-code': 'the publisher does not explain this code',
  'rejected.unknown-award-level': 'this is no award level',
  'rejected.award-level-split':
    'award level 1 (less than one year) was split in two in 2020, and the file does not say which of the two it is',
  'rejected.below-in-district':
    'the price for students from outside the district is below the district’s own: a surcharge, perhaps',
  'rejected.not-a-state': 'this is no state or territory of the United States',
  'rejected.not-a-zip': 'this is no ZIP code',
  'rejected.not-a-phone': 'this is no telephone number',
  'rejected.not-a-website': 'this is no web address',
  'rejected.unknown-online': 'this says neither “online” nor “in person” nor “hybrid”',
  'rejected.text-too-long': 'the text is too long to be a name',
  'rejected.repeated': 'this was there before; the first one counts',
  'rejected.no-such-institution': 'the school is not in the directory',
  'rejected.no-such-cip': 'the field of study is not in the list of titles',
} as const
