import { help } from '../../data/messages/en/help.ts'
import { addMessages } from '../shared/translate.ts'

addMessages(help)
