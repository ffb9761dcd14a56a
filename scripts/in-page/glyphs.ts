/** Which characters stand on the slides, and whether our fonts have them. Runs in the page (see `page-module.ts`). */

/** Characters that are set alike: the same fonts, weight and style. */
export interface TypeSetting {
  /** Fonts of ours, in the order they are asked; empty when the first one is not ours. */
  families: string[]
  /** The first font that is not ours. */
  system: string
  weight: string
  style: string
  /** Each character once, with what is joined to it. */
  characters: string[]
  /** Of the characters that were asked for, the numbers of the slides they stand on. */
  slides: [character: string, slides: number[]][]
}

/** What `glyphs.ts` looks for on the page. */
export interface GatherOptions {
  /** Characters whose slides are wanted. */
  wanted: readonly string[]
  /** Selector of what only screen readers see. */
  unseen: string
  /** Name of the font in which all characters are blank; it is not one of ours. */
  blank: string
}

interface SetText {
  text: string
  /** Number of its slide. */
  no: number
}

type Style = Pick<CSSStyleDeclaration, 'fontFamily' | 'fontWeight' | 'fontStyle'>

/** Every character that can be seen on the slides, by how it is set. */
export function gatherSettings({ wanted, unseen, blank }: GatherOptions): TypeSetting[] {
  const ours = new Set([...document.fonts].map(({ family }) => unquoted(family)))
  ours.delete(blank)
  const together = new Map<string, { style: Style, texts: SetText[] }>()
  for (const { style, ...text } of [...textsOfNodes(unseen), ...textsOfStyles()]) {
    const { fontFamily, fontWeight, fontStyle } = style
    const key = [fontFamily, fontWeight, fontStyle].join('|')
    const known = together.get(key) ?? { style: { fontFamily, fontWeight, fontStyle }, texts: [] }
    known.texts.push(text)
    together.set(key, known)
  }
  return [...together.values()].map(({ style, texts }) => settingOf(style, texts, ours, wanted))
}

/** Adds a font to the page. @param font its file, in base64 */
export async function addFont(family: string, font: string): Promise<void> {
  const face = new FontFace(family, `url(data:font/otf;base64,${font})`)
  document.fonts.add(await face.load())
}

/** Of these characters, those that have no width when the blank font stands behind our fonts: none of ours has them. */
export async function missingIn(settings: readonly TypeSetting[], blank: string): Promise<TypeSetting[]> {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas)
    throw new Error('the browser has no canvas')
  const lacking = () =>
    settings.map((setting) => {
      const families = [...setting.families, blank].map(family => `"${family}"`).join(', ')
      canvas.font = `${setting.style} ${setting.weight} 100px ${families}`
      const isBlank = (character: string) => canvas.measureText(character).width === 0
      return { ...setting, characters: setting.characters.filter(isBlank) }
    })
  // The first look makes the browser load what it has not loaded yet.
  const first = lacking()
  if (first.every(({ characters }) => characters.length === 0))
    return first
  await document.fonts.ready
  return lacking()
}

type StyledText = SetText & { style: Style }

function slidesOnPage(): { slide: Element, no: number }[] {
  return [...document.querySelectorAll('[data-slidev-no]')].map(slide => ({
    slide,
    no: Number(slide.getAttribute('data-slidev-no')),
  }))
}

/** What is written on the slides. */
function textsOfNodes(unseen: string): StyledText[] {
  return slidesOnPage().flatMap(({ slide, no }) => {
    const found: StyledText[] = []
    const nodes = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const { parentElement: parent, textContent: text } = node
      if (parent && !parent.closest(unseen) && text?.trim())
        found.push({ no, text, style: getComputedStyle(parent) })
    }
    return found
  })
}

/** What styles write before and after elements. */
function textsOfStyles(): StyledText[] {
  const selectors = new Set([...document.styleSheets].flatMap(sheet => writingSelectors(rulesOf(sheet))))
  if (selectors.size === 0)
    return []
  return slidesOnPage().flatMap(({ slide, no }) =>
    [...slide.querySelectorAll([...selectors].join())].flatMap(element =>
      ['::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo)
        const [, text] = /^"(.+)"$/.exec(style.content) ?? []
        return text === undefined ? [] : [{ no, text, style }]
      }),
    ),
  )
}

/** The rules of a style; none of one from another server, which the browser shows to nobody. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | [] {
  try {
    return sheet.cssRules
  }
  catch {
    return []
  }
}

/** Elements that styles write something before or after; to ask every element would take most of the time. */
function writingSelectors(rules: CSSRuleList | []): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSGroupingRule)
      return writingSelectors(rule.cssRules)
    if (!(rule instanceof CSSStyleRule))
      return []
    // The selector of a nested rule is only a part of the whole one.
    const nested = writingSelectors(rule.cssRules).length > 0 ? ['*'] : []
    if (!/^["'].+["']$/.test(rule.style.content))
      return nested
    const parts = rule.selectorText.split(/::?(?:before|after)\b,?/)
    return [...nested, ...parts.map(part => part.trim() || '*')]
  })
}

function settingOf(
  { fontFamily, fontWeight, fontStyle }: Style,
  texts: readonly SetText[],
  ours: ReadonlySet<string>,
  wanted: readonly string[],
): TypeSetting {
  const stack = fontFamily.match(/"[^"]*"|[^,]+/g)?.map(unquoted) ?? []
  const system = stack.find(name => !ours.has(name)) ?? ''
  const characters = texts.map(({ text, no }) => ({ no, on: new Set(charactersOf(text)) }))
  const all = new Set(characters.flatMap(({ on }) => [...on]))
  return {
    families: system === '' ? stack : stack.slice(0, stack.indexOf(system)),
    system,
    weight: fontWeight,
    style: fontStyle,
    characters: [...all].filter(character => !INVISIBLE.test(character)),
    slides: wanted.map((character) => {
      const numbers = characters.filter(({ on }) => on.has(character)).map(({ no }) => no)
      return [character, [...new Set(numbers)]]
    }),
  }
}

const INVISIBLE = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u

/** Only where characters join is it worth the time to find out which. */
const JOINED = /[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D]/u

const segmenter = new Intl.Segmenter()

function charactersOf(text: string): string[] {
  return JOINED.test(text) ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text]
}

function unquoted(name: string): string {
  return name.trim().replaceAll(/^["']|["']$/g, '')
}
