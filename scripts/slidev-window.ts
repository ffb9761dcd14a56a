/** The part of `slidev-internals.ts` that our code in Slidev's windows needs: it runs in the browser. */

/** Part of the id of the styles that UnoCSS writes for the slides compiled so far. */
export const UNO_STYLES = '__uno'

/** The routes on which Slidev shows one slide. */
export const SLIDE_ROUTES = { audience: 'play', presenter: 'presenter' } as const

/** Slidev's server keeps by this name where the talk is, for all windows. */
export const NAVIGATION = 'nav'

/** With this event Slidev's server tells windows what they share, by its name. */
export const SHARED_STATE_EVENT = 'vue-server-ref'

/** The layout of a slide that is shown, as a selector: not of the next one, nor of those in the overview. */
export const SHOWN_LAYOUT = '#slideshow .slidev-layout'
