/** Numbers written as English words, up to ninety-nine. Pure. */

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** `five` → 5, `twenty-one` → 21. */
export function numbersInEnglish(text: string): number[] {
  const [units, small, tens] = [SMALL.slice(1, 10), SMALL, TENS].map(words => words.join('|'))
  const pattern = new RegExp(`\\b(?:(${tens})(?:[- ](${units}))?|(${small}))\\b`, 'gi')
  return [...text.matchAll(pattern)].map(([, ten, unit, small]) => {
    if (ten === undefined)
      return numberOf(small)
    return 20 + 10 * TENS.indexOf(ten.toLowerCase()) + (unit === undefined ? 0 : numberOf(unit))
  })
}

function numberOf(word = ''): number {
  return SMALL.indexOf(word.toLowerCase())
}
