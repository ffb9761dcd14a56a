/**
 * Why it cannot be proven that a template draws the same with a browser and without one. The source is read, because
 * Vue leaves listeners and references out when it compiles for rendering without a browser.
 */

/** Events that come from a person, who does not touch what is printed, and the beginnings of such events. */
const BY_A_PERSON = new Set(
  'click dblclick contextmenu submit reset change input beforeinput copy cut paste wheel'.split(' '),
)
const BEGINNINGS = 'key mouse pointer touch drag composition focus update:'.split(' ')

const LISTENER = /[\s"'](?:@|v-on:|:on(?:-|(?=[A-Z])))([\w:.-]+)\s*=/g

/** `v-on` with an object, a reference to an element, and what Vue gives templates to reach for the page. */
const REACHES_OUT = /\s(?:v-on|:?ref)(?=\s*=)|\$(?:el|forceUpdate|nextTick|parent|refs|root|watch)\b/

/** The end of a sentence, such as “listens with @load”; nothing if it is proven. @param source Vue or Markdown */
export function unprovenTemplate(source: string): string | undefined {
  for (const [, listener = ''] of source.matchAll(LISTENER)) {
    // Modifiers stand behind a dot.
    const [event = ''] = listener.split('.', 1)
    if (!isByAPerson(event))
      return `listens with @${event}`
  }
  const [found] = REACHES_OUT.exec(source) ?? []
  return found === undefined ? undefined : `uses ${found.trim()}`
}

/** Whether only a person can cause this event. */
export function isByAPerson(event: string): boolean {
  const name = event.toLowerCase()
  return BY_A_PERSON.has(name) || BEGINNINGS.some(beginning => name.startsWith(beginning))
}
