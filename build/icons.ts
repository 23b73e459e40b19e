/**
 * Draws the icon of every system from build/icon.svg, with the browser of the
 * end-to-end tests: `node build/icons.ts` after icon.svg was changed. The results
 * are checked in, so that making an installer needs neither a browser nor the
 * icon tool that electron-builder would fetch.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../tests/e2e/support/browser.ts'

const HERE = import.meta.dirname

interface Drawing {
  readonly size: number
  readonly png: Buffer
  /** Four bytes a pixel: red, green, blue, opacity; rows from the top. */
  readonly rgba: Buffer
}

/** electron-builder takes the set of Linux from a folder of `SIZExSIZE.png`. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const WINDOWS = [16, 24, 32, 48, 64, 128, 256]
/** Apple's names of the entries that hold a PNG, and their size in pixels. */
const APPLE = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }

async function draw(page: Page, size: number): Promise<Drawing> {
  const svg = readFileSync(join(HERE, 'icon.svg'), 'utf8')
  const drawn = await page.evaluate(
    async ({ svg, size }) => {
      const image = new Image(size, size)
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await image.decode()
      const canvas = new OffscreenCanvas(size, size)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0, size, size)
      const png = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
      const { data } = context.getImageData(0, 0, size, size)
      return { png: [...new Uint8Array(png)], rgba: [...data] }
    },
    { svg, size },
  )
  return { size, png: Buffer.from(drawn.png), rgba: Buffer.from(drawn.rgba) }
}

/** ICO: small sizes as bitmaps, which every tool reads, large ones as PNG. */
function ico(drawings: readonly Drawing[]): Buffer {
  const bodies = drawings.map((drawing) => (drawing.size > 64 ? drawing.png : bitmap(drawing)))
  const head = Buffer.alloc(6 + 16 * drawings.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(drawings.length, 4)
  let offset = head.length
  drawings.forEach(({ size }, at) => {
    const entry = 6 + 16 * at
    const { length } = bodies[at] ?? Buffer.alloc(0)
    head.writeUInt8(size % 256, entry) // 256 is written as 0
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += length
  })
  return Buffer.concat([head, ...bodies])
}

/** A bitmap as ICO holds it: rows from the bottom, blue first, then an (empty) mask of one bit a pixel. */
function bitmap({ size, rgba }: Drawing): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(size, 4)
  head.writeInt32LE(size * 2, 8) // picture and mask
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(rgba.length)
  for (let y = 0; y < size; y += 1) {
    rgba.copy(pixels, (size - 1 - y) * size * 4, y * size * 4, (y + 1) * size * 4)
  }
  for (let at = 0; at < pixels.length; at += 4) pixels.subarray(at, at + 3).reverse()
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([head, pixels, mask])
}

function icns(drawings: ReadonlyMap<number, Drawing>): Buffer {
  const parts = Object.entries(APPLE).map(([type, size]) => {
    const png = drawings.get(size)?.png ?? Buffer.alloc(0)
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  const drawings = new Map<number, Drawing>()
  for (const size of LINUX) drawings.set(size, await draw(page, size))

  mkdirSync(join(HERE, 'icons'), { recursive: true })
  for (const { size, png } of drawings.values()) {
    writeFileSync(join(HERE, 'icons', `${size}x${size}.png`), png)
  }
  const windows = WINDOWS.map((size) => drawings.get(size)).filter((drawing) => drawing !== undefined)
  writeFileSync(join(HERE, 'icon.ico'), ico(windows))
  writeFileSync(join(HERE, 'icon.icns'), icns(drawings))
} finally {
  await browser.close()
}
