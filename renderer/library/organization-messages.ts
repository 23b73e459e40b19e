import { organization } from '../../data/messages/en/organization.ts'
import { addMessages } from '../shared/translate.ts'

// Imported for this alone: whoever shows a part of the organization imports it first.
addMessages(organization)
