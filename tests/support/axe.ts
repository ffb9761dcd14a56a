/** Accessibility of slides, judged by axe. */

import type { Page } from 'playwright'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { z } from 'zod'

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullish(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
})

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What decides between right and wrong by its colours: the rules that a mode can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * What is serious on the slides of a page: rule, element, why. What Slidev puts around them is not ours.
 *
 * @param about judges by these rules alone, which is quicker
 */
export async function seriousFaults(page: Page, about: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  const rules = about === 'colours' ? { runOnly: COLOUR_RULES } : { rules: { region: { enabled: false } } }
  return judge(page, '.pd', rules)
}

/** What is serious on a whole page of ours, or in a part of one. */
export function seriousFaultsOfPage(page: Page, part = 'html'): Promise<string[]> {
  return judge(page, part, {})
}

async function judge(page: Page, include: string, options: object): Promise<string[]> {
  // Not as a script of the page, which its own rules may forbid.
  await page.evaluate(await source)
  const found: unknown = await page.evaluate(
    `axe.run({ include: ['${include}'] }, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  )
  return results
    .parse(found)
    .violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) =>
          `${id}: ${html.slice(0, 120)} ${failureSummary.replaceAll(/\s+/g, ' ')}`,
      ),
    )
}

/**
 * Takes slides off a page that show axe nothing new: each of their elements stands on a slide before with the same tag,
 * classes, styles and attributes, below the same ancestors. What assistive technology does not see, axe does not
 * judge. Of the colours of people each is left once: their contrast everywhere is a fact of
 * `tests/components/accents.test.ts`.
 */
export async function dropAlikeSlides(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>()
    // Their values are words or references, one for each element: what counts is whether there are any.
    const contents = new Set(['id', 'href', 'title', 'alt', 'aria-label', 'aria-labelledby', 'aria-describedby', 'data-to'])
    const colour = /light-dark\([^)]*\)/g
    const describe = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) =>
        contents.has(name) ? `${name}${value.trim() === '' ? ' empty' : ''}` : `${name}=${value.replaceAll(colour, 'colour')}`)
      const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) =>
        nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '')
      return [element.tagName, ...attributes.sort(), hasText, element.textContent?.trim() === ''].join(' ')
    }
    const partsOf = (element: Element, above: string): string[] => {
      if (element.getAttribute('aria-hidden') === 'true')
        return []
      const path = `${above} > ${describe(element)}`
      const colours = element.getAttribute('style')?.match(colour) ?? []
      return [path, ...colours, ...[...element.children].flatMap(child => partsOf(child, path))]
    }
    for (const slide of document.querySelectorAll('.print-slide-container')) {
      const canvas = slide.querySelector('.pd')
      const parts = canvas ? partsOf(canvas, '') : []
      if (parts.every(part => seen.has(part)))
        slide.remove()
      parts.forEach(part => seen.add(part))
    }
  })
}
