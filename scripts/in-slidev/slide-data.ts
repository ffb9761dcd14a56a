/** Adds to what Slidev's server tells its page of the deck and of each slide, which it writes as JSON into modules. */

import { z } from 'zod'

/** The module with the settings of all slides of a talk, and with what is known of each. */
export const ALL_SETTINGS = '/@paneldeck/slide-settings'

/** JSON in the module of a slide: its settings, and what is known of it. */
const SETTINGS = /^(export const frontmatterData = )(\{.*\})$/m
const KNOWN = /^( *\.\.\.\()(\{.*\})(\),)$/m

/** The module of the deck's settings, with some of them replaced. */
export function withDeckSettings(code: string, values: Readonly<Record<string, unknown>>): string {
  return code.replace(/^(export default )(\{.*\})$/s, (_, before: string, json: string) =>
    before + JSON.stringify({ ...objectIn(json), ...values }))
}

/** The module of what is known of a slide, with some of it replaced. */
export function withSlideData(code: string, values: Readonly<Record<string, unknown>>): string {
  return code.replace(KNOWN, (_, before: string, json: string, after: string) =>
    before + JSON.stringify({ ...objectIn(json), ...values }) + after)
}

/** What the module of a slide says of it. */
export function readSettings(code: string): Record<'settings' | 'known', Record<string, unknown>> {
  const [settings, known] = [SETTINGS, KNOWN].map(pattern => objectIn(pattern.exec(code)?.[2] ?? '{}'))
  return { settings: settings ?? {}, known: known ?? {} }
}

function objectIn(json: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(json))
}
