/**
 * Makes the slides of a page ready for Slidev's PowerPoint export, which reads text and places from the page. Runs in
 * the page (see `page-module.ts`).
 */

/** @returns `id` of each page before: links lead there */
export function prepareForPowerPoint(): string[] {
  const containers = [...document.querySelectorAll('.print-slide-container')]
  writeOutMarks(containers)
  containers.forEach(writeOutGaps)
  containers.forEach(writeOutLineBreaks)
  const pagesOf = new Map<string, number>()
  return containers.map((container) => {
    const { id } = container
    const no = container.querySelector('[data-slidev-no]')?.getAttribute('data-slidev-no') ?? ''
    const page = (pagesOf.get(no) ?? 0) + 1
    pagesOf.set(no, page)
    // The export finds the numbers of the slide, and of its page where each click has one, here.
    container.id = [no.padStart(3, '0'), String(page).padStart(2, '0')].join('-')
    return id
  })
}

/**
 * Numbers that styles count stand as they are written there: `counter(item)`. Each gets a style with its number. Marks
 * that are not shown would be drawn, and what lies behind a text would be behind the ground of the slide.
 */
function writeOutMarks(containers: readonly Element[]): void {
  const rules: string[] = []
  const elements = containers.flatMap(container => [...container.querySelectorAll('li')])
  for (const element of elements) {
    for (const pseudo of ['before', 'after']) {
      const written = styleInFile(element, getComputedStyle(element, `::${pseudo}`))
      if (written === undefined)
        continue
      const name = `pd-written-${pseudo}-${rules.length}`
      element.classList.add(name)
      rules.push(`.${name}.${name}.${name}::${pseudo} { ${written} !important }`)
    }
  }
  document.head.appendChild(document.createElement('style')).textContent = rules.join('\n')
}

/** What has to be said of a mark that the export would draw otherwise than the page. */
function styleInFile(item: HTMLLIElement, { content, display, zIndex }: CSSStyleDeclaration): string | undefined {
  if (content === 'none')
    return undefined
  if (display === 'none')
    return 'content: none'
  if (Number(zIndex) < 0)
    return 'z-index: 0'
  if (!content.includes('counter('))
    return undefined
  const text = content.replaceAll(/counter\([^)]*\)/g, `"${ordinalOf(item)}"`)
  return `content: "${Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, part]) => part).join('')}"`
}

/** The number of an item in its list. */
function ordinalOf(item: HTMLLIElement): number {
  const list = item.parentElement
  const items = [...list?.children ?? []].filter(({ tagName }) => tagName === 'LI')
  const start = list instanceof HTMLOListElement ? list.start : 1
  return start + items.indexOf(item)
}

/** A gap that a style leaves before words in a line is a space in the file, where two words would be one. */
function writeOutGaps(container: Element): void {
  for (const element of container.querySelectorAll<HTMLElement>('span, strong, em, a')) {
    const { display, marginInlineStart } = getComputedStyle(element)
    const { parentElement, previousSibling } = element
    if (display !== 'inline' || !parentElement || !previousSibling)
      continue
    const space = Number.parseFloat(getComputedStyle(parentElement).fontSize) / 2
    const gap = Number.parseFloat(marginInlineStart)
    if (gap < space || /\s$/.test(previousSibling.textContent ?? ''))
      continue
    element.before(EN_SPACE)
    element.style.marginInlineStart = `${gap - space}px`
  }
}

/** Half as wide as the type is high. */
const EN_SPACE = '\u2002'

/** Puts `<br>` where lines end, so that they end there in every program, whatever its fonts. */
function writeOutLineBreaks(container: Element): void {
  const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  const breaks: { node: Text, at: number }[] = []
  let last: { block: Element | null, bottom: number } = { block: null, bottom: 0 }
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === '')
      continue
    const block = blockOf(node)
    for (const { at, top, bottom } of charactersOf(node)) {
      const middle = (top + bottom) / 2
      if (block === last.block && middle > last.bottom)
        breaks.push({ node, at })
      last = { block, bottom: block === last.block && middle <= last.bottom ? Math.max(bottom, last.bottom) : bottom }
    }
  }
  for (const { node, at } of breaks.reverse())
    insertBreak(node, at)
}

/** The place of each character that is drawn. */
function* charactersOf(node: Text): Generator<{ at: number, top: number, bottom: number }> {
  const range = document.createRange()
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getClientRects()[0]
    if (box && box.width > 0 && node.data.charAt(at).trim() !== '')
      yield { at, top: box.top, bottom: box.bottom }
  }
}

/** The element whose lines a text stands in. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement
  while (element && /^(?:inline|contents)/.test(getComputedStyle(element).display))
    element = element.parentElement
  return element
}

function insertBreak(node: Text, at: number): void {
  let before: Node = at === 0 ? node : node.splitText(at)
  const block = blockOf(before)
  // Before all that begins here: within a box of its own a break would make an empty line.
  while (!before.previousSibling && before.parentNode && before.parentNode !== block)
    before = before.parentNode
  if (before.previousSibling instanceof HTMLBRElement)
    return
  before.parentNode?.insertBefore(document.createElement('br'), before)
}
