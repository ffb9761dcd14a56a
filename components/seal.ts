/** What stands on a seal. */

const clusters = new Intl.Segmenter()

/** The characters of a text as people see them: a letter with its accents is one. */
function charactersOf(text: string): string[] {
  return Array.from(clusters.segment(text), ({ segment }) => segment)
}

/** What stands on a person's seal: what is asked for, else the last character of the name. */
export function sealOf(name: string, asked: string | undefined): string {
  return asked ?? charactersOf(name).at(-1) ?? ''
}

/** How wide a seal is at most, in ems: a Han character is as wide as it is high, W and pictographs are wider. */
export function sealWidth(seal: string): number {
  return charactersOf(seal).reduce((sum, character) => sum + widthOf(character), 0)
}

function widthOf(character: string): number {
  if (/\p{Extended_Pictographic}/u.test(character))
    return 1.4
  return /\p{Script=Han}/u.test(character) ? 1 : 1.1
}
