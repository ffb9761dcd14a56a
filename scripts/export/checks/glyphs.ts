/**
 * Characters that none of our fonts can draw. The browser would take them from whatever font the machine has, or draw a
 * box. Each character is set once more in a stack that ends in a font where all of them are nothing: what has no width
 * then is in none of the fonts before.
 */

import type { BrowserContext, Page } from 'playwright'
import type { Finding } from '../findings.ts'
import opentype from 'opentype.js'
import { UNSEEN } from './unseen.ts'

/** Characters as they are set somewhere: the same family, weight and style. */
interface Setting {
  /** Fonts of ours, in the order they are asked; empty when the first one is not ours. */
  families: string[]
  /** The first font that is not ours. */
  system: string
  weight: string
  style: string
  /** Each character, with what is joined to it. */
  characters: string[]
  /** The slides on which characters that were asked for stand. */
  slides: [string, number[]][]
}

/** What is known to be drawn in a context: most characters of a deck stand in the one before. */
const drawn = new WeakMap<BrowserContext, Set<string>>()

/** The font where all characters are nothing, and those that it has in a page. */
const NOTHING = 'paneldeck-nothing'
const covered = new WeakMap<Page, Set<number>>()

/** Makes the font of nothing for these characters. A font that comes when the slides are there makes the browser lay out all of them again. */
export async function prepareGlyphs(page: Page, characters: Iterable<string>): Promise<void> {
  const known = covered.get(page) ?? new Set()
  covered.set(page, known)
  const news = new Set(
    [...characters]
      .flatMap(character => Array.from(character, char => char.codePointAt(0) ?? 0))
      .filter(code => !known.has(code)),
  )
  if (news.size === 0)
    return
  for (const code of news) known.add(code)
  await page.evaluate(addFont, {
    family: NOTHING,
    font: fontOfNothing([...news]).toString('base64'),
  })
}

export async function missingGlyphs(page: Page): Promise<Finding[]> {
  const known = drawn.get(page.context()) ?? new Set()
  drawn.set(page.context(), known)
  const nameOf = ({ families, system, weight, style }: Setting, character: string) =>
    JSON.stringify([families, system, weight, style, character])
  const unseen = `[${UNSEEN}]`
  const gathered = await page.evaluate(gather, { wanted: [], unseen, nothing: NOTHING })
  const settings = gathered
    .map(setting => ({
      ...setting,
      characters: setting.characters.filter(character => !known.has(nameOf(setting, character))),
    }))
    .filter(({ characters }) => characters.length > 0)
  if (settings.length === 0)
    return []
  await prepareGlyphs(
    page,
    settings.flatMap(({ characters }) => characters),
  )
  const missing = await page.evaluate(measure, { settings, nothing: NOTHING })
  const lacking = new Set(
    missing.flatMap(setting => setting.characters.map(character => nameOf(setting, character))),
  )
  for (const setting of settings) {
    for (const character of setting.characters) {
      if (!lacking.has(nameOf(setting, character)))
        known.add(nameOf(setting, character))
    }
  }
  if (lacking.size === 0)
    return []
  const found = (
    await page.evaluate(gather, {
      wanted: missing.flatMap(({ characters }) => characters),
      unseen,
      nothing: NOTHING,
    })
  ).flatMap(setting =>
    setting.slides
      .filter(([character]) => lacking.has(nameOf(setting, character)))
      .flatMap(([character, slides]) =>
        slides.map(no => ({ no, character, fonts: fontsOf(setting) })),
      ),
  )
  return [...Map.groupBy(found, ({ no, fonts }) => `${no} ${fonts}`).values()].flatMap(
    (together): Finding[] => {
      const [first] = together
      const named = [
        ...new Set(
          together.map(
            ({ character }) => `“${character}” (${Array.from(character, codePoint).join(' ')})`,
          ),
        ),
      ]
      const what
        = named.length > 8
          ? `${named.slice(0, 8).join(', ')} and ${named.length - 8} more`
          : named.join(', ')
      return first
        ? [
            {
              no: first.no,
              kind: 'missing-glyph',
              message: `${first.fonts} cannot draw ${what}; write it in another way, or add a font to styles/index.ts`,
            },
          ]
        : []
    },
  )
}

