/** What the files of a new panel explain, in each language. */

import type { Language } from '../../summary/vocabulary.ts'

/** The notes of each file, and the texts that stand in it until the author writes others. */
export interface Notes {
  panel: string[]
  languages: string
  sessions: string
  /** Fields that may be added. */
  panelMore: string[]
  people: string[]
  round: string[]
  contributions: string
  roundMore: string[]
  thesis: (name: string) => string
  claim: string
  support: string
  /** What stands in a panel of which nothing is known. */
  example: { title: string, question: string, speakers: string[] }
}

const EN: Notes = {
  panel: [
    'The panel. Lines that begin with # are notes; delete them when you like.',
    '`npx paneldeck check` lists what is wrong, `npx paneldeck export` makes the PDFs.',
  ],
  languages: 'The languages of your texts; the first one counts.',
  sessions: 'A file for each session, in the order they took place. A talk goes to keynotes/.',
  panelMore: [
    'You may add:',
    'event: Where it was part of',
    'date: 2026-03-05',
    'about: [What the panel was, a sentence or two each]',
    'source: { title: Where the transcript was published, url: https://example.org/transcript }',
  ],
  people: ['Who speaks: an id, which other files use, and the name as slides show it.', 'affiliation may be left out.'],
  round: ['One session: a question, and what each person said to it.'],
  contributions: [
    'In the order spoken. thesis: the contribution in one sentence, in your own words.',
    'positions: what the person claims, one slide each, argued by supports.',
  ].join('\n'),
  roundMore: [
    'A contribution may also have: headline (the thesis in a few words), notes (what you say to the slide),',
    'and a position kind (claim, question, prediction, proposal, report) and weight (3 is what it cannot do without).',
  ],
  thesis: name => `What ${name} said, in one sentence`,
  claim: 'A claim, as a full sentence',
  support: 'A reason, or an example, for it',
  example: { title: 'My panel', question: 'What did we talk about?', speakers: ['First Speaker', 'Second Speaker'] },
}

const ZH: Notes = {
  panel: ['研讨本身。以 # 开头的是说明，可以删掉。', '`npx paneldeck check` 列出哪里不对，`npx paneldeck export` 生成 PDF。'],
  languages: '文字所用的语言，第一种为主。',
  sessions: '每一场一个文件，按先后排列。报告放在 keynotes/。',
  panelMore: [
    '还可以写：',
    'event: 属于什么活动',
    'date: 2026-03-05',
    'about: [这是一场什么研讨，每条一两句]',
    'source: { title: 实录的标题, url: https://example.org/transcript }',
  ],
  people: ['发言的人：代号（别的文件里用）和姓名。', 'affiliation 是单位，可以不写。'],
  round: ['一场讨论：一个问题，以及每个人说了什么。'],
  contributions: 'thesis 用自己的话，一句说清这次发言。\npositions 是其中的主张，每条一页；supports 是理由或例子。',
  roundMore: ['发言还可以有 headline（几个字的标题）、notes（讲这一页时说的话）；主张还可以有 kind 和 weight。'],
  thesis: name => `用一句话写${name}说了什么`,
  claim: '一条主张，写成完整的句子',
  support: '它的一个理由或例子',
  example: { title: '我的研讨', question: '我们谈了什么？', speakers: ['第一位', '第二位'] },
}

const DE: Notes = {
  panel: [
    'Das Podium. Zeilen, die mit # beginnen, sind Hinweise; löschen Sie sie, wann Sie wollen.',
    '`npx paneldeck check` sagt, was falsch ist, `npx paneldeck export` macht die PDFs.',
  ],
  languages: 'Die Sprachen Ihrer Texte; die erste zählt.',
  sessions: 'Eine Datei für jeden Teil, in der Reihenfolge, in der sie stattfanden. Ein Vortrag gehört in keynotes/.',
  panelMore: [
    'Auch möglich:',
    'event: Wozu es gehörte',
    'date: 2026-03-05',
    'about: [Was für eine Veranstaltung es war, je ein oder zwei Sätze]',
    'source: { title: Wo die Mitschrift steht, url: https://example.org/transcript }',
  ],
  people: [
    'Wer spricht: ein Kürzel, das andere Dateien verwenden, und der Name, wie ihn die Folien zeigen.',
    'affiliation (woher jemand kommt) darf fehlen.',
  ],
  round: ['Ein Teil: eine Frage, und was jeder dazu gesagt hat.'],
  contributions: [
    'In der Reihenfolge, in der gesprochen wurde. thesis: der Beitrag in einem Satz, in Ihren Worten.',
    'positions: was behauptet wird, je eine Folie; supports begründen es.',
  ].join('\n'),
  roundMore: [
    'Ein Beitrag kann auch haben: headline (die These in wenigen Worten), notes (was Sie zur Folie sagen),',
    'eine position auch kind (claim, question, prediction, proposal, report) und weight (3: ohne sie ist es falsch).',
  ],
  thesis: name => `Was ${name} gesagt hat, in einem Satz`,
  claim: 'Eine Behauptung, als ganzer Satz',
  support: 'Ein Grund oder ein Beispiel dafür',
  example: {
    title: 'Mein Podium',
    question: 'Worüber haben wir gesprochen?',
    speakers: ['Erste Person', 'Zweite Person'],
  },
}

