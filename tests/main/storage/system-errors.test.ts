import { constants } from 'node:os'
import { describe, expect, test, vi } from 'vitest'
import Database from 'better-sqlite3'
import { ERROR_CODES, type PathwiseError } from '../../../data/contract/errors.ts'
import { errorWords } from '../../../data/messages/describe-error.ts'
import { translator } from '../../../data/messages/translate.ts'
import { dispatch } from '../../../main/api/dispatch.ts'
import type { Handlers } from '../../../data/contract/contract.ts'
import { asCatalogError } from '../../../main/catalog/open-catalog.ts'
import { importError } from '../../../main/import/import-error.ts'
import { personError } from '../../../main/person/person-errors.ts'
import { asPathwiseError } from '../../../main/storage/system-errors.ts'

/** What a disk, a network folder or a crowded computer answers; the rest of errno is of sockets, terminals and mistakes of ours. */
const OF_FILES = [
  ...['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO'],
  ...['ENAMETOOLONG', 'EBUSY', 'ETXTBSY', 'ELOOP', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOTEMPTY'],
  ...['EXDEV', 'EMLINK', 'ENODEV', 'ENXIO', 'ESTALE', 'ETIMEDOUT', 'EAGAIN', 'EDEADLK', 'ENOTSUP'],
]
const OF_SQLITE = [
  ...['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_READONLY'],
  ...['SQLITE_READONLY_DBMOVED', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED', 'SQLITE_CANTOPEN'],
  ...['SQLITE_NOMEM', 'SQLITE_PERM', 'SQLITE_AUTH', 'SQLITE_PROTOCOL', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'],
]

const errorOf = (code: string): Error =>
  code.startsWith('SQLITE')
    ? new Database.SqliteError('as SQLite says it', code)
    : Object.assign(new Error(`${code}: as the system says it`), { code, syscall: 'write' })

const silently = <T>(work: () => T): T => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    return work()
  } finally {
    told.mockRestore()
  }
}

describe('errors of the system', () => {
  test.each([...OF_FILES, ...OF_SQLITE])('%s has its sentences, wherever it is met', async (code) => {
    const answered = await silently(() =>
      dispatch(
        {
          'person.get': () => {
            throw errorOf(code)
          },
        } as unknown as Handlers,
        'person.get',
        {},
      ),
    )
    const said = [
      answered.ok ? null : answered.code,
      asPathwiseError(errorOf(code)).code,
      silently(() => importError(errorOf(code))).code,
      (personError(errorOf(code), '/somewhere/person.db') as PathwiseError).code,
      asPathwiseError(asCatalogError(errorOf(code))).code,
    ]
    for (const each of said) {
      expect(ERROR_CODES).toContain(each)
      expect(each).not.toBe('internal')
    }
  })

  test('no room left is one thing to a person, whether of the disk, of a quota or of SQLite', () => {
    for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']) {
      expect(asPathwiseError(errorOf(code)).code).toBe('disk-full')
      expect(silently(() => importError(errorOf(code))).code).toBe('disk-full')
    }
  })

  test('a catalog that another program holds, or for which no memory is left, is not called damaged', () => {
    expect(asCatalogError(errorOf('SQLITE_BUSY'))).toMatchObject({ code: 'file-busy' })
    expect(asCatalogError(errorOf('SQLITE_NOMEM'))).toMatchObject({ code: 'exhausted' })
    expect(asCatalogError(errorOf('SQLITE_IOERR_READ'))).toMatchObject({ code: 'catalog-unreadable' })
    expect(asCatalogError(errorOf('SQLITE_CORRUPT'))).toMatchObject({ code: 'catalog-damaged' })
  })

  test('each says what happened, what is safe and what to do', () => {
    for (const code of [...OF_FILES, ...OF_SQLITE]) {
      const words = errorWords(asPathwiseError(errorOf(code)), translator('en'))
      for (const part of Object.values(words)) expect(part).toMatch(/^[A-Z].+\.$/)
    }
  })

  test('a mistake in the program is none of the system', () => {
    expect(asPathwiseError(new TypeError('x is not a function')).code).toBe('internal')
    expect(asPathwiseError(Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' })).code).toBe(
      'internal',
    )
  })

  test('the names are those of this system', () => {
    for (const code of OF_FILES) expect(constants.errno).toHaveProperty(code)
  })
})
