import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  padCip,
  readCip,
  readOpeids,
  readSoc,
  readSocs,
  readUnitid,
  readZip,
  socCode,
} from '../../../data/format/read-code.ts'

describe('padCip', () => {
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
  ])('reads %s as %s', (text, cip) => {
    expect(padCip(text)).toBe(cip)
  })

  it.each([
    '',
    '-2',
    '.',
    '99',
    '99.0000',
    '99.9999',
    '51.07130',
    '510.713',
    '51,0713',
    '51.071350000000001',
    '51-0713',
    'INVALID CODE',
    '51071',
  ])('does not make a CIP of "%s"', (text) => {
    expect(padCip(text)).toBeNull()
  })

  it('gives back every CIP that was read as a number somewhere upstream', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 0, max: 9999 }), (family, rest) => {
        const cip = `${String(family).padStart(2, '0')}.${String(rest).padStart(4, '0')}`
        expect(padCip(String(Number(cip)))).toBe(cip)
      }),
    )
  })
})

describe('socCode', () => {
  it.each([
    ['29-2072', '29-2072'],
    ['29-2072.00', '29-2072'],
    ['29-2099.01', '29-2099'],
    ['29207200', '29-2072'],
    ['292072', '29-2072'],
  ])('reads %s as %s', (text, soc) => {
    expect(socCode(text)).toBe(soc)
  })

  it.each(['99-9999', '29-20', '', 'XX-1234', '29-20721'])('does not make a code of "%s"', (text) => {
    expect(socCode(text)).toBeNull()
  })
})

describe('readCip', () => {
  it.each([
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
    ['51.07', '51.0700'],
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
    '',
  ])('makes no CIP of %j', (cell) => {
    expect(readCip(cell)).toBeNull()
  })
})

describe('readSoc', () => {
  it.each([
    ['29-2072', '29-2072'],
    ['29-2072.0', '29-2072'],
    ['29207200', '29-2072'],
    ['="29-2072"', '29-2072'],
    ['SOC 29-2072', '29-2072'],
    ['29-2072.00 Medical Records Specialists', '29-2072'],
  ])('reads %j as %s', (cell, soc) => {
    expect(readSoc(cell)).toBe(soc)
  })

  it.each(['2920720', '29-20721', '29-2072, 29-9021', 'Medical Records', ''])(
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

  it.each(['K1A 0B1', '045402', '45', '45402-12', 'OH 45402', '45402.5', ''])(
    'makes no ZIP of %j',
    (cell) => {
      expect(readZip(cell)).toBeNull()
    },
  )
})

describe('the numbers of a school', () => {
  it.each([
    ['179043', 179043],
    ['179043.0', 179043],
    ['UNITID: 179043', 179043],
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
