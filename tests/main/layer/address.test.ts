import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAddress } from '../../../main/layer/address.ts'
import { folder } from '../person/support/folder.ts'
import { refusal } from '../person/support/refused.ts'

describe('the address of a database', () => {
  test('of another computer is encrypted, and its certificate checked, whatever else is said', () => {
    for (const address of [
      'postgresql://ann@data.board.example/pathwise',
      'postgres://ann@data.board.example:5433/pathwise?sslmode=verify-full',
      'postgresql://ann@10.1.2.3/pathwise',
      'postgresql://ann@[2001:db8::1]/pathwise',
    ])
      expect(readAddress(address).config.ssl, address).toMatchObject({ rejectUnauthorized: true })
  })

  test.each(['disable', 'allow', 'prefer', 'require', 'no-verify', 'verify-ca', ''])(
    'of another computer with sslmode=%s is refused',
    async (mode) => {
      for (const host of [
        'data.board.example',
        'localhost.board.example',
        '127.0.0.1.board.example',
        '10.0.0.1',
      ])
        expect(
          (await refusal(() => readAddress(`postgresql://ann@${host}/pathwise?sslmode=${mode}`))).code,
        ).toBe('layer-address-tls')
    },
  )

  test('of this computer needs no certificate, and may have one', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(readAddress(`postgresql://ann@${host}/pathwise`).config.ssl).toBe(false)
    expect(readAddress('postgresql:///pathwise?host=/var/run/postgresql').config).toMatchObject({
      host: '/var/run/postgresql',
      ssl: false,
    })
    expect(readAddress('postgresql://localhost/x?sslmode=verify-full').config.ssl).toMatchObject({
      rejectUnauthorized: true,
      host: 'localhost',
    })
  })

  test('takes signs in its parts as they are meant, and shows neither login nor password', () => {
    const { config, name } = readAddress('postgresql://a%40b:p%3Aw%2F@localhost:6543/my%20base')
    expect(config).toMatchObject({ user: 'a@b', password: 'p:w/', port: 6543, database: 'my base' })
    expect(name).toBe('localhost/my base')
    expect(readAddress('postgresql://localhost/x').config).not.toHaveProperty('password')
  })

  test('reads the certificates that vouch for it', async () => {
    const file = join(folder(), 'root.pem')
    writeFileSync(file, 'a certificate')
    const address = `postgresql://data.board.example/x?sslrootcert=${encodeURIComponent(file)}`
    expect(readAddress(address).config.ssl).toMatchObject({ ca: 'a certificate' })
    expect(
      (await refusal(() => readAddress('postgresql://data.board.example/x?sslrootcert=/no/such.pem'))).code,
    ).toBe('layer-root-certificate')
  })

  test.each([
    '',
    'data.board.example',
    'http://localhost/x',
    'mysql://localhost/x',
    'postgresql://localhost',
    'postgresql://localhost/',
    'postgresql:///x',
    'postgresql://localhost/x/y',
    'postgresql://localhost/x?options=-c%20role%3Downer',
    'postgresql://localhost/x?host=/tmp',
    'postgresql:///x?host=data.board.example',
    'postgresql://localhost/%ff',
    'postgresql://localhost:99999/x',
  ])('is none of %j', async (address) => {
    expect((await refusal(() => readAddress(address))).code).toBe('layer-address')
  })
})
