/** Reads a deck the way Slidev does, and says what it found in plain data. */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { DeckFacts, SlideFacts } from './rendered-deck.ts'
import { existsSync } from 'node:fs'
import { resolveOptions } from '@slidev/cli'
import { HOME } from '../home.ts'
import { removePrivateNotes } from '../in-slidev/private-notes.ts'
import { deckTitle, slideTitle } from '../in-slidev/titles.ts'
import { tellAtCode } from './deck-error.ts'
import { slidesWithLayouts } from './deck-slides.ts'
import { missingPackage } from './missing-packages.ts'
import { namesTheme } from './names-theme.ts'

/** Slidev remembers the folder of the first deck it reads: all decks of a process must lie in the same one. */
export async function readDeck(entry: string): Promise<ResolvedSlidevOptions> {
  const options = await resolved(entry)
  const { config, slides } = options.data
  removePrivateNotes(options.data)
  // Twoslash brings a TypeScript compiler along, for code blocks that name it.
  if (!slides.some(({ content }) => content.includes('twoslash')))
    config.twoslash = false
  return options
}

/** @throws what the deck names and is not there, with its line */
async function resolved(entry: string): Promise<ResolvedSlidevOptions> {
  try {
    const options = await withoutExit(async () =>
      resolveOptions({ entry, ...(await namesTheme(entry) ? {} : { theme: HOME }) }, 'export'))
    if (options.themeRoots.every(folder => existsSync(folder)))
      return options
  }
  catch (error) {
    throw await missingPackage(entry) ?? tellAtCode(error)
  }
  throw await missingPackage(entry) ?? new Error('its theme is not there; mend `theme:` in the settings of the deck')
}

/** Slidev ends its whole process where a theme or an addon is missing: here that is a fault of the deck alone. */
async function withoutExit<T>(read: () => Promise<T>): Promise<T> {
  const { exit } = process
  const { error } = console
  const said: string[] = []
  console.error = (...words: unknown[]) => {
    said.push(words.join(' '))
  }
  process.exit = () => {
    throw new Error(said.at(-1) ?? 'Slidev could not read the deck')
  }
  try {
    return await read()
  }
  finally {
    process.exit = exit
    console.error = error
  }
}

/** Layouts that stand for what is missing or broken. */
const NOT_FOR_SLIDES = new Set(['404', 'error'])

/** What later steps need to know of a deck that Slidev has read. */
export async function factsOf(options: ResolvedSlidevOptions): Promise<DeckFacts> {
  const { entry, data: { slides, config, headmatter }, utils } = options
  const known = Object.keys(await utils.getLayouts()).filter(name => !NOT_FOR_SLIDES.has(name)).sort()
  const layouts = slidesWithLayouts(options).map(({ frontmatter }) => String(frontmatter.layout))
  return {
    path: entry,
    title: deckTitle(options.data),
    // The values may have any type: YAML reads `author: 2024` as a number.
    author: [config.author].flat().join(', '),
    language: String(headmatter.lang ?? ''),
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    withClicks: exportSettings(headmatter).withClicks === true,
    withoutEffect: settingsWithoutEffect(headmatter),
    slides: slides.map((slide, index) => {
      const name = layouts[index] ?? ''
      return { ...slideFacts(slide, index, config), ...(!known.includes(name) && { unknownLayout: { name, known } }) }
    }),
  }
}

/** What the deck says under `export:`. */
function exportSettings({ export: settings }: Record<string, unknown>): Record<string, unknown> {
  return typeof settings === 'object' && settings !== null ? { ...settings } : {}
}

/** What to do instead of settings of Slidev's that our export does not follow. */
const INSTEAD: Readonly<Record<string, string>> = {
  'exportFilename': 'the PDF is called like the deck',
  'download': 'the website has a PDF of each deck',
  'export.dark': 'say --dark',
  'export.range': 'say --range',
  'export.format': 'say --format',
  'export.withToc': 'the PDF always has an outline',
}

function settingsWithoutEffect(headmatter: Record<string, unknown>): string[] {
  const asked = { ...headmatter, ...Object.fromEntries(
    Object.entries(exportSettings(headmatter)).map(([name, value]) => [`export.${name}`, value]),
  ) }
  return Object.entries(asked).flatMap(([name, value]) => {
    const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined
    return instead === undefined || value === false || value === null ? [] : [`\`${name}\` (${instead})`]
  })
}

/** What is known of a slide of the deck. @param index from 0 @param config of the deck */
export function slideFacts(
  { frontmatter, title, level, note, source }: SlideInfo,
  index: number,
  config: ResolvedSlidevOptions['data']['config'],
): SlideFacts {
  const no = index + 1
  const alias: unknown = frontmatter.routeAlias
  return {
    no,
    anchor: typeof alias === 'string' ? alias : String(no),
    ...(typeof alias === 'string' && { alias }),
    ...(title !== undefined && { title: slideTitle({ frontmatter, title }, config) }),
    level: level ?? 1,
    ...(note !== undefined && { note }),
    frontmatter: plain(frontmatter),
    file: source.filepath,
    line: source.start + 1,
  }
}

/** All values of YAML are values of JSON, except dates, which become text. */
function plain(frontmatter: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(frontmatter))
}
