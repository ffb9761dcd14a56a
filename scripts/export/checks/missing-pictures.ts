import type { Page } from 'playwright'
import type { Finding } from '../slide-faults.ts'

/**
 * Pictures that styles and settings ask for and that are not there: backgrounds, masks, posters. Those of `<img>` are
 * told in `broken.ts`.
 *
 * @param urls what the page asked for in vain
 */
export async function missingPictures(page: Page, urls: ReadonlySet<string>): Promise<Finding[]> {
  if (urls.size === 0)
    return []
  const found = await page.evaluate((urls) => {
    const addressesIn = (styles: string) =>
      Array.from(styles.matchAll(/url\((["']?)(.*?)\1\)/g), ([, , address = '']) => address)
    const absolute = (address: string) => new URL(address, document.baseURI).href
    /** The addresses that an element asks for; those written on it first, then those of its styles. */
    const addressesOf = (element: Element) => {
      const written = ['poster', 'data'].flatMap(name => element.getAttribute(name) ?? [])
      const styles = ['', '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo)
        return [style.backgroundImage, style.maskImage, style.borderImageSource, style.listStyleImage, style.content]
      })
      return [...written, ...addressesIn(element.getAttribute('style') ?? ''), ...addressesIn(styles.join(' '))]
    }
    return [...document.querySelectorAll('[data-slidev-no]')].flatMap((slide) => {
      const addresses = [slide, ...slide.querySelectorAll('*')].flatMap(addressesOf)
      const byUrl = new Map(addresses.toReversed().map(address => [absolute(address), address]))
      return urls.flatMap((url) => {
        const address = byUrl.get(url)
        return address === undefined ? [] : [{ no: Number(slide.getAttribute('data-slidev-no')), address }]
      })
    })
  }, [...urls])
  return found.map(({ no, address }) => ({ no, kind: 'broken', message: missingPicture(withoutOurServer(address)) }))
}

/** The browser writes addresses in styles in full. */
function withoutOurServer(address: string): string {
  return address.replace(/^https?:\/\/localhost:\d+/, '')
}

/** What is told of a picture that is not there. @param address as the slide has it */
export function missingPicture(address: string): string {
  const image = address.replace(/^\/@fs(?=\/)/, '')
  if (image === '')
    return 'an image has no address; give it one'
  const mend = /^(?:https?:)?\/\//.test(image)
    ? 'its server does not answer, or has none: put a copy beside the deck'
    : 'put it there'
  return `the image ${image} is missing; ${mend}, or mend its address`
}
