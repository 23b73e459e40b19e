import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSvg } from '../../../main/export/svg.ts'
import { escape, SvgRecorder } from '../../../renderer/charts/svg-recorder.ts'

const recorder = () => new SvgRecorder(100, 50, (text) => text.length * 6)
const recorded = (draw: (ctx: CanvasRenderingContext2D) => void) => {
  const made = recorder()
  draw(made.context)
  return made.toString()
}
const file = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

describe('a recorded drawing', () => {
  it('has shapes where they were drawn, moved with the drawing', () => {
    const svg = recorded((ctx) => {
      ctx.translate(10, 5)
      ctx.fillStyle = 'rgb(1, 2, 3)'
      ctx.fillRect(0, 0, 4, 2)
    })
    expect(svg).toBe('<path d="M10 5L14 5L14 7L10 7Z" fill="rgb(1, 2, 3)"/>')
  })

  it('draws lines with their width and dashes', () => {
    const svg = recorded((ctx) => {
      ctx.strokeStyle = 'black'
      ctx.lineWidth = 2
      ctx.setLineDash([4, 3])
      ctx.beginPath()
      ctx.moveTo(0, 0)
      ctx.lineTo(10.123456, 0)
      ctx.stroke()
    })
    expect(svg).toBe(
      '<path d="M0 0L10.12 0" fill="none" stroke="black" stroke-width="2" stroke-dasharray="4 3"/>',
    )
  })

  it('draws a whole circle as two halves, and less as one arc', () => {
    const circle = recorded((ctx) => {
      ctx.beginPath()
      ctx.arc(10, 10, 5, 0, 2 * Math.PI)
      ctx.fill()
    })
    expect(circle).toContain('d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10"')
    const quarter = recorded((ctx) => {
      ctx.beginPath()
      ctx.arc(0, 0, 5, 0, Math.PI / 2)
      ctx.stroke()
    })
    expect(quarter).toContain('d="M5 0A5 5 0 0 1 0 5"')
  })

  it('gives back what was saved, the clipping with it', () => {
    const svg = recorded((ctx) => {
      ctx.save()
      ctx.beginPath()
      ctx.rect(0, 0, 5, 5)
      ctx.clip()
      ctx.fillRect(0, 0, 9, 9)
      ctx.restore()
      ctx.fillRect(1, 1, 1, 1)
    })
    const id = /<clipPath id="([\w-]+)">/.exec(svg)?.[1]
    expect(svg).toContain(`d="M0 0L9 0L9 9L0 9Z" fill="#000000" clip-path="url(#${id})"/>`)
    expect(svg).toMatch(/d="M1 1L2 1L2 2L1 2Z" fill="#000000"\/>$/)
  })

  it('writes text on its baseline, as wide as it was measured', () => {
    const svg = recorded((ctx) => {
      ctx.font = '600 10px Inter, sans-serif'
      ctx.textBaseline = 'middle'
      ctx.textAlign = 'right'
      ctx.fillText('$5', 20, 10)
    })
    expect(svg).toBe(
      '<text x="20" y="13.6" fill="#000000" font-family="Inter, sans-serif" font-size="10" font-weight="600" textLength="12" lengthAdjust="spacingAndGlyphs" text-anchor="end">$5</text>',
    )
  })

  it('leaves out what nobody would see', () => {
    const svg = recorded((ctx) => {
      ctx.fillStyle = 'rgba(0, 0, 0, 0)'
      ctx.fillRect(0, 0, 5, 5)
      ctx.strokeStyle = 'transparent'
      ctx.strokeRect(0, 0, 5, 5)
      ctx.beginPath()
      ctx.fill()
    })
    expect(svg).toBe('')
  })

  it('is cleared as a canvas is', () => {
    const svg = recorded((ctx) => {
      ctx.fillRect(0, 0, 5, 5)
      ctx.clearRect(0, 0, 100, 50)
    })
    expect(svg).toBe('')
  })

  it('is a harmless file whatever a program is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const svg = file(recorded((ctx) => ctx.fillText(name, 0, 0)))
        expect(() => checkSvg(svg, 'svg')).not.toThrow()
      }),
    )
    expect(escape('</text><script>alert("1")</script>\u0000')).toBe(
      '&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;',
    )
  })
})
