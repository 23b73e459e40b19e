import type { Guide } from '../guide.ts'

export const guide: Guide = {
  soc: '29-2072',
  name: 'Medical records specialist',
  paragraphs: [
    {
      id: 'what',
      text: [
        'A medical records specialist keeps the records of patients complete, correct, and safe.',
        'The older name of the job is medical records technician. Many are called medical coders.',
      ],
      sources: ['guide-ooh-records', 'guide-onet-tasks'],
      reviewed: '2026-11-30',
      sure: 'official',
    },
  ],
}
