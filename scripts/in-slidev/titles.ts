/**
 * Titles as text. Slidev compiles the titles of all slides as Markdown with Vue templates, for its go-to dialog and
 * tables of contents: a `<T>` in one of them leaves every slide blank, and `{{ … }}` runs. Here they are data of that
 * module.
 */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { MarkdownExit } from 'markdown-exit'
import type { Plugin } from 'vite'
import { createMarkdownExit } from 'markdown-exit'
import { stringifyEntities } from 'stringify-entities'
import { CLIENT_FILES, SLIDE_SETTINGS, VIRTUAL_MODULES } from '../slidev-internals.ts'
import { exactly } from './hook-filters.ts'
import { setUpParser } from './markdown.ts'
import { withDeckSettings, withSlideData } from './slide-data.ts'

/** A rule of the parser for what stands in a line. */
type InlineRule = Parameters<MarkdownExit['inline']['ruler']['push']>[1]

type Options = Pick<ResolvedSlidevOptions, 'data' | 'utils'>
type DeckData = Pick<ResolvedSlidevOptions['data'], 'slides' | 'config' | 'headmatter'>

/** The Vite plugin that hands on every title as text. */
export function plainTitles(options: Options): Plugin {
  options.utils.indexHtml = withPlainHead(options.utils.indexHtml, options.data)
  return {
    name: 'paneldeck:plain-titles',
    enforce: 'pre',
    load: {
      order: 'pre',
      filter: { id: exactly(VIRTUAL_MODULES.titles) },
      handler: () => titlesModule(titlesOf(options.data)),
    },
    transform: {
      order: 'pre',
      filter: { id: [exactly(VIRTUAL_MODULES.configs), SLIDE_SETTINGS] },
      handler(code, id) {
        if (id === VIRTUAL_MODULES.configs)
          return withDeckSettings(code, { slidesTitle: pageTitle(options.data) })
        const slide = options.data.slides[Number(SLIDE_SETTINGS.exec(id)?.[1]) - 1]
        return slide && withSlideData(code, { title: slideTitle(slide, options.data.config) })
      },
    },
  }
}

/** The settings of a deck that let Markdown have attributes, as in `# Headline {.large}`. */
type Syntax = Partial<Pick<DeckData['config'], 'comark' | 'mdc'>>

/**
 * The title of a slide as it is read: that of its settings as it stands there, or its headline without Markdown's
 * marks.
 */
export function slideTitle(
  { frontmatter, title = '' }: Pick<SlideInfo, 'frontmatter' | 'title'>,
  { comark, mdc }: Syntax,
): string {
  const own: unknown = frontmatter.title || frontmatter.name
  if (own !== undefined)
    return String(own)
  return plainText(comark || mdc ? title.replaceAll(ATTRIBUTES, '$1') : title)
}

const ATTRIBUTE = '(?:[.#][\\w-]+|[\\w-]+="[^"]*")'

/** Attributes in braces, behind what they belong to: `**bold**{.accent}`, ` {#id key="value"}`, `[a span]{.x}`. */
const ATTRIBUTES = new RegExp(`(?:\\[([^\\]]*)\\]|(?<=[*_\`])|\\s)\\{${ATTRIBUTE}(?: ${ATTRIBUTE})*\\}`, 'g')

function titlesOf({ slides, config }: DeckData): string[] {
  return slides.map(slide => slideTitle(slide, config))
}

/** The deck's title as it is read: that of its settings as it stands there, or the headline of its first slide. */
export function deckTitle({ config, slides: [first] }: {
  config: ResolvedSlidevOptions['data']['config']
  slides: readonly Pick<SlideInfo, 'frontmatter' | 'title'>[]
}): string {
  const isHeadline = first !== undefined && first.frontmatter.title === undefined && config.title === first.title
  return isHeadline ? slideTitle(first, config) : String(config.title)
}

let parser: MarkdownExit | undefined

