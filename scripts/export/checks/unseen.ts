import type { Page } from 'playwright'

/** The attribute of elements that only screen readers see: checks of what can be seen leave their text out. */
export const UNSEEN_ATTRIBUTE = 'data-pd-unseen'

/** Marks what is hidden from the eye: clipped to a point, or pushed far out to where nothing grows by itself. */
export async function markUnseen(page: Page): Promise<void> {
  await page.evaluate((unseen) => {
    const isUnseen = (element: Element) => {
      const { position, overflow, clip, clipPath } = getComputedStyle(element)
      if (position !== 'absolute' && position !== 'fixed')
        return false
      const { width, height, right, bottom } = element.getBoundingClientRect()
      const [top = 0, end = 1, low = 1, start = 0] = clip.match(/[\d.]+/g)?.map(Number) ?? []
      return (
        (overflow !== 'visible' && width <= 1 && height <= 1)
        || (clip !== 'auto' && (end <= start || low <= top))
        || /^inset\((?:50|100)%\)$/.test(clipPath)
        || right < -innerWidth
        || bottom + scrollY < -innerHeight
      )
    }
    for (const element of document.querySelectorAll('[data-slidev-no] *')) {
      if (isUnseen(element))
        element.setAttribute(unseen, '')
    }
  }, UNSEEN_ATTRIBUTE)
}
