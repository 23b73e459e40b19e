/**
 * A job has more exams than anybody reads at once: those to show first, and the rest. First is
 * what a program's field of study teaches for; where that is nothing, all are.
 */
export function firstExams<Exam extends { readonly isFurther?: boolean }>(
  exams: readonly Exam[],
): { readonly first: readonly Exam[]; readonly rest: readonly Exam[] } {
  const first = exams.filter(({ isFurther }) => isFurther !== true)
  if (first.length === 0) return { first: exams, rest: [] }
  return { first, rest: exams.filter(({ isFurther }) => isFurther === true) }
}
