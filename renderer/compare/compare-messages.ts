import { deciding } from '../../data/messages/en/deciding.ts'
import { learnWords } from '../shared/translate.ts'

// Imported for this alone: whoever shows a part of Compare imports it first.
learnWords(deciding)
