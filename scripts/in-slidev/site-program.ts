/** What the export tells Slidev’s process to build for the website, in a variable of the environment. */

import { z } from 'zod'

const SITE_PROGRAM = 'PANELDECK_SITE_PROGRAM'

const programSchema = z.object({
  /** Paths of the decks that are built together; the first is the one that Slidev is told to build. */
  decks: z.array(z.string()),
  /** The deck of each address of a slide that is on the site, for links from one deck to another. */
  addresses: z.record(z.string(), z.string()),
  /** Where pages find what is built, with a slash at its end. */
  base: z.string(),
})

export type SiteProgram = z.infer<typeof programSchema>

/** The program that the environment names. */
export function siteProgramIn(env: NodeJS.ProcessEnv): SiteProgram | undefined {
  const named = env[SITE_PROGRAM]
  return named === undefined ? undefined : programSchema.parse(JSON.parse(named))
}

/** The variables that name it. */
export function namingProgram(program: SiteProgram): NodeJS.ProcessEnv {
  return { [SITE_PROGRAM]: JSON.stringify(program) }
}

/** The page of a deck in what is built. */
export function builtPage(deck: string): string {
  return `pages/${deck}/index.html`
}

/**
 * What decks of one program may say differently at their tops. Anything else may change what Slidev makes of slides, or
 * of the page.
 */
export const DECK_SETTINGS = [
  'title',
  'author',
  'duration',
  'src',
  'routeAlias',
  'layout',
  'session',
  'speaker',
  'who',
  'affiliation',
  'accent',
  'tone',
  'seal',
  'seals',
] as const
