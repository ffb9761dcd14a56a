/**
 * Keeps the page while slides come and go.
 *
 * When a deck gets shorter, Slidev's modules of its last slides stay in Vite's graph, where nothing imports them any
 * more. When it gets longer again, Slidev names them as changed, and Vite, which finds nobody who could accept the
 * change, loads the whole page anew.
 *
 * A slide that comes later would be the one that had its number before: a browser keeps what it fetched from an
 * address. So what has gone, or comes, is fetched from a new address.
 *
 * When two changes follow each other quickly, a window asks for slides that the second one has taken away. Without an
 * answer its list of slides would stay as it was before both.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { SLIDE_IN_LIST } from '../slidev-internals.ts'

/** An empty slide; the next change takes it away. */
const EMPTY = `export default { render: () => null }
if (import.meta.hot)
  import.meta.hot.accept()
`

/** The Vite plugin that leaves such modules out of a change, and answers for slides that are gone. */
export function withoutOrphans({ data }: Pick<ResolvedSlidevOptions, 'data'>): Plugin {
  let known = data.slides.length
  return {
    name: 'paneldeck:without-orphans',
    apply: 'serve',
    enforce: 'pre',
    load: {
      order: 'pre',
      handler(id) {
        return isBehind(id, data.slides.length) ? EMPTY : undefined
      },
    },
    // After Slidev's own handler, which finds the modules.
    handleHotUpdate: {
      order: 'post',
      handler({ modules, server: { moduleGraph }, timestamp }) {
        const orphans = modules.filter(({ importers, isSelfAccepting }) => importers.size === 0 && !isSelfAccepting)
        const least = Math.min(known, data.slides.length)
        known = data.slides.length
        const comeOrGone = [...moduleGraph.idToModuleMap.values()].filter(({ id }) => isBehind(id ?? '', least))
        for (const module of [...orphans, ...comeOrGone])
          moduleGraph.invalidateModule(module, new Set(), timestamp, true)
        return modules.filter(module => !orphans.includes(module))
      },
    },
  }
}

/** Whether it is the module of a slide behind so many slides. */
function isBehind(id: string, slides: number): boolean {
  const [, no] = SLIDE_IN_LIST.exec(id)?.filter(part => part !== undefined) ?? []
  return Number(no) > slides
}
