/**
 * Keeps the page while slides come and go.
 *
 * When a deck gets shorter, Slidev's modules of its last slides stay in Vite's graph, where nothing imports them any
 * more. When it gets longer again, Slidev names them as changed, and Vite, which finds nobody who could accept the
 * change, loads the whole page anew.
 *
 * When two changes follow each other quickly, a window asks for slides that the second one has taken away. Without an
 * answer its list of slides would stay as it was before both.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { SLIDE_IN_LIST } from '../slidev-internals.ts'

/** An empty slide, its settings among its exports; the next change takes it away. */
const EMPTY = `export const frontmatterData = {}
export const frontmatter = frontmatterData
export const meta = { slide: { frontmatter } }
export default { ...frontmatter, render: () => null }
if (import.meta.hot)
  import.meta.hot.accept()
`

/** The Vite plugin that leaves such modules out of a change, and answers for slides that are gone. */
export function withoutOrphans({ data }: Pick<ResolvedSlidevOptions, 'data'>): Plugin {
  return {
    name: 'paneldeck:without-orphans',
    apply: 'serve',
    enforce: 'pre',
    load: {
      order: 'pre',
      handler(id) {
        const [, no] = SLIDE_IN_LIST.exec(id)?.filter(part => part !== undefined) ?? []
        return Number(no) > data.slides.length ? EMPTY : undefined
      },
    },
    // After Slidev's own handler, which finds the modules.
    handleHotUpdate: {
      order: 'post',
      handler({ modules, server }) {
        const orphans = modules.filter(({ importers, isSelfAccepting }) => importers.size === 0 && !isSelfAccepting)
        // They are made anew when something imports them again.
        for (const orphan of orphans)
          server.moduleGraph.invalidateModule(orphan)
        return modules.filter(module => !orphans.includes(module))
      },
    },
  }
}
