import { jobs } from '../../data/messages/en/jobs.ts'
import { addMessages } from '../shared/translate.ts'

// Imported for this alone: whoever shows a part of Jobs imports it first.
addMessages(jobs)
