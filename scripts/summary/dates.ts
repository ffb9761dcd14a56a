/** When a panel took place, as it is written: a day, a month, a year, or from one to another. Pure. */

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
/** What may stand between the two dates of a range. */
const BETWEEN = /\s*(?:[/–—~～至]|\.\.|\bto\b)\s*/

/** `2021`, `2021-10`, `2021-10-05`, and ranges as `2021-10-05/2021-10-07`; nothing for what is no date. */
export function readDate(written: string): string | undefined {
  const dates = written.trim().split(BETWEEN)
  const [from = '', to] = dates
  if (dates.length > 2 || !dates.every(isDate) || (to !== undefined && to < from))
    return undefined
  return dates.join('/')
}

/** As in `2026/3/5`, `2026年3月5日` and `2026.03`, and `20260305`. */
const OTHERWISE = [/^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?$/, /^(\d{4})(\d{2})(\d{2})$/]

/** The date that is written in another way, year first; nothing where the day may be the month. */
export function meantDate(written: string): string | undefined {
  const plain = written.normalize('NFKC').replaceAll(/\s|T.*/g, '')
  const found = OTHERWISE.flatMap(pattern => pattern.exec(plain)?.slice(1) ?? [])
  const [year, ...rest] = found.filter(part => part !== undefined)
  return year === undefined ? undefined : readDate([year, ...rest.map(part => part.padStart(2, '0'))].join('-'))
}

/** Whether it is a date that the calendar has. */
function isDate(written: string): boolean {
  const time = DATE.test(written) ? Date.parse(written) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}
