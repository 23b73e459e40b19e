import { translator } from '../../data/messages/translate.ts'

/** The words of menus and native dialogs. */
export const { t } = translator('en')
