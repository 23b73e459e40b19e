import { deciding } from '../../data/messages/en/deciding.ts'
import { addMessages } from '../shared/translate.ts'

// Imported for this alone: whoever shows a part of Compare imports it first.
addMessages(deciding)
