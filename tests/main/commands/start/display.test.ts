import { expect, it } from 'vitest'
import { hasDisplay } from '../../../../main/commands/start/display.ts'

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('on %s with %j a window can be opened: %s', (platform, env, can) => {
  expect(hasDisplay(platform, env)).toBe(can)
})
