import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packPortable } from '../../../../main/commands/packaging/portable.ts'
import { macSigning } from '../../../../main/commands/packaging/signing.ts'
import { PORTABLE_MARKER, portableFolder } from '../../../../main/electron/portable.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-portable-'))
  writeFileSync(join(folder, 'Pathwise.exe'), '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const program = () => join(folder, 'Pathwise.exe')

it('packs a folder with the marker by which Pathwise keeps its data there, and takes it out again', async () => {
  const packed = await packPortable(folder, () => {
    expect(readFileSync(join(folder, PORTABLE_MARKER), 'utf8')).toMatch(/Pathwise data.*\r\n$/s)
    const data = portableFolder(program(), 'win32')
    expect(data).toBe(join(folder, 'Pathwise data'))
    return Promise.resolve(readdirSync(folder).sort())
  })
  expect(packed).toEqual(['Pathwise.exe', PORTABLE_MARKER])
  expect(existsSync(join(folder, PORTABLE_MARKER))).toBe(false)
})

it('leaves no marker for the installers where the zip cannot be made', async () => {
  const failing = packPortable(folder, () => Promise.reject(new Error('no tool')))
  await expect(failing).rejects.toThrow('no tool')
  expect(readdirSync(folder)).toEqual(['Pathwise.exe'])
})

it('keeps no data beside an installed program, whose update would delete it', () => {
  writeFileSync(join(folder, PORTABLE_MARKER), '')
  writeFileSync(join(folder, 'Uninstall Pathwise.exe'), '')
  expect(portableFolder(program(), 'win32')).toBeNull()
})

it('is for Windows alone, and only where the marker is', () => {
  expect(portableFolder(program(), 'win32')).toBeNull()
  writeFileSync(join(folder, PORTABLE_MARKER), '')
  expect(portableFolder(program(), 'linux')).toBeNull()
  expect(portableFolder(program(), 'darwin')).toBeNull()
})

it('signs a Mac’s program with the certificate that is there, else with none', () => {
  const none = { mac: { identity: '-' } }
  expect(macSigning('darwin', {})).toEqual(none)
  // A workflow sets a secret that is missing as an empty text.
  expect(macSigning('darwin', { CSC_LINK: '' })).toEqual(none)
  expect(macSigning('darwin', { CSC_LINK: 'certificate' })).toEqual({})
  expect(macSigning('win32', {})).toEqual({})
})
