/** UnoCSS as it runs in Slidev’s server. */

import type { UnocssPluginContext } from 'unocss'
import type { Plugin } from 'vite'
import { PLUGINS } from '../slidev-internals.ts'

/** UnoCSS among the plugins of a server. @throws if Slidev has none */
export function unoOf(plugins: readonly Plugin[]): UnocssPluginContext {
  const plugin: Plugin<{ getContext: () => UnocssPluginContext }> | undefined = plugins.find(
    ({ name }) => name === PLUGINS.uno,
  )
  if (!plugin?.api)
    throw new Error(`Slidev has no UnoCSS: expected its plugin ${PLUGINS.uno}`)
  return plugin.api.getContext()
}
