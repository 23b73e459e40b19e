/** Exams: who may sit them, why, and what opens next. */
export const exams = {} as const
