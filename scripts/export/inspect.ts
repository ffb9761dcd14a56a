/** What the browser can tell about slides before they are printed: which are broken, and what does not fit. */
import type { Page } from 'playwright'

export interface Finding {
  /** Number of the slide, from 1. */
  no: number
  message: string
}

export interface Inspection {
  /** Slides that must not be printed as they are. */
  errors: Finding[]
  /** Boxes whose content is larger than they are. */
  overflows: Finding[]
}

/** Looks at every slide of a print page that is ready. */
export async function inspect(page: Page): Promise<Inspection> {
  return page.evaluate(() => {
    const errors: { no: number, message: string }[] = []
    const overflows = new Map<number, { px: number, message: string }>()
    /** Of all boxes of a slide that do not fit, the one that is furthest out says it best. */
    const overflow = (no: number, px: number, message: string) => {
      if (px > 1 && px > (overflows.get(no)?.px ?? 0)) overflows.set(no, { px, message: `${Math.round(px)} px too much: ${message}` })
    }
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${element.classList[0]}` : ''}`

    for (const slide of document.querySelectorAll('[data-slidev-no]')) {
      const no = Number(slide.getAttribute('data-slidev-no'))
      if (slide.querySelector('.pd-error') || !slide.querySelector('.slidev-layout'))
        errors.push({ no, message: 'the slide does not compile' })
      for (const image of slide.querySelectorAll('img'))
        if (image.complete && image.naturalWidth === 0) errors.push({ no, message: `the image ${image.getAttribute('src')} is missing` })
      for (const element of slide.querySelectorAll('*'))
        if (element instanceof HTMLUnknownElement) errors.push({ no, message: `there is no component <${element.tagName.toLowerCase()}>` })

      const frame = slide.getBoundingClientRect()
      for (const element of slide.querySelectorAll('*')) {
        if (!(element instanceof HTMLElement) || element.closest('.pd-footer')) continue
        const down = element.scrollHeight - element.clientHeight
        const across = element.scrollWidth - element.clientWidth
        const clips = getComputedStyle(element).overflow !== 'visible'
        if (clips) overflow(no, Math.max(down, across), `the content of ${nameOf(element)} is larger than its box`)
        const box = element.getBoundingClientRect()
        const out = Math.max(box.bottom - frame.bottom, box.right - frame.right)
        if (element.textContent.trim() !== '') overflow(no, out, `${nameOf(element)} is over the edge (“${element.textContent.trim().slice(0, 20)}…”)`)
      }
      const footer = slide.querySelector('.pd-footer')
      const top = footer?.getBoundingClientRect().top ?? frame.bottom
      for (const element of slide.querySelectorAll('.pd > :not(.pd-footer), .pd li')) {
        overflow(no, element.getBoundingClientRect().bottom - top, `${nameOf(element)} runs into the foot`)
      }
      // The items of a cycle stand free, so that one with too much to say grows into its neighbour.
      for (const list of slide.querySelectorAll('.pd-figure > ol')) {
        const items = [...list.children].map(item => ({ item, box: item.getBoundingClientRect() }))
        items.forEach(({ item, box }, index) => items.slice(index + 1).forEach(({ box: other }) => {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left)
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
          if (across > 1) overflow(no, down, `two items of the figure overlap (“${item.textContent.trim().slice(0, 20)}…”)`)
        }))
      }
      const above = frame.top - (slide.querySelector('.pd > *')?.getBoundingClientRect().top ?? frame.top)
      overflow(no, above, 'the content starts above the slide')
    }
    return { errors, overflows: [...overflows].map(([no, { message }]) => ({ no, message })) }
  })
}
