import * as v from 'valibot'
import { LARGEST_CATALOG } from './zstd.ts'

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_CATALOG))

/** What a signed target says of the catalog that it unpacks to (`custom` of The Update Framework). */
export const CatalogCustomSchema = v.object({
  kind: v.literal('catalog'),
  /** Of the catalog itself, unpacked. */
  sha256: Hash,
  size: Size,
  /** Of a catalog's schema, as `PRAGMA user_version` has it. */
  schema: v.pipe(v.number(), v.integer()),
  generation: v.pipe(v.string(), v.regex(/^channel-[0-9a-f]{16}$/)),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Catalogs published before this one whose packed files are still there, the newest first. */
  earlier: v.pipe(v.array(v.object({ sha256: Hash, size: Size, packed: Hash })), v.maxLength(20)),
})
export type CatalogCustom = v.InferOutput<typeof CatalogCustomSchema>
