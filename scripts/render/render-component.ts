/** A component that is no slide, such as the cover of a handout → HTML. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Component } from 'vue'
import type { BrowserNeeds } from './browser-needs.ts'
import type { ComponentRendering } from './rendered-deck.ts'
import type { Workshop } from './shared-server.ts'
import { shownConfig } from './deck-slides.ts'
import { COMPONENT_STYLES, componentFault, findComponent } from './lone-component.ts'
import { filesOfModules, gatherStyles, ownFiles } from './modules.ts'

/** @param name of its file, in lower case with hyphens and without extension */
export async function renderComponent(
  { server, ssr, cache, stage, ownCode }: Workshop,
  options: ResolvedSlidevOptions,
  name: string,
  props: readonly Record<string, unknown>[],
): Promise<ComponentRendering> {
  const file = findComponent(name, options.roots)
  const html: string[] = []
  try {
    const [{ default: component }] = await Promise.all([
      ssr.runner.import<{ default: Component }>(file),
      ssr.runner.import(COMPONENT_STYLES),
    ])
    const { unproven } = await ownCode.judge([file])
    if (unproven !== undefined)
      throw new Error(`${unproven}, but a handout is drawn without a browser`)
    const deck = stage.openDeck(shownConfig(options, false), [
      { no: 1, component, frontmatter: options.data.headmatter, slide: {} },
    ])
    for (const each of props) {
      const needs: BrowserNeeds = new Set()
      html.push(await deck.renderComponent(component, each, needs))
      const [need] = needs
      if (need !== undefined)
        throw new Error(`it has ${need}, which only a browser runs`)
    }
  }
  catch (error) {
    return { fault: await componentFault(file, error) }
  }
  const texts = await gatherStyles(server, cache, [COMPONENT_STYLES, file])
  return {
    html,
    css: texts.join('\n'),
    inputs: ownFiles([file, ...filesOfModules(cache, [COMPONENT_STYLES, file])]),
  }
}