const FR: Notes = {
  panel: [
    'La rencontre. Les lignes qui commencent par # sont des explications ; effacez-les quand vous voulez.',
    '`npx paneldeck check` dit ce qui ne va pas, `npx paneldeck export` fait les PDF.',
  ],
  languages: 'Les langues de vos textes ; la première compte.',
  sessions: 'Un fichier par séance, dans l’ordre où elles ont eu lieu. Un exposé va dans keynotes/.',
  panelMore: [
    'On peut ajouter :',
    'event: De quoi elle faisait partie',
    'date: 2026-03-05',
    'about: [De quelle rencontre il s’agit, une ou deux phrases chacune]',
    'source: { title: Où se trouve la transcription, url: https://example.org/transcript }',
  ],
  people: [
    'Qui parle : un identifiant, que les autres fichiers emploient, et le nom tel que les diapositives le montrent.',
    'affiliation (d’où vient la personne) peut manquer.',
  ],
  round: ['Une séance : une question, et ce que chacun en a dit.'],
  contributions: [
    'Dans l’ordre où l’on a parlé. thesis : l’intervention en une phrase, dans vos mots.',
    'positions : ce qui est soutenu, une diapositive chacune ; supports l’argumentent.',
  ].join('\n'),
  roundMore: [
    'Une intervention peut aussi avoir : headline (la thèse en peu de mots), notes (ce que vous dites),',
    'et une position : kind (claim, question, prediction, proposal, report) et weight (3 : indispensable).',
  ],
  thesis: name => `Ce que ${name} a dit, en une phrase`,
  claim: 'Une thèse, en phrase complète',
  support: 'Une raison ou un exemple à l’appui',
  example: {
    title: 'Ma table ronde',
    question: 'De quoi avons-nous parlé ?',
    speakers: ['Première Personne', 'Deuxième Personne'],
  },
}

const ES: Notes = {
  panel: [
    'El encuentro. Las líneas que empiezan por # son explicaciones; bórrelas cuando quiera.',
    '`npx paneldeck check` dice qué está mal, `npx paneldeck export` hace los PDF.',
  ],
  languages: 'Los idiomas de sus textos; cuenta el primero.',
  sessions: 'Un archivo por sesión, en el orden en que tuvieron lugar. Una charla va en keynotes/.',
  panelMore: [
    'Se puede añadir:',
    'event: De qué formó parte',
    'date: 2026-03-05',
    'about: [Qué encuentro fue, una o dos frases cada una]',
    'source: { title: Dónde está la transcripción, url: https://example.org/transcript }',
  ],
  people: [
    'Quién habla: un identificador, que usan otros archivos, y el nombre tal como lo muestran las diapositivas.',
    'affiliation (de dónde viene la persona) puede faltar.',
  ],
  round: ['Una sesión: una pregunta, y lo que cada cual dijo.'],
  contributions: [
    'En el orden en que se habló. thesis: la intervención en una frase, con sus palabras.',
    'positions: lo que se sostiene, una diapositiva cada una; supports lo argumentan.',
  ].join('\n'),
  roundMore: [
    'Una intervención puede tener también: headline (la tesis en pocas palabras), notes (lo que dirá usted),',
    'y una position: kind (claim, question, prediction, proposal, report) y weight (3: imprescindible).',
  ],
  thesis: name => `Lo que dijo ${name}, en una frase`,
  claim: 'Una tesis, en una frase completa',
  support: 'Una razón o un ejemplo',
  example: {
    title: 'Mi mesa redonda',
    question: '¿De qué hablamos?',
    speakers: ['Primera Persona', 'Segunda Persona'],
  },
}

/** By language. */
export const NOTES: Record<Language, Notes> = { zh: ZH, en: EN, de: DE, fr: FR, es: ES }
