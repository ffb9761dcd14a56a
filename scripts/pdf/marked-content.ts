/**
 * Drawing instructions of a page, each of which belongs to an element of the structure tree or is decoration
 * (ISO 32000-2, 14.8.2.2). Chromium numbers what belongs to an element and leaves the rest unmarked, backgrounds and
 * rules sometimes so and sometimes so: here all decoration is marked as `Artifact`, which readers pass over.
 */

/** What a stream of instructions draws with. */
export interface DrawnWith {
  /** Whether this is content of a picture: then it is kept although no text is in it. */
  isPicture: (mcid: number) => boolean
  /** What the form or image of this name holds. */
  drawn: (name: string) => Drawn
}

export interface Drawn {
  /** Text that is not numbered in it. */
  hasText: boolean
  /** Content that is numbered in it. */
  hasNumbers: boolean
}

/** Glyphs of a font, as hexadecimal digits; where a line begins, `font` is empty. */
export type Glyphs = readonly [font: string, glyphs: string]

export interface Marked extends Drawn {
  instructions: string
  /** The numbers that are left. */
  numbers: Set<number>
  /** The text of each of them that has some. */
  texts: Map<number, Glyphs[]>
}

/** Numbered or named content that has begun and not ended. */
interface Open {
  /** Its line in what is written. */
  line: number
  mcid?: number
  isArtifact: boolean
  hasText: boolean
}

/** Chromium writes an instruction a line, with its name at the end; only text shares lines. */
const NAME = /(?:^|[\s>\])])([A-Z'"*]+\d?)$/i
const NUMBERED = /\/MCID (\d+)/
const GLYPHS = /\/(\S+) \S+ Tf|<([0-9a-f\s]*)>|(?<=^|\s)(\S+) (\S+) Td|(?<=\s)(Tm|T\*)(?=\s|$)/gi

const PATH = new Set(['m', 're', 'l', 'c', 'v', 'y', 'h'])
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/** Marks decoration, and finds the text of what is numbered. */
export function markDecoration(instructions: string, surroundings: DrawnWith): Marked {
  const marker = new Marker(surroundings)
  for (const line of instructions.split('\n'))
    marker.read(line)
  return marker.end()
}

class Marker {
  private readonly written: string[] = []
  private readonly open: Open[] = []
  private readonly numbers = new Set<number>()
  private readonly texts = new Map<number, Glyphs[]>()
  private readonly around: DrawnWith
  /** The line at which the path began that is not painted yet. */
  private path: number | undefined
  /** An artifact of ours has begun. */
  private inArtifact = false
  private font = ''
  private hasText = false
  private hasNumbers = false

  constructor(around: DrawnWith) {
    this.around = around
  }

  read(line: string): void {
    const name = NAME.exec(line)?.[1] ?? ''
    if (PATH.has(name))
      this.path ??= this.written.length
    else if (PAINT.has(name))
      this.decorate(this.path)
    else if (name === 'sh' || name === 'BT')
      this.decorate()
    else if (name === 'Do')
      this.draw(/\/(\S+) Do$/.exec(line)?.[1] ?? '')
    else if (name === 'BDC' || name === 'BMC')
      this.begin(line)
    else if (name === 'EMC')
      return this.finish(line)
    if (PAINT.has(name) || name === 'n')
      this.path = undefined
    if (line.includes('T'))
      this.show(line)
    this.written.push(line)
  }

  end(): Marked {
    if (this.inArtifact)
      this.written.push('EMC')
    const { hasText, hasNumbers, numbers, texts } = this
    return { instructions: this.written.join('\n'), hasText, hasNumbers, numbers, texts }
  }

  /** Begins an artifact of ours unless all that is drawn is marked already. */
  private decorate(line = this.written.length): void {
    if (this.inArtifact || this.open.some(({ mcid, isArtifact }) => mcid !== undefined || isArtifact))
      return
    this.written.splice(line, 0, '/Artifact BMC')
    this.inArtifact = true
  }

  /** Ends the artifact of ours, in front of what is not decoration. */
  private undecorate(): void {
    if (this.inArtifact)
      this.written.push('EMC')
    this.inArtifact = false
  }

  private draw(name: string): void {
    const drawn = this.around.drawn(name)
    if (drawn.hasNumbers)
      this.undecorate()
    else this.decorate()
    this.hasNumbers ||= drawn.hasNumbers
    const open = this.numbered()
    if ((drawn.hasText || drawn.hasNumbers) && open)
      open.hasText = true
    if (drawn.hasText && !open)
      this.hasText = true
  }

  private begin(line: string): void {
    const number = NUMBERED.exec(line)?.[1]
    const isArtifact = line.startsWith('/Artifact')
    if (number !== undefined || isArtifact)
      this.undecorate()
    const mcid = number === undefined ? undefined : Number(number)
    this.hasNumbers ||= mcid !== undefined
    this.open.push({ line: this.written.length, isArtifact, hasText: false, ...(mcid !== undefined && { mcid }) })
  }

  /** Ends what was begun last. What has a number, no text and no picture is decoration, too. */
  private finish(line: string): void {
    const ended = this.open.pop()
    if (ended?.mcid !== undefined && (ended.hasText || this.around.isPicture(ended.mcid)))
      this.numbers.add(ended.mcid)
    else if (ended?.mcid !== undefined)
      this.written[ended.line] = '/Artifact BMC'
    this.written.push(line)
  }

  private numbered(): Open | undefined {
    return this.open.findLast(({ mcid }) => mcid !== undefined)
  }

  private show(line: string): void {
    const open = this.numbered()
    const into = open?.mcid === undefined ? undefined : this.textsOf(open.mcid)
    for (const [, font, glyphs, , down] of line.matchAll(GLYPHS)) {
      if (font !== undefined)
        this.font = font
      else if (glyphs === undefined && down !== '0')
        into?.push(['', ''])
      if (glyphs === undefined)
        continue
      into?.push([this.font, glyphs])
      if (open)
        open.hasText = true
      else this.hasText = true
    }
  }

  private textsOf(mcid: number): Glyphs[] {
    const texts = this.texts.get(mcid) ?? []
    this.texts.set(mcid, texts)
    return texts
  }
}
