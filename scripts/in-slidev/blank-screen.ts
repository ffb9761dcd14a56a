/**
 * A black or a white screen, as clickers and other slide programs have it. All windows of the deck in this browser
 * follow; the presenter's shows its notes on, and says that the screen is blank.
 */

/** What the room sees in the place of the slides. */
export type Blank = 'black' | 'white'

/** Attributes of the document's root: on what the room sees, and in the presenter's window. */
const ROOM = 'data-blank'
const PRESENTER = 'data-blank-room'

/** What a window that is opened asks the others: it may come while the screen is blank. */
const ASK = 'ask'

/** Switches the screen; the same again brings the slides back. */
export interface BlankScreen {
  toggle: (blank: Blank) => void
  clear: () => void
}

/** @param page the window: its document, where it is, and a channel to the others */
export function blankScreen(page: Pick<Window, 'document' | 'location'>, channel: BroadcastChannel): BlankScreen {
  const root = page.document.documentElement
  // The presenter's view may be opened in a window that showed a slide before.
  const isPresenter = () => /\/presenter(?:\/|$)/.test(page.location.pathname)
  let now: Blank | undefined
  const show = (blank: Blank | undefined) => {
    now = blank
    root.removeAttribute(ROOM)
    root.removeAttribute(PRESENTER)
    if (blank)
      root.setAttribute(isPresenter() ? PRESENTER : ROOM, blank)
  }
  const tell = (blank: Blank | undefined) => {
    show(blank)
    channel.postMessage(blank)
  }
  channel.addEventListener('message', ({ data }) => {
    if (data !== ASK)
      show(data === 'black' || data === 'white' ? data : undefined)
    else if (now)
      channel.postMessage(now)
  })
  channel.postMessage(ASK)
  return {
    toggle: blank => tell(now === blank ? undefined : blank),
    clear: () => now && tell(undefined),
  }
}
