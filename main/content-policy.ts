/**
 * What a screen may load, in both hosts: its own files and nothing else. Fonts,
 * styles and scripts are files (vite.config.ts sees to that), charts draw on a
 * canvas, `data:` images are the icons that style sheets hold.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
