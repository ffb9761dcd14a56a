/** Adds to what Slidev's server tells its page of the deck and of each slide, which it writes as JSON into modules. */

import { z } from 'zod'

/** The module of the deck's settings, with some of them replaced. */
export function withSettings(code: string, values: Readonly<Record<string, unknown>>): string {
  return code.replace(/^(export default )(\{.*\})$/s, (_, before: string, json: string) =>
    before + changed(json, values))
}

/** The module of what is known of a slide, with some of it replaced. */
export function withSlideData(code: string, values: Readonly<Record<string, unknown>>): string {
  return code.replace(/^( *\.\.\.\()(\{.*\})(\),)$/m, (_, before: string, json: string, after: string) =>
    before + changed(json, values) + after)
}

/** JSON of an object with some of its values replaced. */
function changed(json: string, values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(JSON.parse(json)), ...values })
}
