import type { Page } from 'playwright'
import type { Finding } from '../slide-faults.ts'

/** Images and drawings that say nothing to who cannot see them. */
export async function missingAlternatives(page: Page): Promise<Finding[]> {
  const found = await page.evaluate(() => {
    const named = (element: Element) =>
      ['aria-label', 'aria-labelledby', 'title'].some(
        name => (element.getAttribute(name) ?? '').trim() !== '',
      )
    const hidden = (element: Element) =>
      element.closest('[aria-hidden=true], [role=presentation], [role=none]') !== null
    /** Slidev's own: what `v-mark` draws around words, the signs of buttons and editors, arrows between things. */
    const decoration = (element: Element) =>
      element.matches('.rough-annotation, .slidev-icon, .monaco-editor svg, .monaco-diff-editor svg')
      || element.matches('svg:has(> line[marker-end]):not(:has(> :not(defs, line)))')
    /** Inside something that has a label and is a picture as a whole. */
    const partOfPicture = (element: Element) =>
      element.parentElement?.closest('[role=img][aria-label], figure[aria-label], svg') !== null
    const captioned = (element: Element) =>
      element.querySelector(':scope > figcaption, :scope > title') !== null

    return [...document.querySelectorAll('[data-slidev-no]')].flatMap((slide) => {
      const no = Number(slide.getAttribute('data-slidev-no'))
      return [...slide.querySelectorAll('img, svg, figure, canvas, video, [role=img]')].flatMap(
        (element) => {
          if (
            hidden(element)
            || decoration(element)
            || named(element)
            || captioned(element)
            || partOfPicture(element)
          ) {
            return []
          }
          if (element instanceof HTMLImageElement) {
            if (element.alt.trim() !== '')
              return []
            // As the slide has it: Vite writes the paths of files outside the deck's folder with /@fs in front.
            const source = element.getAttribute('src')?.replace(/^\/@fs(?=\/)/, '').replace(/^(data:.{20}).+$/s, '$1…')
            const what = `the image ${source} has no alternative text`
            const mend
              = 'say what it shows, as in ![a cat on a mat](…), or give it role="presentation" if it is decoration'
            return [{ no, message: `${what}; ${mend}` }]
          }
          const name = [element.tagName.toLowerCase(), ...[...element.classList].slice(0, 1)].join('.')
          const what = `the drawing ${name} has no alternative text`
          const mend = 'give it an aria-label that says what it shows, or aria-hidden="true" if it is decoration'
          return [{ no, message: `${what}; ${mend}` }]
        },
      )
    })
  })
  return found.map(({ no, message }) => ({ no, kind: 'no-alternative', message }))
}
