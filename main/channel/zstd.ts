import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { PathwiseError } from '../../data/contract/errors.ts'

/**
 * Bytes of a whole catalog; the whole country is 37 MB. What is unpacked is counted by it, and what
 * is declared cannot be more.
 */
export const LARGEST_CATALOG = 256 * 1024 * 1024

/** 2^28: a patch looks back over the whole catalog before it. No frame gets a larger window to unpack. */
const WINDOW_LOG = 28

/**
 * The smallest that zstd makes of it with time to spare: the same bytes for the same input.
 * @param basis where it is a patch: what it is a patch of
 */
export function pack(bytes: Uint8Array, basis?: Uint8Array): Buffer {
  return zstdCompressSync(bytes, {
    params: {
      [constants.ZSTD_c_compressionLevel]: 19,
      [constants.ZSTD_c_windowLog]: windowLogOf(bytes.length + (basis?.length ?? 0)),
    },
    ...(basis ? { dictionary: basis } : {}),
    pledgedSrcSize: bytes.length,
  })
}

/** Quick, for what stays on this computer. */
export function packQuickly(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } })
}

/**
 * @param size what it is declared to be when unpacked: not a byte more is unpacked
 * @throws PathwiseError 'channel-unfit' where it is other, or no such file at all
 */
export function unpack(packed: Uint8Array, size: number, basis?: Uint8Array): Buffer {
  const bytes = unpackAtMost(packed, size, basis)
  if (bytes.length !== size) throw new PathwiseError('channel-unfit', { reason: 'size' })
  return bytes
}

/** @throws PathwiseError 'channel-unfit' where it is more, or no such file at all */
export function unpackAtMost(packed: Uint8Array, most: number, basis?: Uint8Array): Buffer {
  try {
    return zstdDecompressSync(packed, {
      maxOutputLength: most,
      params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG },
      ...(basis ? { dictionary: basis } : {}),
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'ERR_BUFFER_TOO_LARGE' ? 'size' : 'packed'
    throw new PathwiseError('channel-unfit', { reason }, { cause: error })
  }
}

/** All of it in view; a small file needs no large table. */
const windowLogOf = (bytes: number): number => Math.min(WINDOW_LOG, Math.max(17, Math.ceil(Math.log2(bytes))))
