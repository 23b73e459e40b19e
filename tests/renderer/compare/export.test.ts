import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, DEFAULT_HAS, DEFAULT_PLAN } from '../../../data/comparison-state.ts'
import type { Send } from '../../../data/contract/contract.ts'
import { LARGEST_CHART } from '../../../data/export-limits.ts'
import { FORMATS, hasPersonal, ComparisonExport } from '../../../renderer/compare/export.svelte.ts'
import { held, program } from '../support/program.ts'

const ALASKA = '103501-51.0713-21'
const state = {
  ...DEFAULT_COMPARISON,
  programs: [ALASKA],
  occupation: '29-2072',
  rows: { hidden: ['books' as const], order: [] },
}
const nothing = () => Promise.resolve([])

describe('the hand-out', () => {
  const four = { ...state, programs: [ALASKA, '225423-51.0713-2', '122685-51.0713-2', '107619-51.0707-21'] }

  it('is of the first three of four programs, until others are put on it; no fourth goes on', async () => {
    const { send, calls } = held(await program())
    const comparisonExport = new ComparisonExport(send)
    comparisonExport.kind = 'handout'
    const [first = '', second = '', third = '', fourth = ''] = four.programs
    expect(comparisonExport.onHandout(four)).toEqual([first, second, third])
    comparisonExport.putOnHandout(fourth, true, four)
    expect(comparisonExport.onHandout(four)).toEqual([first, second, third])
    comparisonExport.putOnHandout(first, false, four)
    comparisonExport.putOnHandout(fourth, true, four)
    expect(comparisonExport.onHandout(four)).toEqual([second, third, fourth])
    void comparisonExport.handout('pdf', four)
    expect(calls[0]).toMatchObject({
      name: 'export.handout',
      input: { programs: [second, third, fourth], personal: false, to: 'pdf' },
    })
    // What was put on it and is compared no more is not missed.
    expect(comparisonExport.onHandout({ programs: [first, second] })).toEqual([second])
  })

  it('is for people: no file for spreadsheets is made of it', async () => {
    const comparisonExport = new ComparisonExport(held(await program()).send)
    comparisonExport.format = 'csv'
    comparisonExport.kind = 'handout'
    expect(comparisonExport.formats).toEqual(['print', 'pdf', 'email'])
    expect(comparisonExport.format).toBe('print')
    comparisonExport.kind = 'full'
    expect(comparisonExport.format).toBe('csv')
  })
})

describe('the CSV file', () => {
  it('is of what is on screen, the status beside each figure, without the person’s own numbers', async () => {
    const { send, calls } = held(await program())
    const comparisonExport = new ComparisonExport(send)
    const saved = comparisonExport.csv(state, 'differences')
    expect(calls[0]?.name).toBe('export.csv')
    expect(calls[0]?.input).toMatchObject({
      programs: state.programs,
      occupation: '29-2072',
      layout: 'across',
      status: true,
      source: false,
      asOf: false,
      show: 'differences',
      rows: { hidden: ['books'], order: [] },
      personal: false,
    })
    // The host of these tests saves nowhere: the person pressed Cancel.
    await calls[0]!.pass()
    expect(await saved).toEqual({ outcome: 'cancelled' })
  })

  it('is made by the choices, and they stay', async () => {
    const { send, calls } = held(await program())
    const comparisonExport = new ComparisonExport(send)
    comparisonExport.layout = 'rows'
    comparisonExport.status = false
    comparisonExport.source = true
    comparisonExport.asOf = true
    comparisonExport.shownOnly = false
    for (const round of [1, 2]) {
      const saved = comparisonExport.csv(state, 'differences')
      const { input } = calls[0]!
      expect(input, `round ${round}`).toMatchObject({
        layout: 'rows',
        status: false,
        source: true,
        asOf: true,
      })
      expect(input).not.toHaveProperty('rows')
      expect(input).not.toHaveProperty('show')
      await calls[0]!.pass()
      await saved
    }
    expect(comparisonExport.trouble).toBeNull()
  })

  it('is made one at a time', async () => {
    const { send, calls } = held(await program())
    const comparisonExport = new ComparisonExport(send)
    const first = comparisonExport.csv(state, 'all')
    expect(comparisonExport.working).toBe(true)
    expect(await comparisonExport.csv(state, 'all')).toBeNull()
    expect(calls).toHaveLength(1)
    await calls[0]!.pass()
    await first
    expect(comparisonExport.working).toBe(false)
  })

  it('that failed says why, and may be tried again', async () => {
    const real = await program()
    let isLocked = true
    const send: Send = async (name, input) =>
      isLocked ? { ok: false, code: 'target-locked', params: { file: 'a.csv' } } : real(name, input)
    const comparisonExport = new ComparisonExport(send)
    expect(await comparisonExport.csv(state, 'all')).toBeNull()
    expect(comparisonExport.trouble).toEqual({ code: 'target-locked', params: { file: 'a.csv' } })
    isLocked = false
    expect(await comparisonExport.csv(state, 'all')).toEqual({ outcome: 'cancelled' })
    expect(comparisonExport.trouble).toBeNull()
  })
})

