/**
 * Lays a handout out: puts the slides into their places on the sheets, and the page numbers where they belong.
 * Runs in the page (see `page-module.ts`).
 */

/** What is the headline of each slide, as shown; empty where there is none. Claims that are equals stand together. */
export function readHeadlines(): string[] {
  return Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
    const equals = slide.querySelector('h1.pd-kind') ? slide.querySelectorAll('h2') : []
    const shown = equals.length > 0 ? Array.from(equals) : [slide.querySelector('h1, h2, h3')]
    return shown.map(headline => headline?.textContent.trim() ?? '').join(' · ')
  })
}

/** Puts the sheets in the place of everything else, and the slides, as they are, into the sheets. */
export function putSlides({
  html,
  css,
  anchors,
}: {
  html: string
  css: string
  /** The name that links have for a slide, by its number. */
  anchors: Readonly<Record<number, string>>
}): void {
  const slides = Array.from(document.querySelectorAll('.print-slide-container'))
  const rest = Array.from(document.body.childNodes)
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }))
  document.body.insertAdjacentHTML('beforeend', html)
  for (const place of document.querySelectorAll('[data-slide]')) {
    const no = Number(place.getAttribute('data-slide'))
    const slide = slides[no - 1]
    if (!slide)
      throw new Error(`there is no slide ${no}`)
    slide.id = anchors[no] ?? ''
    place.append(slide)
  }
  for (const node of rest) node.remove()
  // The list goes on counting on the next sheet.
  for (const list of document.querySelectorAll('ol')) {
    Array.from(list.children).forEach((item, index) =>
      item.setAttribute('value', String(list.start + index)),
    )
  }
}

/** Adds sheets at the end. */
export function addSheets(html: string): void {
  document.getElementById('handout')?.insertAdjacentHTML('beforeend', html)
}

/** The page of each slide, by its anchor, and how many pages there are. */
export function readPages(): { pages: number, pageOf: Record<string, number> } {
  const sheets = Array.from(document.querySelectorAll('.handout-sheet'))
  const pageOf = Object.fromEntries(
    sheets.flatMap((sheet, index) =>
      Array.from(sheet.querySelectorAll('[data-slide] > *'), ({ id }) => [id, index + 1] as const),
    ),
  )
  return { pages: sheets.length, pageOf }
}

/**
 * Puts in feet and page numbers.
 *
 * @param sheets what goes in
 * @param sheets.mostCut px below the last line that may be cut off, as they are empty
 * @returns numbers, from 1, of pages whose text did not fit
 */
export function fillIn(sheets: {
  feet: readonly string[]
  css: string
  pageOf: Record<string, number>
  mostCut: number
}): number[] {
  const { feet, css, pageOf, mostCut } = sheets
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }))
  document.querySelectorAll('.handout-foot').forEach((foot, index) => {
    foot.innerHTML = feet[index] ?? ''
  })
  for (const number of document.querySelectorAll('[data-page-of]'))
    number.textContent = String(pageOf[number.getAttribute('data-page-of') ?? ''] ?? '')
  return Array.from(document.querySelectorAll('.handout-sheet')).flatMap((sheet, index) => {
    const boxes = Array.from(sheet.querySelectorAll('.handout-body, .handout-flow'))
    return boxes.some(box => box.scrollHeight > box.clientHeight + mostCut) ? [index + 1] : []
  })
}
