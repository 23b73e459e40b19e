/**
 * `npm run publish -- --from CATALOG_OR_LIBRARY --keys DIR --to DIR`: publishes a catalog into a folder
 * that desktops follow (docs/organizations.md).
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { catalogToPublish } from '../channel/catalog-to-publish.ts'
import { publish, type PublishRequest } from '../channel/publish.ts'
import { dataDir } from '../storage/data-dir.ts'
import { progressLine } from './import/progress-line.ts'
import { runCommand } from './support/run-command.ts'
import { words } from './support/words.ts'

/** Days of a root that are few enough to say so. */
const ROOT_WARNING = 90

process.exitCode = await runCommand('publish.usage', async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      keys: { type: 'string' },
      to: { type: 'string' },
      days: { type: 'string', default: '60' },
      version: { type: 'string', default: '1' },
      renew: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const days = Number(values.days)
  const version = Number(values.version)
  if (values.help) return 'help'
  const isCount = (count: number, most: number) => Number.isInteger(count) && count >= 1 && count <= most
  if (!values.keys || !values.to || !isCount(days, 800) || !isCount(version, 99_999_999)) return 'usage'
  const from = values.renew ? null : catalogToPublish(resolve(values.from ?? dataDir()))
  const request: PublishRequest = {
    from,
    keys: resolve(values.keys),
    to: resolve(values.to),
    now: new Date(),
    days,
    version,
  }
  const line = progressLine(process.stderr)
  const made = await publish(request, (step, done) =>
    line.show(words.t(`channel.step.${step}`), done),
  ).finally(() => line.end())
  const { whole, patch, rootDays, isNew } = made
  console.log(
    words.t(isNew ? 'publish.done' : 'publish.renewed', { version: made.version, folder: request.to }),
  )
  if (isNew) console.log(words.t('publish.sizes', { whole, patch: patch ?? 'none' }))
  if (rootDays < ROOT_WARNING) console.error(words.t('publish.rootSoon', { days: rootDays }))
  return 'done'
})
