/** For each check of slides: what it must tell, and what it must not. */

import type { FaultKind } from '../../scripts/export/slide-faults.ts'

/** The check, what it is about, the Markdown below a headline, and what is told. */
type Told = readonly [kind: FaultKind, name: string, markdown: string, message: RegExp]

type NotTold = readonly [kind: FaultKind, name: string, markdown: string]

/** What a reader would see and a machine would pass over. */
export const TOLD: readonly Told[] = [
  [
    'broken',
    'an image that is not there',
    '![a cat](/gone.png)',
    /the image \/gone\.png is missing; put it there/,
  ],
  [
    'broken',
    'the picture of a style that is not there',
    '<div style="background: url(./gone-too.png); height: 20px"></div>',
    /the image \.\/gone-too\.png is missing; put it there/,
  ],
  [
    'broken',
    'an icon of a collection that is not installed',
    '<span class="i-nowhere-account" />',
    /there is no icon `i-nowhere-account`; .* npm i -D @iconify-json\/nowhere/,
  ],
  [
    'broken',
    'a link to no slide',
    '[over there](/nowhere)',
    /the link “over there” leads to nowhere, but there is no such slide/,
  ],
  [
    'missing-glyph',
    'a character none of our fonts has',
    '字 𪚥 和 ꙮ',
    /cannot draw “𪚥” \(U\+2A6A5\), “ꙮ” \(U\+A66E\); write it in another way/,
  ],
  [
    'missing-glyph',
    'a character no font has at all',
    `nothing ${String.fromCodePoint(0x10F00D)}`,
    /\(U\+10F00D\)/,
  ],
  [
    'missing-glyph',
    'a font that is not ours',
    '<span style="font-family: Papyrus">dust</span>',
    /Papyrus, which is no font of ours, cannot draw “d”/,
  ],
  [
    'small-text',
    'text that is too small',
    '<span style="font-size: 11px">hardly to be read</span>',
    /“hardly to be read” is set in 11 px; make it 16 px at least/,
  ],
  [
    'small-text',
    'text that was made small by scaling',
    '<div style="scale: 0.5; font-size: 20px">half of it</div>',
    /“half of it” is set in 10 px/,
  ],
  [
    'no-alternative',
    'an image without words',
    '![](/dot.png)',
    /the image \/dot\.png has no alternative text; say what it shows/,
  ],
  [
    'no-alternative',
    'a drawing without words',
    '<svg width="40" height="40"><circle r="9" cx="20" cy="20" /></svg>',
    /the drawing svg has no alternative text; give it an aria-label/,
  ],
  [
    'overflow',
    'text cut off by a box',
    '<div class="box" style="height: 30px; overflow: hidden">one<br>two<br>three<br>four</div>',
    /is cut off by \d+ px at the bottom of div\.box/,
  ],
  [
    'overflow',
    'text cut off above',
    '<div class="box" style="height: 90px; overflow: hidden"><p style="margin-top: -80px">above</p></div>',
    /“above” is cut off by \d+ px at the top of div\.box/,
  ],
  [
    'overflow',
    'an image wider than the slide',
    '<img src="/dot.png" alt="a dot" style="width: 1200px; max-width: none; height: 9px">',
    /img is \d+ px over the right edge of the slide/,
  ],
  [
    'overflow',
    'texts over each other',
    '<div style="height: 20px"><p>first of two</p></div><div style="margin-top: -20px"><p>second of two</p></div>',
    /“first of two” and “second of two” lie \d+ px over each other/,
  ],
  [
    'overflow',
    'a formula wider than the slide',
    String.raw`$\frac{${'a_1 + b + '.repeat(30)}c}{2}$`,
    /“\\frac\{a_1 \+ b \+ a_1 …” is \d+ px over the right edge of the slide/,
  ],
  [
    'overflow',
    'a formula cut off by a box',
    '<div class="box" style="width: 90px; overflow: hidden">\n\n$\\frac{a + b + c + d + e + f + g + h}{2}$\n\n</div>',
    /“\\frac\{a \+ b \+ c \+ d …” is cut off by \d+ px at the right edge of div\.box/,
  ],
  [
    'overflow',
    'a box without height',
    '<div class="box" style="height: 0; overflow: hidden">not to be seen</div>',
    /“not to be seen” is cut off by \d+ px at the (top|bottom) of div\.box/,
  ],
  [
    'overflow',
    'text in a drawing, outside of it',
    '<svg role="img" aria-label="words" width="60" height="30"><text x="20" y="20" font-size="20">far out there</text></svg>',
    /“far out there” is cut off by \d+ px at the right edge of svg/,
  ],
  ['broken', 'an image without an address', '<img alt="nothing">', /an image has no address; give it one/],
  [
    'broken',
    'an image of a server that does not answer',
    '![a cat](http://127.0.0.1:1/cat.png)',
    /the image http:\/\/127\.0\.0\.1:1\/cat\.png is missing; its server does not answer, .* copy beside the deck/,
  ],
  [
    'broken',
    'the picture of a style of a server that does not answer',
    '<div style="background: url(http://127.0.0.1:1/wall.png); height: 20px"></div>',
    /the image http:\/\/127\.0\.0\.1:1\/wall\.png is missing; its server does not answer/,
  ],
  [
    'overflow',
    'a text under a box',
    '<p>behind it</p><div class="backdrop" style="position: absolute; inset: 0; background: navy"></div>',
    /“.*” is covered by div\.backdrop; put it in front \(z-index\), or elsewhere/,
  ],
  [
    'overflow',
    'a text under a photograph',
    '<div style="position: relative"><p>behind it</p><img src="/photo.jpg" alt="a cat" style="position: absolute; top: 0; width: 600px; height: 99px"></div>',
    /“behind it” is covered by img/,
  ],
  [
    'overflow',
    'a text under a box that no pointer touches',
    '<p style="position: relative; z-index: 1">behind it</p><div style="position: absolute; inset: 0; z-index: 2; background: #fffe; pointer-events: none"></div>',
    /“.*” is covered by div;/,
  ],
  ['small-text', 'a word of a paragraph that is too small', 'A <small style="font-size: 12px">little</small> word', /“little” is set in 12 px/],
  [
    'small-text',
    'text of a drawing that was made small',
    '<svg role="img" aria-label="words" viewBox="0 0 400 40" width="100" height="10"><text x="0" y="30" style="font-size: 30px">drawn</text></svg>',
    /“drawn” is set in 7\.5 px/,
  ],
  [
    'overflow',
    'code that its block cuts off',
    '<div class="slidev-code-wrapper" style="height: 30px; overflow: hidden">one<br>two<br>three</div>',
    /is cut off by \d+ px at the bottom of the code block/,
  ],
  ['missing-glyph', 'a script that our fonts do not have', 'สวัสดี', /cannot draw “ส” \(U\+0E2A\)/],
  ['missing-glyph', 'a control character', `bell${'\u0007'}bell`, /cannot draw \(U\+0007\); take it out/],
  ['no-alternative', 'a figure without a caption', '<figure><p>a drawing of words</p></figure>', /the drawing figure has no alternative text/],
  ['no-alternative', 'a canvas', '<canvas width="9" height="9"></canvas>', /the drawing canvas has no alternative text/],
  ['no-alternative', 'a picture whose label is empty', '<div role="img" aria-label=" ">☐</div>', /the drawing div has no alternative text/],
]

/** What looks like a fault to a machine that measures boxes. */
export const NOT_TOLD: readonly NotTold[] = [
  [
    'small-text',
    'a formula',
    String.raw`So $a_1^2 + \frac{x_{i_j}}{2}$, $\sqrt{\frac{a+b}{c}}$ and $\overrightarrow{AB} \xrightarrow{f} \overbrace{x+y}^{n}$:

$\displaystyle \sum_{i=1}^{n} \begin{pmatrix} a & b \\ c & d \end{pmatrix} = \left( \int_0^1 \frac{\partial f}{\partial x} \, dx \right)^2$`,
  ],
  ['small-text', 'a reading above a text', '## 这里<ruby>重<rt>chóng</rt></ruby>新，然后'],
  ['small-text', 'the number of a footnote', 'A sentence[^1].\n\n[^1]: and its note'],
  ['small-text', 'a letter in a box of its own width', '<div class="flex"><div style="font-size: 16px">l</div><div>j1</div></div>'],
  ['missing-glyph', 'Chinese in a formula', String.raw`So $\text{损失}(x) = x^2$ and $概率$`],
  ['missing-glyph', 'letters of other alphabets', 'Tomáš Łukasz Llŷr Şükrü Nguyễn Ḥasan αβγ ἀρχή Їжак Қазақ ₹\n\n`Tomáš λ Їжак`'],
  ['broken', 'a picture beside the deck, in a style', '<div style="background: url(./beside.png); height: 20px"></div>'],
  [
    'no-alternative',
    'an arrow from one thing to another',
    '<svg width="99" height="99"><defs><marker id="head"><circle r="2" /></marker></defs>'
    + '<line x2="90" y2="90" stroke="black" marker-end="url(#head)" /></svg>',
  ],
  [
    'overflow',
    'text for screen readers, clipped to a point',
    'in sight <span style="position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap">and out of it, in words that take some room</span>',
  ],
  [
    'overflow',
    'text for screen readers, clipped by its path',
    'in sight <span style="position: absolute; clip-path: inset(50%)">and out of it, in words that take some room</span> in sight',
  ],
  [
    'overflow',
    'text for screen readers, far out on the left',
    'in sight <span style="position: absolute; left: -9999px">and out of it</span>',
  ],
  ['broken', 'an image that is there', '![a dot](/dot.png)'],
  ['broken', 'an image in its own address', '![a dot](data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=)'],
  ['broken', 'links to a slide, a page and a person', '[good](/good), [page](https://example.org), [write](mailto:a@example.org)'],
  ['broken', 'elements that HTML has', '<details open><summary>more</summary>and <kbd>more</kbd></details>'],
  ['overflow', 'text over a picture', '<div style="position: relative"><img src="/dot.png" alt="a dot" style="width: 300px; height: 60px"><p style="position: absolute; top: 0">on it</p></div>'],
  ['overflow', 'a shape without words that leaves the slide', '<div style="position: absolute; right: -80px; top: 0; width: 200px; height: 200px; background: navy; border-radius: 50%"></div>'],
  ['overflow', 'columns', '<div style="display: grid; grid-template-columns: 1fr 1fr"><p>left</p><p>right</p></div>'],
  ['overflow', 'a text on a ground of its own', '<p style="background: navy; color: white">on it</p>'],
  ['overflow', 'a text in front of a box', '<div style="position: absolute; inset: 0; background: navy; z-index: -1"></div>\n\nin front'],
  ['overflow', 'a veil that text is seen through', '<p>seen</p><div style="position: absolute; inset: 0; background: rgb(0 0 80 / 0.3)"></div>'],
  ['overflow', 'a box over text that is not shown', '<p>seen</p><div style="position: absolute; inset: 0; background: navy; opacity: 0"></div>'],
  ['overflow', 'a box beside a text', '<p>seen</p><div style="position: absolute; right: 0; bottom: 0; width: 90px; height: 90px; background: navy"></div>'],
  ['small-text', 'what is marked as fine print', '<p class="pd-fine" style="font-size: 11px">a source</p>'],
  ['small-text', 'text that was made large by scaling', '<div style="scale: 2; font-size: 9px; width: 200px; transform-origin: 0 0">twice it</div>'],
  ['missing-glyph', 'a script for which the deck has a font', '## שלום\n\nשלום **שלום** `שלום`'],
  ['missing-glyph', 'rarer letters', '**Ő Ž ș ț ǎ ə ŋ ħ ẞ ỹ Ơ**\n\nĲ ſ ﬁ ѳ ґ ў ђ ώ ᾳ ϑ'],
  ['missing-glyph', 'letters and signs of mathematics', 'ℕ ℤ ℚ ∀ ∃ ∑ ∏ √ ∞ ⊂ ∪ ≤ ≠ ≈ ⟨ ⟩ ⁰ ⁿ ½ № ™ ℃ µ Ω ± × ÷ ‰ † ‡ § ¶'],
  ['missing-glyph', 'signs', '→ ✓ ★ ∉ ℝ ₂ ⑳ ☐ € ° – “„”'],
  ['missing-glyph', 'a soft hyphen, joiners and spaces without ink', 'a\u00ADb\u200Dc\u200Bd\u2060e\u00A0f\u3000g'],
  ['no-alternative', 'a decoration', '<svg aria-hidden="true" width="9" height="9"></svg><img role="presentation" src="/dot.png">'],
  ['no-alternative', 'a figure with a caption', '<figure><img src="/dot.png" alt="a dot"><figcaption>a dot</figcaption></figure>'],
  ['no-alternative', 'a drawing with a title', '<svg width="9" height="9"><title>a circle</title><circle r="4" cx="4" cy="4" /></svg>'],
  ['no-alternative', 'parts of a picture that has a label', '<div role="img" aria-label="two dots"><svg width="9" height="9"></svg><svg width="9" height="9"></svg></div>'],
]
