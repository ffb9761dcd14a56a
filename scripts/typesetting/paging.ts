/** Dividing items over slides by their heights. */

/** Heights in px that can be filled: on the first slide, and on each that follows. */
export interface Rooms {
  first: number
  next: number
}

/**
 * Divides items over slides, keeping their order.
 *
 * @returns one list a slide, none empty. An item taller than a whole slide gets one of its own: divide it before.
 */
export function paginate<T>(
  items: readonly T[],
  height: (item: T) => number,
  room: Rooms,
): T[][] {
  const pages: T[][] = []
  let page: T[] = []
  let left = room.first
  for (const item of items) {
    const needed = height(item)
    if (
      needed > left
      && (page.length > 0 || (pages.length === 0 && needed <= room.next && room.first < room.next))
    ) {
      pages.push(page)
      page = []
      left = room.next
    }
    page.push(item)
    left -= needed
  }
  pages.push(page)
  return pages.filter((page, index) => index === 0 || page.length > 0)
}

/** Pages whose heights differ by no more than this look equally full, in px: about a line. */
const EVEN = 24

/** By how much `balance` lowers the pages from one try to the next, in px. */
const STEP = 20

/**
 * Divides items over as few slides as `paginate` needs, but fills these about equally, so that the last one does not
 * have a single item. Where two divisions are equally even, the earlier slides get more.
 */
export function balance<T>(
  items: readonly T[],
  height: (item: T) => number,
  room: Rooms,
): T[][] {
  const known = measuredOnce(items, height)
  const pages = paginate(items, known, room)
  const sumOf = (page: readonly T[]) => page.reduce((sum, item) => sum + known(item), 0)
  let best = pages
  const tallest = (pages: readonly T[][]) => Math.max(...pages.map(sumOf))
  for (let share = room.first; share >= sumOf(items) / pages.length; share -= STEP) {
    const even = paginate(items, known, { first: share, next: Math.min(share, room.next) })
    if (even.length === pages.length && tallest(even) < tallest(best) - EVEN)
      best = even
  }
  return best
}

/**
 * Divides items over as few slides as they need, with about the same number of items on each.
 *
 * @param fits whether these items fit on one slide; an item that fits on none gets one of its own
 */
export function spread<T>(items: readonly T[], fits: (page: readonly T[]) => boolean): T[][] {
  const fill = (most: number) =>
    items.reduce<T[][]>((pages, item) => {
      const last = pages.at(-1)
      if (last && last.length < most && fits([...last, item]))
        last.push(item)
      else pages.push([item])
      return pages
    }, [])
  const fewest = fill(Infinity)
  const even = fill(Math.ceil(items.length / fewest.length))
  return even.length === fewest.length ? even : fewest
}

/** Items divided over slides: how many groups continue on another slide, and the sum of the squared heights, in px². */
interface Division<T> {
  pages: T[][]
  cut: number
  squares: number
}

/**
 * Divides items over as few slides as they need. As few groups as possible continue on another slide; then slides are
 * filled alike.
 *
 * @param groupOf the group of an item; the items of a group are neighbours
 * @param height of these items on one slide, in px; an item taller than `room` gets a slide of its own
 */
export function spreadGroups<T>(
  items: readonly T[],
  groupOf: (item: T) => unknown,
  height: (page: readonly T[]) => number,
  room: number,
): T[][] {
  /** The best division of the items from each index on, found from the last item back. */
  const best: Division<T>[] = []
  best[items.length] = { pages: [], cut: 0, squares: 0 }
  for (let start = items.length - 1; start >= 0; start--) {
    for (let end = start + 1; end <= items.length; end++) {
      const page = items.slice(start, end)
      const own = height(page)
      const rest = best[end]
      if (!rest || (page.length > 1 && own > room))
        break
      const [last, next] = [page.at(-1), items[end]]
      const cutsGroup = last !== undefined && next !== undefined && groupOf(last) === groupOf(next)
      const found = {
        pages: [page, ...rest.pages],
        cut: rest.cut + (cutsGroup ? 1 : 0),
        squares: rest.squares + own ** 2,
      }
      const known = best[start]
      if (!known || isBetter(found, known))
        best[start] = found
    }
  }
  return best[0]?.pages ?? []
}

function isBetter<T>(a: Division<T>, b: Division<T>): boolean {
  return (a.pages.length - b.pages.length || a.cut - b.cut || a.squares - b.squares) < 0
}

/** The height of each of these items, measured once however often it is asked for. */
export function measuredOnce<T>(items: readonly T[], height: (item: T) => number): (item: T) => number {
  const heights = new Map(items.map(item => [item, height(item)]))
  return item => heights.get(item) ?? height(item)
}
