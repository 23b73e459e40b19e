import { updates } from '../../data/messages/en/updates.ts'
import { addMessages } from '../shared/translate.ts'

addMessages(updates)
