/**
 * What UnoCSS need not look for while a talk is presented. It takes every word of every component for a class, tries
 * hundreds of rules on each, and sends all styles anew for each component that the window loads: half of the work
 * before the first slide. The classes of Slidev’s components are known beforehand, and so are the few of ours.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Extractor, UnoGenerator } from 'unocss'
import type { Plugin } from 'vite'
import { join } from 'node:path'
import { normalizePath } from 'vite'
import { HOME } from '../home.ts'
import { CLIENT_CLASSES } from './slidev-classes.ts'
import { unoOf } from './unocss.ts'

/** The classes in our components and layouts. Whoever adds one names it here, or a talk lacks its style. */
export const OUR_CLASSES = ['i-carbon:qr-code']

/** The Vite plugin that tells UnoCSS. */
export function knowClasses({ clientRoot, mode }: Pick<ResolvedSlidevOptions, 'clientRoot' | 'mode'>): Plugin {
  const known = [clientRoot, join(HOME, 'components'), join(HOME, 'layouts')].map(folder => `${normalizePath(folder)}/`)
  return {
    name: 'paneldeck:known-classes',
    apply: () => mode === 'dev',
    async configureServer({ config: { plugins } }) {
      const { ready, uno } = unoOf(plugins)
      await ready
      const classes = [...CLIENT_CLASSES, ...OUR_CLASSES]
      // Icons that are asked for at once read the megabytes of their collection once each.
      for (const [icon] of Map.groupBy(classes.filter(isIcon), collectionOf).values()) {
        if (icon !== undefined)
          await uno.parseToken(icon)
      }
      uno.config.safelist.push(...classes)
      uno.config.extractors = uno.config.extractors.map(extractor =>
        ofClassesOnly(extractor, uno, id => known.some(folder => id.startsWith(folder))))
    },
  }
}

/** As in `i-carbon:qr-code`. */
function isIcon(name: string): boolean {
  return /^i-\w+:/.test(name)
}

function collectionOf(icon: string): string {
  return icon.slice(0, icon.indexOf(':'))
}

/** Finds no words but those that have a style, and none in files whose classes are known. */
function ofClassesOnly(extractor: Extractor, uno: UnoGenerator, isKnown: (id: string) => boolean): Extractor {
  return {
    ...extractor,
    async extract(context) {
      if (context.id !== undefined && isKnown(context.id))
        return undefined
      const words = [...await extractor.extract?.(context) ?? []]
      const styles = await Promise.all(words.map(word => uno.parseToken(word)))
      return words.filter((_, index) => styles[index])
    },
  }
}