function fontsOf({ families, system }: Setting): string {
  return families.length > 0
    ? `the fonts here (${families.join(', ')})`
    : `${system}, which is no font of ours,`
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A font in which these characters are there, and have neither shape nor width. */
function fontOfNothing(codePoints: readonly number[]): Buffer {
  const nothing = { advanceWidth: 0, path: new opentype.Path() }
  const font = new opentype.Font({
    familyName: 'Nothing',
    styleName: 'Regular',
    unitsPerEm: 1000,
    ascender: 800,
    descender: -200,
    glyphs: [
      new opentype.Glyph({ ...nothing, name: '.notdef', unicode: 0 }),
      new opentype.Glyph({ ...nothing, name: 'nothing', unicodes: [...codePoints] }),
    ],
  })
  return Buffer.from(font.toArrayBuffer())
}

/** Runs in the page: every character on the slides that can be seen, by how it is set. @param wanted those whose slides are looked for */
function gather({
  wanted,
  unseen,
  nothing,
}: {
  wanted: readonly string[]
  unseen: string
  nothing: string
}): Setting[] {
  const unquoted = (name: string) => name.trim().replaceAll(/^["']|["']$/g, '')
  const ours = new Set(
    [...document.fonts].map(({ family }) => unquoted(family)).filter(family => family !== nothing),
  )
  const invisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u
  // Only where characters join is it worth the time to find out which.
  const joined = /[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D]/u
  const segmenter = new Intl.Segmenter()
  const texts = new Map<
    string,
    {
      style: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontWeight' | 'fontStyle'>
      parts: { text: string, no: number }[]
    }
  >()
  const add = (
    no: number,
    text: string,
    { fontFamily, fontWeight, fontStyle }: CSSStyleDeclaration,
  ) => {
    const key = `${fontFamily}|${fontWeight}|${fontStyle}`
    const known = texts.get(key) ?? { style: { fontFamily, fontWeight, fontStyle }, parts: [] }
    texts.set(key, known)
    known.parts.push({ text, no })
  }
  /** Elements that styles write something before or after; to ask every element would take most of the time. */
  const written = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSGroupingRule)
        return written(rule.cssRules)
      if (!(rule instanceof CSSStyleRule))
        return []
      // A nested rule says only in part whom it is about.
      const nested = written(rule.cssRules).length > 0 ? ['*'] : []
      return /^["'].+["']$/.test(rule.style.content)
        ? [
            ...nested,
            ...rule.selectorText.split(/::?(?:before|after)\b,?/).map(part => part.trim() || '*'),
          ]
        : nested
    })
  const selectors = [
    ...new Set([...document.styleSheets].flatMap(sheet => written(sheet.cssRules))),
  ]

  for (const slide of document.querySelectorAll('[data-slidev-no]')) {
    const no = Number(slide.getAttribute('data-slidev-no'))
    const nodes = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.parentElement && !node.parentElement.closest(unseen) && node.textContent?.trim())
        add(no, node.textContent, getComputedStyle(node.parentElement))
    }
    for (const element of selectors.length > 0 ? slide.querySelectorAll(selectors.join()) : []) {
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(element, pseudo)
        const [, text] = /^"(.+)"$/.exec(style.content) ?? []
        if (text !== undefined)
          add(no, text, style)
      }
    }
  }
  return [...texts.values()].map(({ style, parts }) => {
    const stack = style.fontFamily.match(/"[^"]*"|[^,]+/g)?.map(unquoted) ?? []
    const system = stack.find(name => !ours.has(name)) ?? ''
    const charactersOf = (text: string) =>
      joined.test(text) ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text]
    const characters = new Set(parts.flatMap(({ text }) => charactersOf(text)))
    return {
      families: system === '' ? stack : stack.slice(0, stack.indexOf(system)),
      system,
      weight: style.fontWeight,
      style: style.fontStyle,
      characters: [...characters].filter(character => !invisible.test(character)),
      slides: wanted.map((character): [string, number[]] => [
        character,
        [
          ...new Set(
            parts.flatMap(({ text, no }) => (charactersOf(text).includes(character) ? [no] : [])),
          ),
        ],
      ]),
    }
  })
}

/** Runs in the page. */
async function addFont({ family, font }: { family: string, font: string }): Promise<void> {
  document.fonts.add(await new FontFace(family, `url(data:font/otf;base64,${font})`).load())
}

/** Runs in the page: of these characters, those that have no width when the font `nothing` stands behind our fonts. */
async function measure({
  settings,
  nothing,
}: {
  settings: Setting[]
  nothing: string
}): Promise<Setting[]> {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas)
    throw new Error('the browser has no canvas')
  const lacking = () =>
    settings.map((setting) => {
      canvas.font = `${setting.style} ${setting.weight} 100px ${[...setting.families, nothing].map(family => `"${family}"`).join(', ')}`
      return {
        ...setting,
        characters: setting.characters.filter(
          character => canvas.measureText(character).width === 0,
        ),
      }
    })
  // The first look makes the browser load what it has not loaded yet.
  if (lacking().some(({ characters }) => characters.length > 0))
    await document.fonts.ready
  return lacking()
}
