/**
 * Characters that none of our fonts can draw. The browser would take them from whatever font the machine has, or draw a
 * box. Each character is set once more in a stack that ends in a font where all of them are nothing: what has no width
 * then is in none of the fonts before.
 */
import opentype from 'opentype.js'
import type { BrowserContext, Page } from 'playwright'
import type { Finding } from '../findings.ts'
import { UNSEEN } from './unseen.ts'

/** Characters as they are set somewhere: the same family, weight and style. */
interface Setting {
  /** Fonts of ours, in the order they are asked; empty when the first one is not ours. */
  families: string[]
  /** The first font that is not ours. */
  system: string
  weight: string
  style: string
  /** Each character, with what is joined to it, and the slides it is on. */
  characters: [string, number[]][]
}

/** What is known to be drawn in a context: most characters of a deck stand in the one before, and setting a new font takes time. */
const drawn = new WeakMap<BrowserContext, Set<string>>()

export async function missingGlyphs(page: Page): Promise<Finding[]> {
  const known = drawn.get(page.context()) ?? new Set()
  drawn.set(page.context(), known)
  const nameOf = ({ families, system, weight, style }: Setting, character: string) => JSON.stringify([families, system, weight, style, character])
  const gathered = await page.evaluate(gather, `[${UNSEEN}]`)
  const settings = gathered.map(setting => ({ ...setting, characters: setting.characters.filter(([character]) => !known.has(nameOf(setting, character))) }))
    .filter(({ characters }) => characters.length > 0)
  if (settings.length === 0) return []
  const codePoints = new Set(settings.flatMap(({ characters }) => characters.flatMap(([character]) => Array.from(character, char => char.codePointAt(0) ?? 0))))
  const missing = await page.evaluate(measure, { settings, nothing: fontOfNothing([...codePoints]).toString('base64') })
  const lacking = new Set(missing.map(({ character }) => character))
  for (const setting of settings) for (const [character] of setting.characters) if (!lacking.has(character)) known.add(nameOf(setting, character))
  const bySlide = Map.groupBy(missing.flatMap(({ character, fonts, slides }) => slides.map(no => ({ no, character, fonts }))), ({ no, fonts }) => `${no} ${fonts}`)
  return [...bySlide.values()].flatMap((found): Finding[] => {
    const [first] = found
    const named = [...new Set(found.map(({ character }) => `“${character}” (${Array.from(character, codePoint).join(' ')})`))]
    const what = named.length > 8 ? `${named.slice(0, 8).join(', ')} and ${named.length - 8} more` : named.join(', ')
    return first ? [{ no: first.no, kind: 'missing-glyph', message: `${first.fonts} cannot draw ${what}; write it in another way, or add a font to styles/index.ts` }] : []
  })
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A font in which these characters are there, and have neither shape nor width. */
function fontOfNothing(codePoints: readonly number[]): Buffer {
  const nothing = { advanceWidth: 0, path: new opentype.Path() }
  const font = new opentype.Font({
    familyName: 'Nothing', styleName: 'Regular', unitsPerEm: 1000, ascender: 800, descender: -200,
    glyphs: [
      new opentype.Glyph({ ...nothing, name: '.notdef', unicode: 0 }),
      new opentype.Glyph({ ...nothing, name: 'nothing', unicodes: [...codePoints] }),
    ],
  })
  return Buffer.from(font.toArrayBuffer())
}

/** Runs in the page: every character of every slide that can be seen, by how it is set. */
function gather(unseen: string): Setting[] {
  const unquoted = (name: string) => name.trim().replaceAll(/^["']|["']$/g, '')
  const ours = new Set([...document.fonts].map(({ family }) => unquoted(family)))
  const invisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u
  const segmenter = new Intl.Segmenter()
  const settings = new Map<string, Omit<Setting, 'characters'> & { characters: Map<string, Set<number>> }>()
  const add = (text: string, { fontFamily, fontWeight: weight, fontStyle: style }: CSSStyleDeclaration, no: number) => {
    const stack = fontFamily.match(/"[^"]*"|[^,]+/g)?.map(unquoted) ?? []
    const system = stack.find(name => !ours.has(name)) ?? ''
    const families = system === '' ? stack : stack.slice(0, stack.indexOf(system))
    const key = JSON.stringify([families, families.length > 0 ? '' : system, weight, style])
    const setting = settings.get(key) ?? { families, system, weight, style, characters: new Map<string, Set<number>>() }
    settings.set(key, setting)
    for (const { segment } of segmenter.segment(text)) {
      if (invisible.test(segment)) continue
      const slides = setting.characters.get(segment) ?? new Set()
      setting.characters.set(segment, slides.add(no))
    }
  }
  for (const slide of document.querySelectorAll('[data-slidev-no]')) {
    const no = Number(slide.getAttribute('data-slidev-no'))
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement && !node.parentElement.closest(unseen) && node.textContent?.trim()) add(node.textContent, getComputedStyle(node.parentElement), no)
    }
    for (const element of slide.querySelectorAll('*')) {
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(element, pseudo)
        const [, written] = /^"(.+)"$/.exec(style.content) ?? []
        if (written !== undefined) add(written, style, no)
      }
    }
  }
  return [...settings.values()].map(({ characters, ...setting }) => ({ ...setting, characters: [...characters].map(([character, slides]) => [character, [...slides]]) }))
}

/** Runs in the page: the characters that have no width when `nothing` stands behind our fonts. */
async function measure({ settings, nothing }: { settings: Setting[], nothing: string }): Promise<{ character: string, fonts: string, slides: number[] }[]> {
  const face = await new FontFace('paneldeck-nothing', `url(data:font/otf;base64,${nothing})`).load()
  document.fonts.add(face)
  const probe = document.body.appendChild(document.createElement('div'))
  probe.style.cssText = 'position: absolute; visibility: hidden; font-size: 100px; letter-spacing: 0; white-space: pre'
  const set = settings.flatMap(({ families, system, weight, style, characters }) => {
    const line = probe.appendChild(document.createElement('div'))
    line.style.fontFamily = [...families, 'paneldeck-nothing'].map(family => `"${family}"`).join(', ')
    line.style.fontWeight = weight
    line.style.fontStyle = style
    return characters.map(([character, slides]) => {
      const element = line.appendChild(document.createElement('span'))
      element.style.display = 'inline-block'
      element.textContent = character
      return { element, character, slides, fonts: families.length > 0 ? `the fonts here (${families.join(', ')})` : `${system}, which is no font of ours,` }
    })
  })
  probe.getBoundingClientRect()
  await document.fonts.ready
  const missing = set.filter(({ element }) => element.getBoundingClientRect().width === 0)
  probe.remove()
  document.fonts.delete(face)
  return missing.map(({ character, fonts, slides }) => ({ character, fonts, slides }))
}
