/** Text of a component whose Chinese words stay on one line, as those of Markdown do (`in-slidev/line-breaks.ts`). */

import type { FunctionalComponent, VNodeChild } from 'vue'
import { h, Text } from 'vue'
import { keptWords, partsByMarks } from '../scripts/typesetting/whole-words.ts'
import { flat } from './sections.ts'

/** Its slot, with an element around each word that no line may divide. */
export const WholeWords: FunctionalComponent = (_, { slots }) =>
  flat(slots.default?.() ?? []).flatMap<VNodeChild>(node =>
    node.type === Text && typeof node.children === 'string' ? wholeWords(node.children) : [node])

function wholeWords(text: string): VNodeChild[] {
  const words = keptWords(text)
  return words.flatMap(({ start, end }, index) => [
    narrowMarks(text.slice(words[index - 1]?.end ?? 0, start)),
    h('span', { class: 'pd-whole' }, text.slice(start, end)),
  ]).concat(narrowMarks(text.slice(words.at(-1)?.end ?? 0)))
}

/** A closing quotation mark before another mark has an element, which makes it half as wide. */
function narrowMarks(text: string): VNodeChild[] {
  return partsByMarks(text).map(part => part === '”' ? h('span', { class: 'pd-half' }, part) : part)
}
