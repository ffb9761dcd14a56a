/** The texts of a figure: where they stand in what its author wrote, what slides get, and how they read as lines. */

import type { AuthoredFigure } from './figure-schema.ts'
import type { Figure, FigureItem, Text } from './panel.ts'
import type { DoubtedItem, NestedItem } from './position.ts'
import type { AuthoredText } from './schema.ts'
import type { Path } from './source.ts'
import type { SpectrumPlace } from './vocabulary.ts'

/** Every text of a figure with its place in it. */
export function figureTexts(figure: AuthoredFigure): { text: AuthoredText, path: Path }[] {
  const each = (texts: readonly AuthoredText[], ...path: Path) =>
    texts.map((text, index) => ({ text, path: [...path, index] }))
  switch (figure.kind) {
    case 'comparison':
      return [
        ...each(figure.sides, 'sides'),
        ...figure.rows.flatMap(({ about, says }, row) => [
          ...(about ? [{ text: about, path: ['rows', row, 'about'] }] : []),
          ...each(says, 'rows', row, 'says'),
        ]),
      ]
    default:
      return [
        ...('across' in figure && figure.across ? each(figure.across, 'across') : []),
        ...(figure.kind === 'quadrant' ? each(figure.up, 'up') : []),
        ...(figure.kind === 'roads' ? [{ text: figure.goal, path: ['goal'] }] : []),
        ...(figure.kind === 'threshold' ? [{ text: figure.line, path: ['line'] }] : []),
        ...(figure.kind === 'fan' ? [{ text: figure.hub, path: ['hub'] }] : []),
        ...figure.items.flatMap((item, index) => itemTexts(item, ['items', index])),
        ...(figure.kind === 'overlap' ? itemTexts(figure.common, ['common']) : []),
      ]
  }
}

/** What an item of any kind may hold. */
interface AuthoredItem {
  label: AuthoredText
  text?: AuthoredText | undefined
  mark?: AuthoredText | undefined
  in?: AuthoredText | undefined
  out?: AuthoredText | undefined
  items?: readonly AuthoredItem[] | undefined
}

/** The texts of an item, and of the items inside of it. */
function itemTexts(item: AuthoredItem, path: Path): { text: AuthoredText, path: Path }[] {
  const own = (['label', 'text', 'mark', 'in', 'out'] as const).flatMap((key) => {
    const text = item[key]
    return text === undefined ? [] : [{ text, path: [...path, key] }]
  })
  const inside = (item.items ?? []).flatMap((inner, index) => itemTexts(inner, [...path, 'items', index]))
  return [...own, ...inside]
}

type AuthoredDoubted = AuthoredItem & { doubted?: boolean }
type AuthoredNested = AuthoredDoubted & { items?: readonly AuthoredNested[] | undefined }

/** What was written → what the slides draw. */
export function resolveFigure(
  figure: AuthoredFigure,
  text: (authored: AuthoredText) => Text,
): Figure {
  const { item, both, doubted, nested } = partsOfFigure(text)
  switch (figure.kind) {
    case 'comparison':
      return {
        kind: figure.kind,
        sides: both(figure.sides),
        rows: figure.rows.map(({ about, says }) => ({
          says: both(says),
          ...(about && { about: text(about) }),
        })),
      }
    case 'quadrant':
      return {
        kind: figure.kind,
        across: both(figure.across),
        up: both(figure.up),
        items: figure.items.map(({ at, ...rest }) => ({ ...item(rest), at })),
      }
    case 'curve':
      return {
        kind: figure.kind,
        ...(figure.across && { across: both(figure.across) }),
        items: figure.items.map(({ shape, mark, ...rest }) =>
          ({ ...item(rest), shape, ...(mark && { mark: text(mark) }) })),
      }
    case 'roads':
      return { kind: figure.kind, goal: text(figure.goal), items: figure.items.map(doubted) }
    case 'spectrum':
      return {
        kind: figure.kind,
        across: both(figure.across),
        items: figure.items.map(({ at, ...rest }) => ({ ...item(rest), at })),
      }
    case 'threshold':
      return {
        kind: figure.kind,
        line: text(figure.line),
        items: figure.items.map(({ at, mark, ...rest }) => ({ ...item(rest), mark: text(mark), at })),
      }
    case 'nested':
      return { kind: figure.kind, items: figure.items.map(nested) }
    case 'box':
      return {
        kind: figure.kind,
        items: figure.items.map(({ in: goesIn, out, dark, ...rest }) =>
          ({ ...item(rest), in: text(goesIn), out: text(out), ...(dark && { dark }) })),
      }
    case 'fan':
      return { kind: figure.kind, hub: text(figure.hub), items: figure.items.map(doubted) }
    case 'overlap':
      return { kind: figure.kind, items: figure.items.map(item), common: item(figure.common) }
    default:
      return { kind: figure.kind, items: figure.items.map(item) }
  }
}

