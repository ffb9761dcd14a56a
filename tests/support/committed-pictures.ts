/** Pictures of slides, compared with committed ones: a change of looks is to be seen in review. */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { HOME } from './project.ts'

const COMMITTED = join(HOME, 'tests', 'gallery', 'pictures')
const DIFFERENT = join(HOME, 'out', 'test', 'pictures')

/** Share of the pixels that may differ: browsers smooth the edges of letters each in their way. */
const TOLERANCE = 0.01

/**
 * Compares a picture with the committed one of this name; with UPDATE_PICTURES=1 it takes its place.
 *
 * @returns what is wrong, and where the pictures are; nothing when they are alike
 */
export async function compareWithCommitted(
  name: string,
  picture: Uint8Array,
): Promise<string | undefined> {
  const path = join(COMMITTED, `${name}.png`)
  if (process.env.UPDATE_PICTURES) {
    await mkdir(COMMITTED, { recursive: true })
    await writeFile(path, picture)
    return undefined
  }
  const committed = await readFile(path).then(
    bytes => PNG.sync.read(bytes),
    () => undefined,
  )
  const actual = PNG.sync.read(Buffer.from(picture))
  const { width, height } = actual
  const same = committed?.width === width && committed.height === height
  const difference = new PNG({ width, height })
  const pixels = same
    ? pixelmatch(committed.data, actual.data, difference.data, width, height, { threshold: 0.2 })
    : width * height
  if (pixels / (width * height) <= TOLERANCE)
    return undefined
  await mkdir(DIFFERENT, { recursive: true })
  const [now, changed] = [join(DIFFERENT, `${name}.png`), join(DIFFERENT, `${name}-difference.png`)]
  await writeFile(now, picture)
  if (same)
    await writeFile(changed, PNG.sync.write(difference))
  const percent = ((pixels / (width * height)) * 100).toFixed(1)
  const fault = committed ? `${percent} % of the picture has changed` : 'there is no committed picture'
  const shown = [`Now: ${relative(HOME, now)}`, ...(same ? [`difference: ${relative(HOME, changed)}`] : [])]
  return [
    `${name}: ${fault}.`,
    `${shown.join(', ')}.`,
    'If it is meant to look like this: UPDATE_PICTURES=1 npx vitest run tests/gallery',
  ].join(' ')
}
