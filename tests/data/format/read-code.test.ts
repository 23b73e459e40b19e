import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readCip,
  readCipSeries,
  readOpeids,
  readSoc,
  readSocs,
  readUnitid,
  readZip,
} from '../../../data/format/read-code.ts'

describe('readCip', () => {
  it.each([
    ['51.0710', '51.0710'],
    ['51.071', '51.0710'],
    ['1.8301', '01.8301'],
    ['46', '46.0000'],
    ['12.05', '12.0500'],
    ['9.01', '09.0100'],
    ['510713', '51.0713'],
    ['010901', '01.0901'],
    [' 51.0713 ', '51.0713'],
    ['51.071300000000001', '51.0713'],
    ['51.071299999999994', '51.0713'],
    ['CIP 51.0713', '51.0713'],
    ['cip code: 510713', '51.0713'],
    ["'51.0713", '51.0713'],
    ['="51.0713"', '51.0713'],
    ['"51.0713"', '51.0713'],
    ['51.0713 - Medical Insurance Coding', '51.0713'],
    ['51.0713 Medical Insurance Coding', '51.0713'],
    ['51.0713: Coding, level 2', '51.0713'],
    ['51-0713', '51.0713'],
    ['51.0713.00', '51.0713'],
    ['10901', '01.0901'],
    ['1.0901', '01.0901'],
    ['51 0713', '51.0713'],
    ['51,0713', '51.0713'],
    ['1,0901', '01.0901'],
    ['CIP-code 51.0713', '51.0713'],
    ['51.07', '51.0700'],
    ['30101', '03.0101'],
    ['90702', '09.0702'],
  ])('reads %j as %s', (cell, cip) => {
    expect(readCip(cell)).toBe(cip)
  })

  it.each([
    '51.0713\n51.0707',
    '51.0713, 51.0707',
    '51.0713 and 51.0707',
    '0510713',
    '51.07135',
    '51.0713x',
    'Medical Coding',
    '51.0713 7',
    '29-2072.00',
    '29-2072',
    '51-1501',
    '51 1501',
    // 51.0710 without its dot and its last zero, or a field of study that there is none of.
    '51071',
    '46000',
    '-2',
    '.',
    '99',
    '99.0000',
    '99.9999',
    '51.07130',
    '510.713',
    '51,071',
    '51.071350000000001',
    'INVALID CODE',
    '',
  ])('makes no CIP of %j', (cell) => {
    expect(readCip(cell)).toBeNull()
  })
})

describe('readCipSeries', () => {
  it.each([
    ['0101', '01.01'],
    ['101', '01.01'],
    ['5107', '51.07'],
    ['51.07', '51.07'],
    ['51.0701', null],
    ['', null],
    ['99', null],
    ['9999', null],
  ])('reads "%s" as %s', (text, series) => {
    expect(readCipSeries(text)).toBe(series)
  })
})

describe('readSoc', () => {
  it.each([
    ['29-2072.00', '29-2072'],
    ['29-2099.01', '29-2099'],
    ['292072', '29-2072'],
    ['29 2072', '29-2072'],
    ['O*NET-SOC Code: 29-2072.00', '29-2072'],
    ['29-2072', '29-2072'],
    ['29-2072.0', '29-2072'],
    ['29207200', '29-2072'],
    ['="29-2072"', '29-2072'],
    ['SOC 29-2072', '29-2072'],
    ['29-2072.00 Medical Records Specialists', '29-2072'],
  ])('reads %j as %s', (cell, soc) => {
    expect(readSoc(cell)).toBe(soc)
  })

  it.each(['2920720', '99-9999', '29-20', 'XX-1234', '29-20721', '29-2072, 29-9021', 'Medical Records', ''])(
    'makes no SOC of %j',
    (cell) => {
      expect(readSoc(cell)).toBeNull()
    },
  )

  it.each([
    ['29-2072, 29-9021', ['29-2072', '29-9021']],
    ['29-2072|31-9092', ['29-2072', '31-9092']],
    ['31-9092; 31-9093', ['31-9092', '31-9093']],
    ['29-2072.00 29-2072.01', ['29-2072']],
    ['29-2072 and 29-9021', ['29-2072', '29-9021']],
    [
      '29-2072 Medical Records Specialists; 29-9021 Health Information Technologists, and others',
      ['29-2072', '29-9021'],
    ],
  ])('reads all of %j', (cell, socs) => {
    expect(readSocs(cell)).toEqual(socs)
  })

  it.each(['29-2072; nurse', '29-2072, 2920720', '', 'None'])('does not leave out a part of %j', (cell) => {
    expect(readSocs(cell)).toBeNull()
  })
})