/** What figures of several kinds have, each made of what was written. */
function partsOfFigure(text: (authored: AuthoredText) => Text) {
  const item = ({ label, text: said }: AuthoredItem): FigureItem =>
    ({ label: text(label), ...(said && { text: text(said) }) })
  const both = ([one, other]: readonly [AuthoredText, AuthoredText]): [Text, Text] => [text(one), text(other)]
  const doubted = ({ doubted, ...rest }: AuthoredDoubted): DoubtedItem =>
    ({ ...item(rest), ...(doubted && { doubted }) })
  const nested = ({ items = [], ...rest }: AuthoredNested): NestedItem => ({
    ...doubted(rest),
    ...(items.length > 0 && { items: items.map(nested) }),
  })
  return { item, both, doubted, nested }
}

/** A figure as lines, each of texts that belong together: for where it is not drawn. */
export function figureLines(figure: Figure): Text[][] {
  switch (figure.kind) {
    case 'comparison':
      return figure.rows.flatMap(({ about, says }) =>
        figure.sides.map((side, index) => [side, ...(about ? [about] : []), says[index] ?? {}]),
      )
    case 'quadrant':
      return figure.items.map(({ at, ...item }) => [
        figure.up[at.startsWith('lower') ? 0 : 1],
        figure.across[at.endsWith('left') ? 0 : 1],
        ...itemLine(item),
      ])
    case 'roads':
      return [...figure.items.map(itemLine), [figure.goal]]
    case 'spectrum':
      return spectrumLines(figure)
    case 'threshold':
      return [...figure.items.map(({ mark, ...item }) => [...itemLine(item), mark]), [figure.line]]
    case 'nested':
      return figure.items.flatMap(nestedLines)
    case 'box':
      return figure.items.flatMap(({ in: goesIn, out, ...item }) => [itemLine(item), [goesIn], [out]])
    case 'fan':
      return [[figure.hub], ...figure.items.map(itemLine)]
    case 'overlap':
      return [...figure.items, figure.common].map(itemLine)
    case 'curve':
      return figure.items.map(({ mark, ...item }) => [...itemLine(item), ...(mark ? [mark] : [])])
    default:
      return figure.items.map(itemLine)
  }
}

function itemLine({ label, text }: FigureItem): Text[] {
  return [label, ...(text ? [text] : [])]
}

function nestedLines({ items = [], ...item }: NestedItem): Text[][] {
  return [itemLine(item), ...items.flatMap(nestedLines)]
}

/** Each thing behind the end it is near, and the ends that nothing is near. */
function spectrumLines({ across, items }: Extract<Figure, { kind: 'spectrum' }>): Text[][] {
  const endOf = (place: SpectrumPlace) => across.filter((_, index) => place.endsWith(index === 0 ? 'left' : 'right'))
  const near = items.map(({ at }) => endOf(at)).flat()
  return [
    ...items.map(({ at, ...item }) => [...endOf(at), ...itemLine(item)]),
    ...across.filter(end => !near.includes(end)).map(end => [end]),
  ]
}
