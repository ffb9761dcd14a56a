/** What the files of a new panel explain, in each language. */

import type { Language, OurLanguage } from '../../summary/languages.ts'
import { ourLanguage } from '../../summary/languages.ts'

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

const ZH_HANT: Notes = {
  panel: [
    '座談本身。以 # 開頭的是說明，可以刪掉。',
    '`npx paneldeck check` 列出哪裡不對，`npx paneldeck export` 產生 PDF。',
  ],
  languages: '文字所用的語言，以第一種為主。',
  sessions: '每一場一個檔案，依先後排列。演講放在 keynotes/。',
  panelMore: [
    '還可以寫：',
    'event: 屬於什麼活動',
    'date: 2026-03-05',
    'about: [這是一場什麼樣的座談，每條一兩句]',
    'source: { title: 逐字稿的標題, url: https://example.org/transcript }',
  ],
  people: ['發言的人：代號（別的檔案裡用）和姓名。', 'affiliation 是單位，可以不寫。'],
  round: ['一場討論：一個問題，以及每個人說了什麼。'],
  contributions: 'thesis 用自己的話，一句說清這次發言。\npositions 是其中的主張，每條一頁；supports 是理由或例子。',
  roundMore: ['發言還可以有 headline（幾個字的標題）、notes（講這一頁時說的話）；主張還可以有 kind 和 weight。'],
  thesis: name => `用一句話寫${name}說了什麼`,
  claim: '一條主張，寫成完整的句子',
  support: '它的一個理由或例子',
  example: { title: '我的座談', question: '我們談了什麼？', speakers: ['第一位', '第二位'] },
}

const JA: Notes = {
  panel: [
    '討論そのもの。# で始まる行は説明なので、消してかまいません。',
    '`npx paneldeck check` は誤りを挙げ、`npx paneldeck export` は PDF を作ります。',
  ],
  languages: '文章の言語。最初のものが基準になります。',
  sessions: 'セッションごとに一つのファイルを、行われた順に。講演は keynotes/ に置きます。',
  panelMore: [
    '次の項目も書けます：',
    'event: 何の一部だったか',
    'date: 2026-03-05',
    'about: [どのような討論だったか、それぞれ一、二文]',
    'source: { title: 文字起こしの掲載元, url: https://example.org/transcript }',
  ],
  people: ['発言する人：ほかのファイルで使う ID と、スライドに出る名前。', 'affiliation（所属）はなくてもかまいません。'],
  round: ['一つのセッション：一つの問いと、それぞれの発言。'],
  contributions: 'thesis は、発言の内容を自分の言葉で一文に。\npositions は主張で、一つが一枚。supports はその理由や例。',
  roundMore: ['発言には headline（短い見出し）と notes（話すこと）、主張には kind と weight も書けます。'],
  thesis: name => `${name}が述べたことを一文で`,
  claim: '主張を、一つの文で',
  support: 'その理由か例を一つ',
  example: { title: '私たちの討論', question: '何について話したか？', speakers: ['最初の人', '次の人'] },
}

const KO: Notes = {
  panel: [
    '토론 자체. #로 시작하는 줄은 설명이니 지워도 됩니다.',
    '`npx paneldeck check` 명령은 잘못된 곳을 알려 주고, `npx paneldeck export` 명령은 PDF를 만듭니다.',
  ],
  languages: '글의 언어. 첫 번째가 기준입니다.',
  sessions: '세션마다 파일 하나, 열린 순서대로 적습니다. 발표는 keynotes/에 둡니다.',
  panelMore: [
    '더 적을 수 있는 것:',
    'event: 어떤 행사의 일부였는지',
    'date: 2026-03-05',
    'about: [어떤 토론이었는지, 한두 문장씩]',
    'source: { title: 녹취록이 실린 곳, url: https://example.org/transcript }',
  ],
  people: ['말하는 사람: 다른 파일에서 쓰는 ID, 그리고 슬라이드에 나오는 이름.', 'affiliation(소속)은 없어도 됩니다.'],
  round: ['세션 하나: 질문 하나와 저마다의 발언.'],
  contributions: [
    '말한 순서대로. thesis: 발언을 자신의 말로 요약한 한 문장.',
    'positions: 주장, 하나에 슬라이드 한 장. supports: 그 이유나 예.',
  ].join('\n'),
  roundMore: ['발언에는 headline(짧은 제목)과 notes(말할 내용), 주장에는 kind와 weight도 적을 수 있습니다.'],
  thesis: name => `${name}의 말을 한 문장으로`,
  claim: '주장을 온전한 문장으로',
  support: '그 이유나 예 하나',
  example: { title: '우리의 토론', question: '무엇을 이야기했나?', speakers: ['첫째 사람', '둘째 사람'] },
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

const HE: Notes = {
  panel: [
    'הפאנל עצמו. שורות שמתחילות ב־# הן הסברים; אפשר למחוק אותן.',
    '`npx paneldeck check` מראה מה שגוי, `npx paneldeck export` יוצר את קובצי ה־PDF.',
  ],
  languages: 'השפות של הטקסטים שלכם; הראשונה קובעת.',
  sessions: 'קובץ לכל חלק, לפי הסדר שבו התקיימו. הרצאה נשמרת בתיקייה keynotes/.',
  panelMore: [
    'אפשר להוסיף:',
    'event: חלק מאיזה אירוע',
    'date: 2026-03-05',
    'about: [איזה פאנל זה היה, משפט או שניים בכל פריט]',
    'source: { title: היכן פורסם התמליל, url: https://example.org/transcript }',
  ],
  people: [
    'מי מדברים: מזהה, שקבצים אחרים משתמשים בו, והשם כפי שהוא מופיע בשקופיות.',
    'אפשר להשמיט את affiliation (שיוך).',
  ],
  round: ['חלק אחד: שאלה, ומה אמרו עליה.'],
  contributions: [
    'לפי סדר הדיבור. thesis: הדברים במשפט אחד, במילים שלכם.',
    'positions: מה נטען, שקופית לכל טענה; supports מנמקים אותה.',
  ].join('\n'),
  roundMore: [
    'אפשר להוסיף גם headline (הדברים בכמה מילים) ו־notes (מה אומרים לצד השקופית),',
    'ולכל position גם kind (claim, question, prediction, proposal, report) ו־weight (3: אי אפשר בלעדיה).',
  ],
  thesis: name => `הדברים של ${name} במשפט אחד`,
  claim: 'טענה, במשפט שלם',
  support: 'נימוק או דוגמה',
  example: { title: 'הפאנל שלי', question: 'על מה דיברנו?', speakers: ['שם ראשון', 'שם שני'] },
}

/** By language. */
const NOTES: Record<OurLanguage, Notes> = {
  'zh': ZH,
  'zh-Hant': ZH_HANT,
  'en': EN,
  'ja': JA,
  'ko': KO,
  'de': DE,
  'fr': FR,
  'es': ES,
  'he': HE,
}

/** The notes in a language, or in English where we have none in it. */
export function notesIn(language: Language): Notes {
  return NOTES[ourLanguage(language) ?? 'en']
}
