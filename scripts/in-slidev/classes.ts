/**
 * Where UnoCSS may look for classes on a slide: in its tags and scripts. Stock UnoCSS takes every word of a slide for a
 * class and rewrites groups of classes wherever it sees one: a text `GPT-(3.5 or 4)` is shown as “GPT-3.5 GPT-or
 * GPT-4”, and `[&,*]:hidden` in a text is a style of everything.
 */

import type { Preset, SourceCodeTransformer } from 'unocss'
import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { expandVariantGroup } from 'unocss'
import { SLIDE_MARKDOWN, SLIDE_SETTINGS } from '../slidev-internals.ts'
import { ALL_SETTINGS } from './slide-data.ts'

/** The page around the slides. */
const PAGE = /(?:^|\/)index\.html$/

const TAG = /<(\w[\w.-]*)(?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?>/g
const ATTRIBUTE = /\s([^\s"'<>=/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g
const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/g
/** In the JSON of a slide's settings, those that are named for classes. */
const CLASS_SETTING = /(?<!\\)"\w*class\w*":(?:"(?:[^"\\]|\\.)*"|\[(?:"(?:[^"\\]|\\.)*",?)*\])/gi

/** Attributes of HTML that hold text or an address. */
const TEXT_ATTRIBUTE = /^(?:alt|title|content|placeholder|href|src|srcset|poster|aria-.*)$/i

/** Our own components get texts as props. */
const OURS = new Set(
  readdirSync(new URL('../../components', import.meta.url)).map(file => parse(file).name),
)

/** Makes UnoCSS leave the texts of slides alone. */
export function textIsNoClass(): Preset {
  return {
    name: 'paneldeck:text-is-no-class',
    configResolved(config) {
      config.extractors = config.extractors.map(extractor => ({
        ...extractor,
        extract: context => extractor.extract?.({ ...context, code: withoutTexts(context.code, context.id) }),
      }))
      config.transformers = (config.transformers ?? []).map(transformer =>
        transformer.name === '@unocss/transformer-variant-group' ? inTagsOnly(transformer) : transformer)
    },
  }
}

/** What of a module may hold classes, as UnoCSS can read it. */
export function withoutTexts(code: string, id = ''): string {
  return hasTexts(id) ? placesIn(code, id).map(({ start, end }) => code.slice(start, end)).join('\n') : code
}

function inTagsOnly(transformer: SourceCodeTransformer): SourceCodeTransformer {
  return {
    ...transformer,
    transform(code, id, context) {
      if (!hasTexts(id))
        return transformer.transform(code, id, context)
      for (const { start, end, classes } of expandedGroups(code.original, id))
        code.overwrite(start, end, classes)
    },
  }
}

/** The classes in settings, written as JSON: equal where these have the same. */
export function classSettings(settings: string): string {
  return Array.from(settings.matchAll(CLASS_SETTING), ([setting]) => setting).join()
}

/** Where a module has groups such as `hover:(p-1 m-1)`, and what becomes of the place. */
export function expandedGroups(code: string, id: string): (Place & { classes: string })[] {
  return placesIn(code, id).flatMap((place) => {
    const written = code.slice(place.start, place.end)
    const classes = expandVariantGroup(written)
    return classes === written ? [] : [{ ...place, classes }]
  })
}

function hasTexts(id: string): boolean {
  return isSettings(id) || [SLIDE_MARKDOWN, PAGE].some(pattern => pattern.test(id))
}

/** Whether a module has the settings of a slide, or of all. */
function isSettings(id: string): boolean {
  return id === ALL_SETTINGS || SLIDE_SETTINGS.test(id)
}

interface Place {
  start: number
  end: number
}

/** The places of a module that hold classes. */
function placesIn(code: string, id: string): Place[] {
  if (isSettings(id))
    return placesOf(CLASS_SETTING, code)
  const scripts = placesOf(SCRIPT, code)
  const tags = Array.from(code.matchAll(TAG)).flatMap(({ 0: tag, 1: name = '', index }) =>
    scripts.some(({ start, end }) => index >= start && index < end) ? [] : attributesIn(tag, name, index))
  return [...scripts, ...tags].sort((a, b) => a.start - b.start)
}

/** The tag without what holds text: whole where it has none, so that UnoCSS sees which attribute is of which tag. */
function attributesIn(tag: string, name: string, at: number): Place[] {
  const texts = Array.from(tag.matchAll(ATTRIBUTE)).filter(([, attribute = '', value]) =>
    value !== undefined && (OURS.has(name) ? !/^:?class$/.test(attribute) : TEXT_ATTRIBUTE.test(attribute)))
  const ends = texts.map(({ 0: text, index }) => ({ start: at + index, end: at + index + text.length }))
  return [...ends, { start: at + tag.length, end: at + tag.length }].map(({ start }, index) => ({
    start: ends[index - 1]?.end ?? at,
    end: start,
  }))
}

function placesOf(pattern: RegExp, code: string): Place[] {
  return Array.from(code.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }))
}
