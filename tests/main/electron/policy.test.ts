import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { explainPolicyFaults } from '../../../main/electron/policy-faults.ts'
import { policyFile, readPolicy } from '../../../main/electron/policy.ts'
import { dataDir } from '../../../main/storage/data-dir.ts'
import { dialog, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

let folder: string
let file: string
beforeEach(() => {
  resetElectron()
  vi.spyOn(console, 'error').mockReturnValue()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-policy-'))
  file = join(folder, 'policy.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ENV = { USERNAME: 'ada', HOME: '/home/ada', EMPTY: '' }
function read(text: string | Buffer, platform: NodeJS.Platform = 'linux') {
  writeFileSync(file, text)
  return readPolicy(file, platform, ENV)
}
const readJson = (policy: object, platform?: NodeJS.Platform) => read(JSON.stringify(policy), platform)
const NONE = { dataFolder: null, language: null, updates: 'ask', organization: null }

describe('the policy file', () => {
  it('lies where only an administrator may write', () => {
    expect(policyFile('linux', {})).toBe('/etc/pathwise/policy.json')
    expect(policyFile('darwin', {})).toBe('/Library/Application Support/Pathwise/policy.json')
    const common = { CommonProgramFiles: 'D:\\Program Files\\Common Files', ProgramData: 'C:\\ProgramData' }
    expect(policyFile('win32', common)).toBe('D:\\Program Files\\Common Files\\Pathwise\\policy.json')
    expect(policyFile('win32', {})).toBe('C:\\Program Files\\Common Files\\Pathwise\\policy.json')
  })

  it('is no policy where it is not there, or its folder is a file', () => {
    expect(readPolicy(file)).toEqual({ file, policy: NONE, faults: [] })
    writeFileSync(file, '{}')
    expect(readPolicy(join(file, 'policy.json'))).toMatchObject({ policy: NONE, faults: [] })
    expect(readPolicy(null)).toMatchObject({ policy: NONE, faults: [] })
  })

  it.each([
    ['linux', '/srv/pathwise/${USERNAME}', '/srv/pathwise/ada'],
    ['linux', '${HOME}/work/../pathwise', '/home/ada/pathwise'],
    ['darwin', '/Users/Shared/${USERNAME} 日本', '/Users/Shared/ada 日本'],
    ['win32', 'D:\\Pathwise\\${USERNAME}', 'D:\\Pathwise\\ada'],
    ['win32', 'D:/Pathwise/${USERNAME}', 'D:\\Pathwise\\ada'],
    ['win32', '\\\\server\\share\\${USERNAME}', '\\\\server\\share\\ada'],
    // As the system itself writes a variable.
    ['win32', 'D:\\Pathwise\\%USERNAME%', 'D:\\Pathwise\\ada'],
    ['win32', '\\\\server\\share$\\%USERNAME%', '\\\\server\\share$\\ada'],
    ['linux', '/srv/$USERNAME/pathwise', '/srv/ada/pathwise'],
    ['linux', '/srv/50 %/a', '/srv/50 %/a'],
  ] as const)('says on %s where the data goes: %s', (platform, dataFolder, expanded) => {
    expect(readJson({ dataFolder, updates: 'off' }, platform)).toMatchObject({
      policy: { dataFolder: expanded, updates: 'off' },
      faults: [],
    })
  })

  it('names the file of an organization, and says what is wrong with its name', () => {
    expect(readJson({ organization: '/srv/${USERNAME}/Board.pathwise-org' })).toMatchObject({
      policy: { ...NONE, organization: '/srv/ada/Board.pathwise-org' },
      faults: [],
    })
    expect(readJson({ organization: 'Board.pathwise-org' })).toMatchObject({
      policy: NONE,
      faults: [{ words: 'policy.fault.organizationRelative', params: { folder: 'Board.pathwise-org' } }],
    })
    expect(readJson({ organization: '/srv/${NOBODY}/x', dataFolder: '/data' })).toMatchObject({
      policy: { ...NONE, dataFolder: '/data' },
      faults: [{ words: 'policy.fault.organizationVariable', params: { name: 'NOBODY' } }],
    })
  })

  it.each(['off', 'ask', 'on'] as const)('says whether there are updates: %s', (updates) => {
    expect(readJson({ updates })).toMatchObject({ policy: { updates }, faults: [] })
  })

  it('is read as Notepad and PowerShell save it', () => {
    const text = '\uFEFF{ "updates": "off" }\r\n'
    const bytes = [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]
    for (const each of bytes) expect(read(each)).toMatchObject({ policy: { updates: 'off' }, faults: [] })
  })

  it.each([
    ['en', 'en'],
    ['EN-xa', 'en-XA'],
  ])('says what language a person is spoken to who has chosen none: %s', (language, known) => {
    expect(readJson({ language })).toMatchObject({ policy: { language: known }, faults: [] })
  })
})

describe('a policy file with nonsense', () => {
  it.each([
    ['', 'notJson'],
    ['{', 'notJson'],
    ['[]', 'notJson'],
    ['null', 'notJson'],
    ['"off"', 'notJson'],
    [Buffer.from([0xff, 0xfe, 0x7b, 0x00]), 'notJson'],
    [Buffer.from([0xff, 0xfe, 0x7b]), 'notJson'],
    [Buffer.from([0x00, 0xff, 0xff, 0xff]), 'notJson'],
    [`{"x": "${'x'.repeat(70_000)}"}`, 'unreadable'],
  ])('is no policy but that nothing is asked of a network, and is told: %.20s', (text, fault) => {
    const { policy, faults } = read(text)
    expect(policy).toEqual({ ...NONE, updates: 'off' })
    expect(faults.map(({ words }) => words)).toEqual([`policy.fault.${fault}`])
  })

  it('cannot be read: it is told, with the reason', () => {
    mkdirSync(file)
    expect(readPolicy(file)).toMatchObject({
      policy: { ...NONE, updates: 'off' },
      faults: [{ words: 'policy.fault.unreadable', params: { reason: 'EISDIR' } }],
    })
  })

  it.each([
    ['linux', 'data', 'relative'],
    ['linux', '~/data', 'relative'],
    ['linux', 'C:\\data', 'relative'],
    ['linux', '/data\0', 'relative'],
    ['linux', '/srv/${NOBODY}', 'variable'],
    ['linux', '/srv/${EMPTY}', 'variable'],
    ['linux', '/srv/${}', 'variable'],
    ['linux', '/srv/$NOBODY', 'variable'],
    ['win32', 'D:\\%NOBODY%', 'variable'],
    ['win32', 'D:\\%%', 'variable'],
    ['win32', '\\data', 'relative'],
    ['win32', 'D:data', 'relative'],
    ['win32', '/srv/data', 'relative'],
    ['linux', '', 'value'],
    ['linux', 'x'.repeat(1001), 'value'],
    ['linux', 7, 'value'],
    ['linux', null, 'value'],
    ['linux', ['/srv'], 'value'],
  ] as const)('names no data folder on %s: %j', (platform, dataFolder, fault) => {
    const { policy, faults } = readJson({ dataFolder, updates: 'off' }, platform)
    expect(policy, 'the rest is followed').toEqual({ ...NONE, updates: 'off' })
    expect(faults.map(({ words }) => words)).toEqual([`policy.fault.${fault}`])
  })

  it.each([
    ['tlh', 'language'],
    ['english', 'language'],
    ['../en', 'language'],
    ['x'.repeat(70), 'language'],
    ['', 'value'],
    [['en'], 'value'],
    [null, 'value'],
    [1, 'value'],
  ])('names no language: %j', (language, fault) => {
    const { policy, faults } = readJson({ language, updates: 'off' })
    expect(policy, 'the rest is followed').toEqual({ ...NONE, updates: 'off' })
    expect(faults.map(({ words }) => words)).toEqual([`policy.fault.${fault}`])
  })

  it.skipIf(process.platform === 'win32')('is a pipe that nobody writes into: nobody waits for it', () => {
    execFileSync('mkfifo', [file])
    expect(readPolicy(file).faults).toMatchObject([{ params: { reason: 'ENXIO' } }])
  })

  it('has each key named that is not known, and what is known', () => {
    const { policy, faults } = read(
      '{"update": "off", "__proto__": {"updates": "off"}, "updates": "sometimes"}',
    )
    expect(policy, 'whoever wrote it wanted something').toEqual({ ...NONE, updates: 'off' })
    expect(faults).toEqual([
      {
        words: 'policy.fault.unknownKey',
        params: { key: 'update', known: 'dataFolder, language, updates, organization' },
      },
      {
        words: 'policy.fault.unknownKey',
        params: { key: '__proto__', known: 'dataFolder, language, updates, organization' },
      },
      { words: 'policy.fault.value', params: { key: 'updates' } },
    ])
  })
})

describe('what the person is told', () => {
  it('is nothing where all of it was followed', () => {
    explainPolicyFaults(readJson({ updates: 'off' }), false)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    expect(console.error).not.toHaveBeenCalled()
  })

  it('is the file, each fault, that the data is safe, and what to do', () => {
    const faulty = readJson({ ['x'.repeat(200)]: 1, dataFolder: 'data', updates: 'sometimes' })
    explainPolicyFaults(faulty, false)
    const [shown] = dialog.showMessageBox.mock.calls[0] as unknown as [{ message: string; detail: string }]
    expect(shown.message).toContain(file)
    expect(shown.message).toContain('your data was not changed')
    expect(shown.detail.match(/^• /gm)).toHaveLength(3)
    expect(shown.detail).toContain('The usual data folder is used.')
    expect(shown.detail).toContain('You can go on.')
    expect(shown.detail.length).toBeLessThan(600)
    expect(shown.detail).not.toMatch(/policy\.fault/)
  })

  it('has words for each fault, on the console alone where nobody is in front of it', () => {
    for (const text of ['x', '{"dataFolder": "/${NOBODY}"}', '{"language": "tlh"}', 'x'.repeat(70_000)])
      explainPolicyFaults(read(text), true)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    const said = vi.mocked(console.error).mock.calls.flat().join('\n')
    for (const words of ['{ "updates": "off" }', 'NOBODY', '"tlh"', 'EFBIG']) expect(said).toContain(words)
  })
})

describe('the data folder', () => {
  const around = { env: {}, platform: 'linux', home: '/home/ada', cwd: '/' } as const
  it('is the policy’s, unless the person names one for this start', () => {
    expect(dataDir({ ...around, argv: [] }, '/srv/ada')).toBe('/srv/ada')
    expect(dataDir({ ...around, argv: ['--data-dir', '/mnt'] }, '/srv/ada')).toBe('/mnt')
    expect(dataDir({ ...around, argv: [] }, null)).toBe('/home/ada/.local/share/pathwise')
  })
})
