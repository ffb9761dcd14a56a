/**
 * What of a panel stands beside its slides in a handout, as far as it can be read: a deck is printed whatever state the
 * data is in. What cannot be read, or is not as expected, counts as not there.
 */

import type { Language } from './languages.ts'
import type { Erratum, Term, Text, Work } from './panel.ts'
import type { AuthoredText } from './schema.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { resolveErrata } from './describe-erratum.ts'
import { OUR_LANGUAGES, ourLanguage } from './languages.ts'
import { readPassageLabels } from './passage-labels.ts'
import { summarySchemas } from './schema.ts'
import { asOneLine } from './texts.ts'
import { resolveTerms, resolveWorks } from './works-and-terms.ts'

/** What the cover of a handout says of the event. */
export interface EventFacts {
  event?: Text | undefined
  /** As it was written; an ISO date if it is valid. */
  date?: string | undefined
  source?: { title?: Text | undefined, url: string } | undefined
  /** Where the website of the decks lies. */
  site?: string | undefined
}

/** What handouts need of a panel’s data; whatever cannot be read is left out. */
export interface PanelFacts extends EventFacts {
  works: readonly Work[]
  terms: readonly Term[]
  errata: readonly Erratum[]
  /** The words by which passages are found in the source, by what slides call them: `k1.5`. */
  cues: ReadonlyMap<string, string>
}

/**
 * @param folder the panel's folder in `data/`, which need not be there
 * @param language of the handout, where it may be none of ours
 * @returns the facts, and the files that were looked for
 */
export async function readPanelFacts(
  folder: string,
  language?: Language,
): Promise<{ facts: PanelFacts, inputs: string[] }> {
  const schemas = summarySchemas([])
  const inputs = ['panel.yaml', 'works.yaml', 'terms.yaml', 'errata.yaml', 'passages.json'].map(name =>
    join(folder, name),
  )
  const [panel, works, terms, errata, passages] = await Promise.all(inputs.map(readValue))
  const { identity, inputs: sessions } = await readPassageLabels(folder, panel, passages, readValue)
  const { labelOf, labelled } = identity
  const text = textInThose(written => asOneLine(labelled(written)), language)
  const facts = {
    ...eventFactsOf(panel, language),
    works: resolveWorks(schemas.works.catch({}).parse(works), text, labelOf),
    terms: resolveTerms(schemas.terms.catch({}).parse(terms), text, labelOf),
    errata: resolveErrata(schemas.errata.catch([]).parse(errata), text, labelOf),
    cues: new Map(cuesSchema.parse(passages).map(({ id, cue }) => [labelOf(id), cue])),
  }
  return { facts, inputs: [...inputs, ...sessions] }
}

/**
 * A text in those of our languages, and of this one, that it is written in; a plain string may be in any. In a form of
 * one of ours, as in `de-AT`, it may be written for the whole of it.
 */
function textInThose(tidy: (text: string) => string, asked?: Language): (authored: AuthoredText) => Text {
  const languages = [...OUR_LANGUAGES, ...(asked === undefined ? [] : [asked])]
  return authored => Object.fromEntries([...new Set<Language>(languages)].flatMap((language) => {
    const whole = language === asked ? ourLanguage(asked) : undefined
    const written = textOf(authored, language) ?? textOf(authored, whole)
    return written === undefined ? [] : [[language, tidy(written)]]
  }))
}

function textOf(authored: AuthoredText, language: Language = ''): string | undefined {
  return typeof authored === 'string' ? authored : authored[language]
}

/**
 * The event in what people wrote, be it panel.yaml or a slide's frontmatter: `event`, `date`, and `source` (an address,
 * or `title` and `url`). Each stands for itself: a fault in one leaves the others.
 */
export function eventFactsOf(written: unknown, language?: Language): EventFacts {
  return eventSchema(language).parse(written)
}

const url = z.url({ protocol: /^https?$/ })

function eventSchema(language: Language | undefined) {
  const text = z
    .union([z.string(), z.record(z.string(), z.string())])
    .transform(textInThose(asOneLine, language))
    .optional()
    .catch(undefined)
  return z
    .object({
      event: text,
      date: z.coerce.string().optional().catch(undefined),
      source: z
        .union([url.transform(url => ({ url })), z.object({ title: text, url })])
        .optional()
        .catch(undefined),
      site: url.optional().catch(undefined),
    })
    .catch({})
}

const cuesSchema = z.array(z.object({ id: z.string(), cue: z.string() })).catch([])

async function readValue(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'))
  }
  catch {
    return undefined
  }
}
