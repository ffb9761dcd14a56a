/** The audience's page: shows the slide that is on stage. Runs on phones, as the whole script of the page. */

export {}

interface StageMessage {
  html?: string
  title: string
  shown?: number
  isVoteOpen: boolean
  look?: { style: string, htmlClass: string, width: number, height: number }
}

const stage = document.getElementById('stage')
const lost = document.getElementById('lost')
/** Size of a slide in px. */
let size = { width: 980, height: 552 }
let style: HTMLLinkElement | undefined

/** Makes the slide as large as the window has room for. */
function fit(): void {
  const frame = stage?.querySelector<HTMLElement>('.frame')
  const slide = frame?.firstElementChild
  if (!frame || !(slide instanceof HTMLElement))
    return
  const scale = Math.min(innerWidth / size.width, innerHeight / size.height)
  frame.style.width = `${size.width * scale}px`
  frame.style.height = `${size.height * scale}px`
  slide.style.scale = String(scale)
}

/** Loads the styles of the slides; the ones before go when these are there. */
async function useStyle(href: string): Promise<void> {
  if (style?.getAttribute('href') === href)
    return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  const loaded = new Promise(resolve => link.addEventListener('load', resolve, { once: true }))
  // Before the page's own style, which has the last word.
  document.head.prepend(link)
  await loaded
  style?.remove()
  style = link
}

/** Hides what has not been shown yet. */
function showSteps(shown: number | undefined): void {
  const items = stage?.querySelectorAll('.slidev-vclick-target') ?? []
  items.forEach((item, index) => item.classList.toggle('later', shown !== undefined && index >= shown))
}

let last: string | undefined

async function show({ html, title, shown, isVoteOpen, look }: StageMessage): Promise<void> {
  if (!stage)
    return
  document.getElementById('vote')?.toggleAttribute('hidden', !isVoteOpen)
  if (look) {
    await useStyle(look.style)
    document.documentElement.className = `print light ${look.htmlClass}`
    size = look
  }
  if (html === undefined) {
    stage.textContent = title
  }
  else if (html !== last) {
    const frame = document.createElement('div')
    frame.className = 'frame'
    frame.innerHTML = html
    stage.replaceChildren(frame)
    fit()
  }
  last = html
  showSteps(shown)
}

// Links to other slides would leave the page.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#stage a') : null
  if (link && !/^https?:/.test(link.getAttribute('href') ?? ''))
    event.preventDefault()
  else if (link)
    link.target = '_blank'
})
addEventListener('resize', fit)

let showing: Promise<void> = Promise.resolve()
const events = new EventSource('/events')
events.addEventListener('open', () => lost?.toggleAttribute('hidden', true))
events.addEventListener('error', () => lost?.toggleAttribute('hidden', false))
events.addEventListener('message', ({ data }) => {
  const news: StageMessage = JSON.parse(data)
  showing = showing.then(() => show(news))
})