/** The parser of all titles: to make one takes two milliseconds, and a deck has hundreds. */
function titleParser(): MarkdownExit {
  if (!parser) {
    parser = createMarkdownExit({ html: true })
    setUpParser(parser)
    parser.inline.ruler.before('escape', 'formula', formula)
    parser.inline.ruler.before('link', 'footnote', footnote)
  }
  return parser
}

/** What a reader sees of one line of Markdown: formulas as TeX has them; no readings above a text. */
export function plainText(markdown: string): string {
  let reading = 0
  return titleParser()
    .parseInline(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => {
      if (type === 'html_inline') {
        const [, end, tag] = /^<(\/?)(rt|rp|script|style|br)\b/i.exec(content) ?? []
        if (tag !== undefined && tag.toLowerCase() !== 'br')
          reading += end === '' ? 1 : -1
        return tag?.toLowerCase() === 'br' ? ' ' : ''
      }
      if (reading > 0)
        return ''
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : content
    })
    .join('')
    .replaceAll(/[\u00AD\u200B\u2060]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** `$x^2$` and `$$x^2$$`, as Slidev finds them in a line: no space within the signs, no digit behind them. */
const formula: InlineRule = (state, silent) =>
  passOver(state, silent, /(\$\$?)(?!\s)(?<text>(?:\\.|[^\\$])+)(?<!\s)\1(?!\d)/y)

/** `[^1]`. */
const footnote: InlineRule = (state, silent) => passOver(state, silent, /\[\^[^\]\s]+\]/y)

/** Takes what matches here as a text: that of the pattern's group. */
function passOver(state: Parameters<InlineRule>[0], silent: boolean, pattern: RegExp): boolean {
  pattern.lastIndex = state.pos
  const found = pattern.exec(state.src)
  if (!found)
    return false
  if (!silent)
    state.push('as_written', '', 0).content = found.groups?.text ?? ''
  state.pos += found[0].length
  return true
}

/** The title of the page: Slidev reads the deck's as Markdown, and `$&` in it as “what was found”. */
export function pageTitle(data: DeckData): string {
  return data.config.titleTemplate.replace('%s', () => deckTitle(data))
}

/** The page with the deck's title and what it says of itself as text; Slidev escapes some of it twice. */
export function withPlainHead(html: string, data: DeckData, title = pageTitle(data)): string {
  const { author, info, keywords, seoMeta } = data.headmatter
  const social = (name: string): unknown =>
    (typeof seoMeta === 'object' && seoMeta !== null ? Reflect.get(seoMeta, name) : undefined)
  const described = [
    ['name="description"', info],
    ['name="author"', author],
    ['name="keywords"', [keywords].flat().join(', ')],
    ['property="og:title"', social('ogTitle') ?? title],
    ['property="og:description"', social('ogDescription') ?? info],
  ] as const
  return described.reduce<string>(
    (page, [name, value]) => page.replace(
      new RegExp(`<meta ${name} content="[^"]*">\\n?`),
      () => (value === undefined ? '' : `<meta ${name} content="${escaped(String(value))}">\n`),
    ),
    html.replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`),
  )
}

function escaped(text: string): string {
  return stringifyEntities(text, { subset: ['&', '<', '>', '"', '\''] })
}

/** Shows a title by the number of its slide, in a paragraph as Slidev does. */
export function titlesModule(titles: readonly string[]): string {
  return `<script setup lang="ts">
import { useSlideContext } from '${CLIENT_FILES.context}'
import { computed } from 'vue'
const props = defineProps<{ no?: number | string }>()
const { $nav, $page } = useSlideContext()
const titles = [${titles.map(literal).join(', ')}]
const title = computed(() => {
  const no = Number(props.no ?? $page.value)
  return titles[($nav.value.slides[no - 1]?.meta.slide.serverNo ?? no) - 1]
})
</script>

<p>{{ title }}</p>
`
}

/**
 * A string in JavaScript, with characters escaped so that tools which search Markdown for tags or directives find none.
 */
function literal(text: string): string {
  const codeOf = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `"${text.replaceAll(/[^A-Z0-9 ]/gi, codeOf)}"`
}
