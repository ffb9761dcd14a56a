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
    const overflows: { no: number, message: string }[] = []
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
        if (clips && (down > 1 || across > 1)) overflows.push({ no, message: `the content of ${nameOf(element)} is ${Math.max(down, across)} px larger than its box` })
        const box = element.getBoundingClientRect()
        const out = Math.max(box.bottom - frame.bottom, box.right - frame.right)
        if (out > 1 && element.textContent.trim() !== '') overflows.push({ no, message: `${nameOf(element)} is ${Math.round(out)} px over the edge: “${element.textContent.trim().slice(0, 20)}…”` })
      }
      const footer = slide.querySelector('.pd-footer')
      const top = footer?.getBoundingClientRect().top ?? frame.bottom
      for (const element of slide.querySelectorAll('.pd > :not(.pd-footer), .pd li')) {
        const into = element.getBoundingClientRect().bottom - top
        if (into > 1) overflows.push({ no, message: `${nameOf(element)} runs ${Math.round(into)} px into the foot` })
      }
      const above = frame.top - (slide.querySelector('.pd > *')?.getBoundingClientRect().top ?? frame.top)
      if (above > 1) overflows.push({ no, message: `the content starts ${Math.round(above)} px above the slide` })
    }
    return { errors, overflows }
  })
}
