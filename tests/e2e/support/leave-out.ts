import { beforeEach } from 'vitest'
import { IN_ELECTRON } from './host.ts'
import { PREVIEW_ONLY_TESTS } from './preview-only.ts'

/** A setup file of the end-to-end tests. */
if (IN_ELECTRON)
  beforeEach(({ task, skip }) => {
    if (PREVIEW_ONLY_TESTS.has(task.fullTestName)) skip('of the preview alone')
  })