describe('a page', () => {
  const MAP = { svg: '<svg/>', width: 400, height: 227, drawn: ['100-51.0713-21'], hasHome: false }
  const chart = (svg: string) => ({ title: 'Pay', foot: [], svg, width: 460, height: 200 })
  const asked = async (
    comparisonExport: ComparisonExport,
    calls: ReturnType<typeof held>['calls'],
    charts: string[],
  ) => {
    const printed = comparisonExport.page('print', state, 'all', {
      charts: () => Promise.resolve(charts.map(chart)),
      map: () => Promise.resolve(MAP),
    })
    await expect.poll(() => calls.length).toBe(1)
    const { input } = calls[0]!
    await calls[0]!.pass()
    await printed
    return input as { charts: { svg: string }[]; map: unknown; questions: boolean }
  }

  it('has one row of charts, or all that fit, and none where none were asked for', async () => {
    const { send, calls } = held(await program())
    const comparisonExport = new ComparisonExport(send)
    const five = ['a', 'b', 'c', 'd', 'e']
    const letters = async () =>
      (await asked(comparisonExport, calls, five)).charts.map(({ svg }) => svg).join('')
    expect(await letters()).toBe('abc')
    comparisonExport.allCharts = true
    expect(await letters()).toBe('abcde')
    const large = 'x'.repeat(LARGEST_CHART)
    const { charts } = await asked(comparisonExport, calls, [`${large}x`, large, large, large, 'last'])
    expect(charts.map(({ svg }) => svg.length)).toEqual([LARGEST_CHART, LARGEST_CHART, 4])
    comparisonExport.charts = false
    expect(await letters()).toBe('')
  })

  it('has a map only where one was asked for', async () => {
    const { send, calls } = held(await program())
    const comparisonExport = new ComparisonExport(send)
    expect((await asked(comparisonExport, calls, [])).map).toBeNull()
    comparisonExport.map = true
    expect((await asked(comparisonExport, calls, [])).map).toEqual(MAP)
  })

  it('draws charts and map with the person’s own numbers only where they were asked for', async () => {
    const { send, calls } = held(await program())
    const comparisonExport = new ComparisonExport(send)
    comparisonExport.map = true
    const drawn: unknown[] = []
    for (const personal of [false, true]) {
      comparisonExport.personal = personal
      const printed = comparisonExport.page('pdf', state, 'all', {
        charts: (told) => {
          drawn.push(['charts', told])
          return nothing()
        },
        map: (told) => {
          drawn.push(['map', told])
          return Promise.resolve(null)
        },
      })
      await expect.poll(() => calls.length).toBe(1)
      expect(calls[0]).toMatchObject({ name: 'export.pdf', input: { personal } })
      await calls[0]!.pass()
      expect(await printed).toEqual({ outcome: 'cancelled' })
    }
    expect(drawn).toEqual([
      ['charts', false],
      ['map', false],
      ['charts', true],
      ['map', true],
    ])
  })
})

describe('a copy', () => {
  /** A clipboard that waits for its texts, as browsers do. */
  function clipboard(fails = false) {
    const kept = new Map<string, string>()
    return {
      kept,
      write: async (kinds: Readonly<Record<string, Promise<Blob>>>) => {
        if (fails) throw new DOMException('Not allowed', 'NotAllowedError')
        for (const [kind, text] of Object.entries(kinds)) kept.set(kind, await (await text).text())
      },
    }
  }

  it('for e-mail is a table, and plain text for those who cannot show one', async () => {
    const comparisonExport = new ComparisonExport(await program())
    const { kept, write } = clipboard()
    expect(await comparisonExport.copy('email', state, 'all', write)).toBe(true)
    expect([...kept.keys()]).toEqual(['text/html', 'text/plain'])
    expect(kept.get('text/html')).toContain('<table')
    expect(kept.get('text/html')).not.toContain('Books and supplies')
    expect(kept.get('text/plain')).toMatch(/^Comparison of programs\n/)
  })

  it('as Markdown is text alone', async () => {
    const comparisonExport = new ComparisonExport(await program())
    const { kept, write } = clipboard()
    expect(await comparisonExport.copy('markdown', state, 'all', write)).toBe(true)
    expect([...kept.keys()]).toEqual(['text/plain'])
    expect(kept.get('text/plain')).toMatch(/^# Comparison of programs\n/)
  })

  it('that the browser refuses, or that could not be made, says so', async () => {
    const comparisonExport = new ComparisonExport(await program())
    expect(await comparisonExport.copy('email', state, 'all', clipboard(true).write)).toBe(false)
    expect(comparisonExport.trouble).toBe('clipboard')
    const { kept, write } = clipboard()
    const gone = new ComparisonExport(() => Promise.resolve({ ok: false, code: 'worker-died', params: {} }))
    expect(await gone.copy('email', state, 'all', write)).toBe(false)
    expect(gone.trouble).toEqual({ code: 'worker-died', params: {} })
    expect(kept.size).toBe(0)
  })
})

describe('what may go along', () => {
  it('is asked by format', async () => {
    const comparisonExport = new ComparisonExport(await program())
    const offered = (part: Parameters<ComparisonExport['offers']>[0]) =>
      FORMATS.filter((format) => {
        comparisonExport.format = format
        return comparisonExport.offers(part)
      })
    expect(offered('charts')).toEqual(['print', 'pdf'])
    expect(offered('beside')).toEqual(['xlsx', 'csv'])
    expect(offered('layout')).toEqual(['csv'])
    expect(offered('sources')).toEqual(['print', 'pdf', 'email', 'markdown'])
  })

  it('the person’s own numbers are there as soon as one was told', () => {
    expect(hasPersonal(DEFAULT_COMPARISON)).toBe(false)
    for (const told of [
      { presentPay: 0 },
      { plan: { ...DEFAULT_PLAN, aid: 0 } },
      { has: { ...DEFAULT_HAS, diploma: false } },
      { has: { ...DEFAULT_HAS, credentials: ['CCA'] } },
      { home: { state: 'TX', zip: '77002' } },
    ])
      expect(hasPersonal({ ...DEFAULT_COMPARISON, ...told }), JSON.stringify(told)).toBe(true)
    expect(hasPersonal({ ...DEFAULT_COMPARISON, home: { state: 'TX', zip: null } })).toBe(false)
  })
})
