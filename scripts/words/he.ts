import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/**
 * Our words in Hebrew. Verbs and adjectives would have to agree with a person or a thing of which we do not know the
 * gender: there stand nouns instead.
 */
export const he: Words = {
  tag: 'he',
  colon: ': ',
  listSeparator: ', ',
  citationSeparator: ', ',
  clauseSeparator: '; ',
  minutes: n => `כ־${n} דק׳`,
  // `formatRange` leaves out the preposition before months where there are two.
  date: iso => dateIn('he-IL', iso).replaceAll(/(?<=\d )(?!ב)(?=\p{Script=Hebrew})/gu, 'ב'),
  parenthesis: text => ` (${text})`,
  contributions: n => countOf(n, 'תרומה אחת לדיון', 'שתי תרומות לדיון', 'תרומות לדיון'),
  continued: headline => `${headline} (המשך)`,
  sessions: {
    'keynote': n => `הרצאה מרכזית ${n}`,
    'talk': n => `הרצאה ${n}`,
    'panel': n => `פאנל ${n}`,
    'round': n => `סבב ${n}`,
    'discussion': n => `דיון ${n}`,
    'lightning': n => `הרצאות בזק ${n}`,
    'q-and-a': n => `שאלות ותשובות ${n}`,
    'break': n => `הפסקה ${n}`,
  },
  roles: {
    organiser: 'ארגון',
    editor: 'עריכה',
    publisher: 'פרסום',
    moderator: 'הנחיה',
    panellist: 'פאנל',
    audience: 'קהל',
  },
  roleLabels: { organisers: 'ארגון', editors: 'תמלול', publishers: 'בדיקה ופרסום' },
  titledByEditor: 'הכותרת מאת עורכי הסיכום',
  about: 'איזה אירוע זה היה',
  whoIsWho: 'הדוברים והדוברות',
  agenda: 'סדר היום והזמנים',
  agendaNote: minutes => `כ־${minutes} דק׳ בסך הכול, לפי אורך הערות הדובר; כל משבצת היא חמש דקות`,
  guide: {
    title: 'איך לקרוא את השקופיות האלה',
    headline: 'הכותרת היא הטענה; מתחתיה הנימוקים, הראיות והדוגמאות שהובאו',
    foot:
      'בתחתית כתוב מי דיבר, היכן ובאיזו פסקה: k1.5 היא הרצאה מרכזית 1, פסקה 5; q2.5.3 היא סבב 2, תרומה חמישית, פסקה 3. '
      + 'סימן שאלה בתוך עיגול: שם התמליל מוטל בספק',
    footOfAnySession: 'בתחתית כתוב מי דיבר, היכן ובאיזו פסקה של התמליל: המספר שאחרי הנקודה האחרונה',
    footWithoutPassages: 'בתחתית כתוב מי דיבר והיכן',
    kinds: 'שאלות, תחזיות והצעות מסומנות; מידת הוודאות נשארה כפי שנאמרה',
    remarks: 'מה שנקרא הערה הוא שלנו, ולא מדברי הדוברים',
    garbled: 'מה שמשובש בתמליל בעליל אינו מובא כטענה',
  },
  sourceHeadline: 'המקור: היכן לקרוא אותו',
  answerers: n => `${countOf(n, 'תשובה אחת', 'שתי תשובות', 'תשובות')}, לכל אחת דגש משלה`,
  led: names => `בהנחיית ${names}`,
  digest: 'לאן הגיע הדיון',
  digestKinds: { agreement: 'קרוב', difference: 'שונה', open: 'פתוח' },
  kindSeparator: ' ',
  kinds: {
    'question': 'שאלה',
    'prediction': 'תחזית',
    'proposal': 'הצעה',
    'report': 'דיווח',
    'others-work': 'עבודה של אחרים',
  },
  discuss: 'לדיון',
  doubtful: 'התמליל מוטל בספק',
  draft: 'טיוטה של מודל, לא נבדקה',
  figureShows: drawn => `מה רואים באיור: ${drawn.join('; ')}.`,
  drawing: {
    shape: {
      rises: line => `הקו של ”${line}” עולה ונשאר גבוה`,
      surges: line => `הקו של ”${line}” גואה ונסוג`,
      jumps: line => `הקו של ”${line}” מזנק`,
      saturates: line => `הקו של ”${line}” עולה לאט יותר ויותר`,
      races: line => `הקו של ”${line}” דוהר אל גבול`,
      falls: line => `הקו של ”${line}” יורד ונשאר נמוך`,
      climbs: line => `הקו של ”${line}” מטפס לאט אל יעד`,
    },
    place: {
      'left': (thing, left) => `המקום של ”${thing}” הוא בקצה ”${left}”`,
      'near left': (thing, left) => `המקום של ”${thing}” הוא קרוב לקצה ”${left}”`,
      'middle': (thing, left, right) => `המקום של ”${thing}” הוא בין ”${left}” לבין ”${right}”`,
      'near right': (thing, _, right) => `המקום של ”${thing}” הוא קרוב לקצה ”${right}”`,
      'right': (thing, _, right) => `המקום של ”${thing}” הוא בקצה ”${right}”`,
    },
    level: {
      below: (thing, line) => `הגובה של ”${thing}” הוא מתחת לקו ”${line}”`,
      at: (thing, line) => `הגובה של ”${thing}” מגיע אל הקו ”${line}”`,
      above: (thing, line) => `הגובה של ”${thing}” הוא מעל הקו ”${line}”`,
      unclear: (thing, line) => `הקצה של ”${thing}” מצויר בקו מקוטע ליד הקו ”${line}”`,
    },
    inside: (inner, outer) => `המקום של ”${inner}” הוא בתוך ”${outer}”`,
    box: (goesIn, box, out) => `מה שנכנס אל ”${box}” הוא ”${goesIn}”, ומה שיוצא הוא ”${out}”`,
    darkBox: (goesIn, box, out) =>
      `מה שנכנס אל הקופסה האטומה ”${box}” הוא ”${goesIn}”, ומה שיוצא הוא ”${out}”`,
    heavier: (heavy, light) => `במאזניים, המשקל של ”${heavy}” גדול מן המשקל של ”${light}”`,
    fan: (hub, branches) => `מתוך ”${hub}” מסתעפים ”${branches.join('”, ”')}”`,
    overlap: (one, other, common) => `יש חפיפה בין ”${one}” לבין ”${other}”; שם כתוב ”${common}”`,
  },
  works: 'מודלים, מאמרים ונתונים שהוזכרו כאן',
  glossary: 'מונחים',
  glossaryNote: 'ההסברים שלנו',
  transcript: 'תיקוני טעויות: מה מוטל בספק בתמליל',
  unrecoverable: 'אי אפשר לשחזר',
  erratumKinds: { 'not-printed': 'מה שמדובר בו לא נדפס', 'slip': 'כנראה פליטת פה', 'doubt': 'ספק שלנו' },
  quoted: text => `”${text}”`,
  confidences: { high: 'ודאי', medium: 'די ודאי', low: 'השערה' },
  replies: 'מי הגיב למי',
  repliesHeadline: (n, name, times) => {
    const most = name ? `, יותר מכול אל ${name} (${times})` : ''
    return `מי הגיב למי: ${countOf(n, 'תגובה אחת', 'שתי תגובות', 'תגובות')}${most}`
  },
  replyKinds: {
    agrees: 'הסכמה',
    disagrees: 'אי־הסכמה',
    extends: 'הרחבה',
    answers: 'תשובה',
    refers: 'אזכור',
  },
  reply: (kind, to, from = '') => {
    const what = {
      agrees: 'בהסכמה עם',
      disagrees: 'באי־הסכמה עם',
      extends: 'בהמשך לדברי',
      answers: 'בתשובה לדברי',
      refers: 'באזכור דברי',
    }[kind]
    return `${from} ${what} ${to}`.trim()
  },
  repliedBy: {
    agrees: names => `הסכמה של ${names}`,
    disagrees: names => `אי־הסכמה של ${names}`,
    extends: names => `הרחבה של ${names}`,
    answers: names => `תשובה של ${names}`,
    refers: names => `אזכור של ${names}`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: 'באמצע', end }[at]
    return `המקום: ${own}. האחרים: ${start} ${before}, באמצע ${between}, ${end} ${after}`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0
      ? [`${one} מול ${other}`]
      : [one, other].filter(n => n > 0).map(n => `${n} בצד אחד`)
    return [question, [...sides, ...(between > 0 ? [`${between} באמצע`] : [])].join(', ')].join(' ').trim()
  },
  axisKinds: {
    'most-even': 'שנויה במחלוקת; מכל השאלות מסוג זה שהצבנו, זו שהחלוקה בה היא השווה ביותר',
    'debated': 'שנויה במחלוקת בדיון הזה',
    'comparison': 'השוואה: על כך לא התווכחו',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const subject = questions === 1
        ? 'שאלה אחת עוברת'
        : `${countOf(questions, '', 'שתי שאלות', 'שאלות')} עוברות`
      const who = placed === speakers ? `כל הדוברים (${speakers}) במפה` : `${placed} מתוך ${speakers} הדוברים במפה`
      return `${subject} לאורך הפאנל; ${who}`
    },
    caption: 'כל חותם הוא דובר או דוברת; מי שדעותיהם קרובות נמצאים יחד',
  },
  closing: 'מה נשאר לנו מן הפאנל',
  closingKinds: { shared: 'משותף', parting: 'שונה', open: 'פתוח' },
  vote: {
    onStage: 'על הבמה',
    before: 'לפני',
    after: 'אחרי',
    people: n => countOf(n, 'אדם אחד', 'שני אנשים', 'אנשים'),
  },
  cut: {
    minutes: n => `הרצאה של ${minutesOf(n)}`,
    plan: (talk, discussion) =>
      [`${minutesOf(talk)} להרצאה`, ...(discussion > 0 ? [`${minutesOf(discussion)} לדיון`] : [])].join(', '),
    leftOut: 'לא בהרצאה הזאת',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`דברים של ${names}`]),
      ...(positions === 0 ? [] : [countOf(positions, 'טענה אחת', 'שתי טענות', 'טענות')]),
    ].join('; '),
  },
  matrix: 'מי עומד היכן, שאלה אחר שאלה',
  speaker: 'מי',
  view: n => `דעה ${n}`,
  emptyCell: 'ריק: בלי שיבוץ כאן',
  withoutRow: names => `בלי שיבוץ באף אחת מן השאלות האלה: ${names}`,
  alsoInViews: numbers => `גם בדעה ${numbers.join(' ובדעה ')}`,
  between: 'באמצע',
  unclear: 'הייתה התייחסות, העמדה לא ברורה',
  offEnds: { between: 'באמצע', unclear: 'לא ברור' },
  notAddressed: 'לא הייתה התייחסות',
  notPlaced: 'בלי שיבוץ כאן',
  remark: text => `הערה: ${text}`,
  handout: { name: 'תדפיס', contents: 'תוכן העניינים', speakers: 'דוברים', passages: 'מקור' },
  leftOut: (passage, reason) => `פסקה ${passage} אינה מסוכמת: ${reason}`,
  notes: {
    cover: title => `שם החלק הזה: ”${title}”.`,
    thesis: name => `המשפט הזה מסכם את דברי ${name}. הנקודות שבהמשך מפרטות אותו.`,
    cut: plan => [
      ...(plan.length > 0 ? [`התוכנית להיום: ${plan.join('')}.`] : []),
      'זה חלק מן הדברים; השאר נמצא במצגות של החלקים השונים.',
    ].join(' '),
    leftOut: 'מה שאנחנו משמיטים נמצא במצגות של החלקים השונים, לעיון בהמשך.',
    contributions: n =>
      `יש כאן ${he.contributions(n)}. תחילה מבט קצר על עיקרי הדברים, ואחר כך אחד אחד.`,
    answerers: n =>
      `בסבב הזה יש ${he.contributions(n)}. תחילה מבט קצר על עיקרי הדברים, ואחר כך אחד אחד.`,
    digest:
      'מבט על הדיון כולו: היכן הדוברים התקרבו, היכן הם נבדלו, ומה נשאר פתוח. הסיכום הזה שלנו; השמות אומרים על דברי מי '
      + 'הוא נשען.',
    discuss:
      'השאלות האלה שלנו, והן הוכנו לקבוצת הקריאה; הדוברים לא שאלו אותן. התחילו בשאלה שהכי רוצים לדבר עליה.',
    about: 'הקדישו דקה כדי לספר איזה אירוע זה היה.',
    whoIsWho: 'החותם והצבע שליד כל שם מסמנים את אותו אדם בכל המצגות.',
    agenda: 'אפשר להציג כל חלק לבדו, או את כולם ברצף. הזמנים מוערכים לפי ההערות, בלי דיון.',
    guide: 'הקדישו דקה כדי להסביר איך קוראים את השקופיות: הכותרת היא הטענה, בתחתית המקור, וההערות שלנו.',
    guideWithoutPassages:
      'הקדישו דקה כדי להסביר איך קוראים את השקופיות: הכותרת היא הטענה, ובתחתית כתוב מי דיבר והיכן.',
    source:
      'כדי לקרוא את המקור, סרקו את הקוד או פתחו את הכתובת. השקופיות הן סיכום של העורכים; המקור הוא הקובע.',
    works: 'אלה הדברים שהוזכרו. השמות, השנים וההסברים שלנו, לעיון בהמשך; אין צורך להקריא אותם.',
    glossary: 'ההסברים שלנו, לעיון; אין צורך להקריא אותם.',
    transcript:
      'אלה המקומות בתמליל ששגויים בעליל או מוטלים בספק, עם הקריאה הסבירה ומידת הביטחון שלנו בה. אין צורך להקריא אותם; '
      + 'חזרו לכאן כששואלים.',
    replies: 'הדוברים הגיבו זה לזה. כאן רואים מי התייחס לדברי מי.',
    axis: {
      'most-even':
        'מכל השאלות שהדוברים התווכחו עליהן, זו השאלה שמחלקת אותם בצורה השווה ביותר. תחילה מי עומד באיזה צד, ואחר כך '
        + 'הנימוקים. השאלה שלנו, והעמדות הן הקריאה שלנו בדברים שנאמרו.',
      'debated':
        'כאן הדוברים התייחסו זה לדברי זה ונחלקו. השאלה שלנו, והעמדות הן הקריאה שלנו בדברים שנאמרו; היעדר התייחסות '
        + 'ועמדה לא ברורה הם שני דברים שונים.',
      'comparison':
        'ההשוואה הזאת שלנו: הדוברים לא התווכחו על השאלה. העמדות הן הקריאה שלנו בדברים שנאמרו; היעדר התייחסות ועמדה לא '
        + 'ברורה הם שני דברים שונים.',
    },
    matrix:
      'כל שורה היא דובר או דוברת, וכל עמודה היא שאלה שעוברת בכמה חלקים. תא ריק פירושו רק שלא שיבצנו שם, ולא שלא הייתה '
      + 'התייחסות לשאלה. המילים שבתאים הן סיכום שלנו.',
    tension:
      'השאלה הזאת עוברת בכמה חלקים. החלוקה לקבוצות היא הקריאה שלנו בדברים שנאמרו; איש לא בחר צד. מי שדיבר פעמיים עשוי '
      + 'להופיע בשני מקומות.',
    portraitGoesOn: name => `מבט שני על ${name}, ועל מי הגיב למי.`,
    map: others => [
      'הפאנל כולו בתמונה אחת. כל שורה היא שאלה שעוברת בכמה חלקים, כל חותם הוא דובר או דוברת, ומי שדעותיהם קרובות '
      + 'נמצאים יחד. החלוקה לקבוצות היא הקריאה שלנו בדברים שנאמרו; איש לא בחר צד.',
      ...(others === '' ? [] : [`לא במפה: ${others}. אין פירוש הדבר שלא הייתה התייחסות.`]),
    ].join(' '),
    closing: {
      all:
        'לסיום, הפאנל כולו: מה משותף לכמה מן הדוברים, היכן דרכיהם נפרדות, ומה נשאר פתוח. הסיכום הזה שלנו, ובכל שורה '
        + 'כתוב על דברי מי היא נשענת.',
      shared: 'תחילה, מה שמשותף לכמה מהם. מי ששמם כתוב כאן אמרו זאת קודם לכן במילים שלהם.',
      parting: 'ועכשיו, היכן דרכיהם נפרדות. תוך כדי הקשבה שאלו את עצמכם למי אתם הכי קרובים.',
      open: 'ולבסוף, מה שנשאר פתוח. על מה מכל אלה תרצו להמשיך לחשוב?',
    },
    vote: ([one, other], between) => [
      `תורכם. לפני הדיון, הצבעה בהרמת ידיים: מי נוטה אל ”${one}”? ומי אל ”${other}”?`,
      'כתבו את המספרים מתחת למילה ”לפני”.',
      ...(between === '' ? [] : [`על הבמה, באמצע: ${between}.`]),
      'אחרי הדיון שאלו שוב וכתבו את המספרים מתחת למילה ”אחרי”. אחר כך שאלו את מי שעברו צד: מה שינה את דעתכם?',
    ].join(' '),
  },
}

/** “טענה אחת”, “שתי טענות”, “3 טענות”: one and two are words, and one stands after its noun. */
function countOf(n: number, one: string, two: string, several: string): string {
  return { 1: one, 2: two }[n] ?? `${n} ${several}`
}

function minutesOf(n: number): string {
  return countOf(n, 'דקה אחת', 'שתי דקות', 'דקות')
}
