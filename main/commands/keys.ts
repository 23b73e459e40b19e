/**
 * `npm run keys -- make|show|rotate|revoke|renew|file --keys DIR`: the keys of a channel, and the file that
 * an organization hands out (docs/organizations.md).
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { ORGANIZATION_FILE } from '../../data/contract/handed-over.ts'
import { OrganizationFileSchema } from '../../data/contract/organization.ts'
import { fingerprintOf } from '../channel/fingerprint.ts'
import { keysOf, ROLES, type RoleName } from '../channel/metadata.ts'
import { organizationFileOf } from '../channel/organization-file.ts'
import {
  makeKeys,
  MOST_ROOT_KEYS,
  openKeys,
  revokeKey,
  rotateKeys,
  type KeysFolder,
} from '../channel/root-keys.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { runCommand } from './support/run-command.ts'
import { words } from './support/words.ts'

process.exitCode = await runCommand('keys.usage', async () => {
  const { values, positionals } = parseArgs({
    options: {
      keys: { type: 'string' },
      role: { type: 'string' },
      key: { type: 'string' },
      name: { type: 'string' },
      address: { type: 'string' },
      to: { type: 'string' },
      'root-keys': { type: 'string', default: '1' },
      threshold: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help) return 'help'
  const [action = '', ...more] = positionals
  if (!values.keys || more.length > 0) return 'usage'
  const folder = resolve(values.keys)
  const now = new Date()
  switch (action) {
    case 'make': {
      const rootKeys = Number(values['root-keys'])
      const threshold = Number(values.threshold)
      const isCount = (count: number, most: number) => Number.isInteger(count) && count >= 1 && count <= most
      if (!isCount(rootKeys, MOST_ROOT_KEYS) || !isCount(threshold, rootKeys)) return 'usage'
      print(await makeKeys(folder, { rootKeys, threshold, now }))
      return 'done'
    }
    case 'show':
      print(openKeys(folder))
      return 'done'
    case 'rotate':
      if (!isRole(values.role)) return 'usage'
      print(await rotateKeys(folder, values.role, now))
      console.log(words.t('keys.publishNext'))
      return 'done'
    case 'renew':
      print(await rotateKeys(folder, null, now))
      console.log(words.t('keys.publishNext'))
      return 'done'
    case 'revoke':
      if (!values.key) return 'usage'
      print(await revokeKey(folder, values.key, now))
      console.log(words.t('keys.publishNext'))
      return 'done'
    case 'file': {
      const { root } = openKeys(folder)
      const file = organizationFileOf(
        { name: values.name ?? '', address: values.address ?? '' },
        root.toJSON(),
      )
      if (!values.to || !v.is(OrganizationFileSchema, file)) return 'usage'
      const to = resolve(
        values.to.endsWith(`.${ORGANIZATION_FILE}`) ? values.to : `${values.to}.${ORGANIZATION_FILE}`,
      )
      await writeAtomically(to, Buffer.from(`${JSON.stringify(file, null, 1)}\n`))
      console.log(words.t('keys.file', { file: to, fingerprint: fingerprintOf(root.toJSON()) }))
      return 'done'
    }
    default:
      return 'usage'
  }
})

function isRole(name: string | undefined): name is RoleName {
  return ROLES.some((role) => role === name)
}

function print({ folder, root }: KeysFolder): void {
  console.log(
    words.t('keys.root', {
      folder,
      version: root.signed.version,
      fingerprint: fingerprintOf(root.toJSON()),
      expires: root.signed.expires.slice(0, 10),
    }),
  )
  for (const role of ROLES) {
    const ids = keysOf(root.signed, role).map(({ keyID }) => keyID.slice(0, 8))
    console.log(
      words.t('keys.role', { role, ids: ids.join(', '), threshold: root.signed.roles[role]?.threshold ?? 1 }),
    )
  }
}
