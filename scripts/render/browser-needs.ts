/** Things that a slide, rendered without a browser, would have done in one. */

import type { InjectionKey } from 'vue'

/** Reasons that complete the sentence “slide 3 has …”, such as “Chart with onMounted”. */
export type BrowserNeeds = Set<string>

/**
 * The app of a slide provides the set under this key; `watched-vue.ts` adds to it.
 * It is a registered symbol because Node and Vite each load this file.
 */
export const BROWSER_NEEDS: InjectionKey<BrowserNeeds> = Symbol.for('paneldeck:browser-needs')
