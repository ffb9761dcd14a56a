import type { Page } from 'playwright'
import type { Finding } from '../slide-faults.ts'
import { SLIDE_CLASSES } from '../../slidev-internals.ts'
import { UNCAUGHT_ERROR } from '../dead-page.ts'
import { missingPicture } from './missing-pictures.ts'

/** What a slide says of itself when it does not compile; who knows why says it better. */
export const DOES_NOT_COMPILE = 'the slide does not compile'

/** Where Slidev shows the name of a file above its code. */
const CODE_TITLES = `.${SLIDE_CLASSES.codeTitle}, .${SLIDE_CLASSES.codeTab}`

/** Slides that do not compile, components and icons nobody knows, images that are not there. */
export async function brokenSlides(page: Page): Promise<Finding[]> {
  const found = await page.evaluate(
    ({ doesNotCompile, uncaughtError, titles }) =>
      [...document.querySelectorAll('[data-slidev-no]')].flatMap((slide) => {
        const isEmpty = slide.childElementCount === 0 && !slide.textContent.trim()
        const no = Number(slide.getAttribute('data-slidev-no'))
        const unknown = [...slide.querySelectorAll('*')].filter(
          element => element instanceof HTMLUnknownElement,
        )
        // What is not complete by now has no answer.
        const missing = [...slide.querySelectorAll('img')].filter(
          image => !image.complete || image.naturalWidth === 0,
        )
        const undrawn = [...slide.querySelectorAll(':empty[class]')].flatMap((element) => {
          const icon = [...element.classList].find(name => /^i-[a-z]/.test(name))
          const { maskImage, backgroundImage } = getComputedStyle(element)
          if (icon === undefined || maskImage !== 'none' || backgroundImage !== 'none')
            return []
          // Slidev puts it before the name of a file; nobody misses it.
          const isSlidevs = icon.startsWith('i-vscode-icons:') && element.closest(titles)
          return isSlidevs ? [] : [icon]
        })
        return [
          ...(slide.querySelector('.pd-error') || (isEmpty && Reflect.has(globalThis, uncaughtError))
            ? [doesNotCompile]
            : []),
          ...undrawn.map((icon) => {
            const [, collection] = /^i-([a-z0-9-]+(?=:)|[a-z0-9]+)/.exec(icon) ?? []
            const mend = `mend its name, or add its collection: npm i -D @iconify-json/${collection}`
            return `there is no icon \`${icon}\`; ${mend}`
          }),
          ...unknown.map(
            element =>
              `there is no component <${element.tagName.toLowerCase()}>; mend its name, or add it to components/`,
          ),
        ].map(message => ({ no, message, image: '' })).concat(
          missing.map(image => ({ no, message: '', image: image.getAttribute('src') ?? image.currentSrc })),
        )
      }),
    { doesNotCompile: DOES_NOT_COMPILE, uncaughtError: UNCAUGHT_ERROR, titles: CODE_TITLES },
  )
  return found.map(({ no, message, image }) => ({ no, kind: 'broken', message: message || missingPicture(image) }))
}
