import type { Stage } from '../../../renderer/client.ts'

/** No file can be taken in. */
export const noStage: Stage = () => Promise.resolve({ ok: false, code: 'upload-failed', params: {} })

/** Find and the details as far as a case that is left touches them: how often each was let go. */
export function noSeat() {
  const seat = {
    startedOver: 0,
    closed: 0,
    find: {
      startOver: () => {
        seat.startedOver++
        return Promise.resolve()
      },
    },
    details: {
      close: () => {
        seat.closed++
      },
    },
  }
  return seat
}
