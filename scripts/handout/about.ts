/** What a handout says beside what is in the deck: the event, its date, the source and how to find a passage in it. */

import type { DeckFacts } from '../render/rendered-deck.ts'
import type { Language } from '../summary/vocabulary.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { WORDS } from '../words/index.ts'

export interface About {
  event?: string | undefined
  /** As the language writes it. */
  date?: string | undefined
  source?: { title?: string | undefined, url: string } | undefined
  /** By their ids, the words by which passages are found in the source. */
  cues: ReadonlyMap<string, string>
}

/**
 * What the first slide's frontmatter says (`event`, `date`, and `source`: an address, or `title` and `url`); the panel
 * has the rest.
 *
 * @param data the panel's folder, as far as it can be read: a deck is printed whatever state the data is in
 * @returns also the files that were looked for
 */
export async function readAbout(
  { slides }: DeckFacts,
  language: Language,
  data: string,
): Promise<About & { inputs: string[] }> {
  const inputs = [join(data, 'panel.yaml'), join(data, 'passages.json')]
  const [panelFile, passages] = await Promise.all(
    inputs.map(async file => parseLeniently(await readFile(file, 'utf8').catch(() => ''))),
  )
  const schema = aboutSchema(language)
  const deck = schema.parse(slides[0]?.frontmatter)
  const panel = schema.parse(panelFile)
  const date = deck.date ?? panel.date
  return {
    event: deck.event ?? panel.event,
    date: date === undefined ? undefined : dateText(date, language),
    source: deck.source ?? panel.source,
    cues: new Map(cuesSchema.parse(passages).map(({ id, cue }) => [id, cue])),
    inputs,
  }
}

/** What is not as expected counts as not there. */
function aboutSchema(language: Language) {
  const text = z
    .union([z.string(), z.record(z.string(), z.string()).transform(texts => texts[language])])
    .optional()
    .catch(undefined)
  const url = z.url({ protocol: /^https?$/ })
  return z
    .object({
      event: text,
      date: z.coerce.string().optional().catch(undefined),
      source: z
        .union([url.transform(url => ({ url, title: undefined })), z.object({ title: text, url })])
        .optional()
        .catch(undefined),
    })
    .catch({})
}

function parseLeniently(text: string): unknown {
  try {
    return parse(text)
  }
  catch {
    return {}
  }
}

const cuesSchema = z.array(z.object({ id: z.string(), cue: z.string() })).catch([])

/** A date as the language writes it; what is no date (`spring 2024`) as it was written. */
function dateText(date: string, language: Language): string {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(date) ?? []
  return iso === undefined ? date : WORDS[language].date(iso)
}
