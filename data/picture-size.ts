/** Most characters of a chart's picture in base64: a call of the preview carries 1 MiB. */
export const MOST_PICTURE = 1_000_000
