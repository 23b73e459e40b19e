import { rules } from '../../data/messages/en/rules.ts'
import { addMessages } from './translate.ts'

// Imported for this alone: whoever shows what a rule says, or where it was read, imports it first.
addMessages(rules)
