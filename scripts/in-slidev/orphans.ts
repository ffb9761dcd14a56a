/**
 * Keeps the page while slides come and go. When a deck gets shorter, Slidev's modules of its last slides stay in Vite's
 * graph, where nothing imports them any more. When it gets longer again, Slidev names them as changed, and Vite, which
 * finds nobody who could accept the change, loads the whole page anew.
 */

import type { Plugin } from 'vite'

/** The Vite plugin that leaves such modules out of a change. */
export function withoutOrphans(): Plugin {
  return {
    name: 'paneldeck:without-orphans',
    apply: 'serve',
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
