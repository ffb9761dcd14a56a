/** A page for phones, around its content. */

import type { Element, ElementContent } from 'hast'
import type { TalkDeck } from './messages.ts'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/** The whole page as HTML. @param style address of its styles */
export function page({ language }: TalkDeck, title: string, style: string, body: (Element | ElementContent)[]): string {
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: language || 'en' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', title),
        h('link', { rel: 'icon', href: 'data:,' }),
        h('link', { rel: 'stylesheet', href: style }),
      ]),
      h('body', body),
    ]),
  ])
}