describe('readZip', () => {
  it.each([
    ['45402', '45402'],
    ['45402-1234', '45402-1234'],
    ['45402-', '45402'],
    ['45402.0', '45402'],
    ['501', '00501'],
    ['1001', '01001'],
    ['="00501"', '00501'],
    ['02139 - 1234', '02139-1234'],
    ['454021234', '45402-1234'],
    ['21391234', '02139-1234'],
    ['45402 1234', '45402-1234'],
  ])('reads %j as %s', (cell, zip) => {
    expect(readZip(cell)).toBe(zip)
  })

  it.each([
    'K1A 0B1',
    '045402',
    '45',
    '45402-12',
    'OH 45402',
    '45402.5',
    '00000',
    '00499',
    '000001234',
    '７８７０１',
    '',
  ])('makes no ZIP of %j', (cell) => {
    expect(readZip(cell)).toBeNull()
  })
})

describe('the numbers of a school', () => {
  it.each([
    ['179043', 179043],
    ['179043.0', 179043],
    ['UNITID: 179043', 179043],
    ['IPEDS ID 179043', 179043],
    ['="179043"', 179043],
    ['12345', null],
    ['1790431', null],
    ['012345', null],
    ['', null],
  ])('a UNITID of %j is %s', (cell, unitid) => {
    expect(readUnitid(cell)).toBe(unitid)
  })

  it.each([
    ['00309500', ['00309500']],
    ['003095-00', ['00309500']],
    ['3095-01', ['00309501']],
    ['3095', ['00309500']],
    ['003095', ['00309500', '00003095']],
    ['309500', ['30950000', '00309500']],
    ['4280301', ['04280301']],
    ['OPEID 00309500', ['00309500']],
    ['123', []],
    ['123456789', []],
    ['', []],
  ])('an OPEID of %j may be %j', (cell, opeids) => {
    expect(readOpeids(cell)).toEqual(opeids)
  })

  it('no reader makes a code of what is longer, or of any other words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cip = readCip(text)
        const digits = text.replaceAll(/\D/g, '')
        // Of a code that was read, no digit is another than the cell's.
        if (cip !== null && !/\.\d{9,}/.test(text))
          expect(digits.replace(/^0+/, '').replace(/0+$/, '')).toBe(
            cip.replace('.', '').replace(/^0+/, '').replace(/0+$/, ''),
          )
      }),
    )
  })
})

describe('a code that was written in another way', () => {
  const cips = fc
    .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 0, max: 9999 }))
    .map(([family, rest]) => `${String(family).padStart(2, '0')}.${String(rest).padStart(4, '0')}`)

  it('is the same CIP', () => {
    fc.assert(
      fc.property(cips, (cip) => {
        const ways = [
          String(Number(cip)),
          cip.replace('.', ''),
          `="${cip}"`,
          `'${cip}`,
          `CIP ${cip}`,
          `${cip}.00`,
        ]
        for (const way of [...ways, `${cip} - Title of it`]) expect([way, readCip(way)]).toEqual([way, cip])
      }),
    )
  })

  it('and with a sign more, or a sign less inside, it is that code or none', () => {
    const digits = (text: string) => text.replaceAll(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')
    fc.assert(
      fc.property(cips, fc.nat(7), fc.constantFrom('', 'x', '.', '-', '7', '0'), (cip, at, sign) => {
        const wrong = cip.slice(0, at) + sign + cip.slice(at + (sign === '' ? 1 : 0))
        const read = readCip(wrong)
        if (read !== null) expect(digits(read)).toBe(digits(wrong))
      }),
    )
  })
})
