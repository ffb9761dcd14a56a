/** Dates as a language writes them. Pure. */

/** How much of a date is known, by its length: `2021`, `2021-10`, `2021-10-05`. */
const FORMS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { dateStyle: 'long' },
}

/** What stands between two dates in languages that write years first; `formatRange` gives them in figures only. */
const BETWEEN: Readonly<Record<string, string>> = { zh: '至', ja: '～', ko: '~' }

/**
 * A date or a range in words: “July 24, 2023”, “October 2021”, “May 5 – 7, 2021”.
 *
 * @param tag BCP 47 tag of the language
 * @param iso `2023-07-24`, `2023-07`, `2023`, or two of them with a slash between
 */
export function dateIn(tag: string, iso: string): string {
  const [from = '', to = from] = iso.split('/')
  const form = (date: string) => new Intl.DateTimeFormat(tag, { ...FORMS[date.length], timeZone: 'UTC' })
  if (from === to)
    return form(from).format(new Date(from))
  const cjk = BETWEEN[tag.slice(0, 2)]
  if (cjk === undefined && from.length === to.length)
    return form(from).formatRange(new Date(from), new Date(to))
  const [start, end] = [form(from).format(new Date(from)), form(to).format(new Date(to))]
  return cjk === undefined || from.length !== to.length
    ? `${start}${cjk ?? ' – '}${end}`
    : `${start}${cjk}${withoutSame(start, end)}`
}

/** The end of a range without the year and the month that its start has, too. */
function withoutSame(start: string, end: string): string {
  const parts = (date: string) => date.match(/\d+\D+/g) ?? []
  const [before, after] = [parts(start), parts(end)]
  const differs = after.findIndex((part, index) => part !== before[index])
  return after.slice(Math.max(0, differs)).join('')
}
