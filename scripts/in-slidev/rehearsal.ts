/**
 * Rehearsals in Slidev: its page is told how long each slide took when its deck was rehearsed, and while
 * `paneldeck rehearse` runs, the presenter's window tells how long each slide is shown. The times are kept in
 * `rehearsal.json` of the panel, by edition and address.
 */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { Plugin } from 'vite'
import type { Edition } from '../summary/languages.ts'
import type { Rehearsal } from '../summary/schema/rehearsal.ts'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { SLIDE_SETTINGS, VIRTUAL_MODULES } from '../slidev-internals.ts'
import { writeWhole } from '../store/write-whole.ts'
import { isEdition } from '../summary/languages.ts'
import { REHEARSAL_FILE, rehearsalSchema } from '../summary/schema/rehearsal.ts'
import { exactly } from './hook-filters.ts'
import { withDeckSettings, withSlideData } from './slide-data.ts'
import { REHEARSAL_ADDRESS } from './stopwatch.ts'

/** Set by `paneldeck rehearse` for its Slidev. */
export const REHEARSING = 'PANELDECK_REHEARSING'

/** The file with the times of a panel, and the edition of its decks. */
interface RehearsalPlace {
  file: string
  edition: Edition
}

/** Seconds by addresses. */
const timesSchema = z.record(z.string(), z.number().min(0))

/** The deck that Slidev shows. */
type SlidevDeck = Pick<ResolvedSlidevOptions, 'data' | 'entry'>

/** @param env with {@link REHEARSING} set, times are recorded */
export function rehearsals({ data, entry }: SlidevDeck, env: NodeJS.ProcessEnv): Plugin {
  const place = rehearsalPlace(entry)
  const about = rehearsedIn(entry)
  let recorded: Promise<unknown> = Promise.resolve()
  const isRecording = place !== undefined && env[REHEARSING] !== undefined
  return {
    name: 'paneldeck:rehearsals',
    enforce: 'pre',
    configureServer(server) {
      if (!isRecording)
        return
      server.middlewares.use(REHEARSAL_ADDRESS, (request, response, next) => {
        // One after the other: each reads what the one before wrote.
        recorded = recorded.then(async () => {
          response.statusCode = await record(place, JSON.parse(await text(request))) ? 204 : 400
          response.end()
        }).catch(next)
      })
    },
    transform: {
      order: 'pre',
      filter: { id: [exactly(VIRTUAL_MODULES.configs), SLIDE_SETTINGS] },
      handler(code, id) {
        if (id === VIRTUAL_MODULES.configs)
          return withDeckSettings(code, { isRehearsal: isRecording })
        const slide = data.slides[Number(SLIDE_SETTINGS.exec(id)?.[1]) - 1]
        return slide && withSlideData(code, about(slide))
      },
    },
  }
}

/** What a rehearsal of a deck tells of each of its slides. */
export function rehearsedIn(deck: string): (slide: SlideInfo) => { rehearsed?: number } {
  const place = rehearsalPlace(deck)
  const times = place ? knownTimes(place.file)?.[place.edition] ?? {} : {}
  return ({ frontmatter: { routeAlias } }) => {
    const rehearsed = typeof routeAlias === 'string' ? times[routeAlias] : undefined
    return rehearsed === undefined ? {} : { rehearsed }
  }
}

/** Where the times of a deck are kept; nowhere for a deck that is not in `slides/<panel>/<edition>/`. */
export function rehearsalPlace(deck: string): RehearsalPlace | undefined {
  const folder = dirname(resolve(deck))
  const edition = basename(folder)
  const panel = join(folder, '..', '..', '..', 'data', basename(dirname(folder)))
  return isEdition(edition) && existsSync(panel) ? { file: join(panel, REHEARSAL_FILE), edition } : undefined
}

/** The times in a file. @returns `undefined` if it cannot be read: `check` tells what is wrong with it */
function knownTimes(file: string): Rehearsal | undefined {
  if (!existsSync(file))
    return {}
  try {
    return rehearsalSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  }
  catch {
    return undefined
  }
}

/** Keeps the times that a window tells. @returns whether it told times, and they could be kept */
async function record({ file, edition }: RehearsalPlace, told: unknown): Promise<boolean> {
  const times = timesSchema.safeParse(told)
  const known = knownTimes(file)
  if (!times.success || !known)
    return false
  const ofEdition = Object.entries({ ...known[edition], ...times.data }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  await writeWhole(file, `${JSON.stringify({ ...known, [edition]: Object.fromEntries(ofEdition) }, null, 2)}\n`)
  return true
}
