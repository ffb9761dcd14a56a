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

/** What is serious on the slides of a page: rule, element, why. What Slidev puts around them is not ours. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(await source)
  const found: unknown = await page.evaluate(
    `axe.run({ include: ['.pd'] }, { resultTypes: ['violations'], rules: { region: { enabled: false } } })`,
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
