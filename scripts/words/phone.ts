/** Our words on the pages for phones (`scripts/remote/`), a table a language. */

import type { Language } from '../summary/vocabulary.ts'
import { languageOfTag } from '../summary/vocabulary.ts'

/** What these pages say themselves. */
export interface PhoneWords {
  /** Of the presenter's page. */
  remote: string
  on: string
  back: string
  /** Before the title of the next slide. */
  then: string
  /** Time of the talk that is left or overdrawn, in minutes. */
  left: (minutes: string) => string
  over: (minutes: string) => string
  notes: string
  noNotes: string
  password: string
  open: string
  wrongPassword: string
  waiting: string
  lost: string
  /** Of the page on which people vote, and the link to it. */
  vote: string
  noVote: string
  voteClosed: string
  voteNow: { before: string, after: string }
  /** On the presenter's page. */
  openVote: { before: string, after: string }
  closeVote: string
}

const zh: PhoneWords = {
  remote: '遥控',
  on: '下一步',
  back: '上一步',
  then: '接下来：',
  left: minutes => `还剩 ${minutes} 分钟`,
  over: minutes => `超时 ${minutes} 分钟`,
  notes: '讲稿',
  noNotes: '这一页没有讲稿。',
  password: '密码',
  open: '打开',
  wrongPassword: '密码不对。',
  waiting: '幻灯片马上就来。',
  lost: '连接断了，正在重试……',
  vote: '投票',
  noVote: '现在没有投票。轮到时，这里会自动出现。',
  voteClosed: '投票还没有开始，或者已经结束。',
  voteNow: { before: '讨论之前：你站在哪一边？', after: '讨论之后：你站在哪一边？' },
  openVote: { before: '开始投票：讨论之前', after: '开始投票：讨论之后' },
  closeVote: '结束投票',
}

const en: PhoneWords = {
  remote: 'Remote',
  on: 'Next',
  back: 'Back',
  then: 'Then: ',
  left: minutes => `${minutes} min left`,
  over: minutes => `${minutes} min over`,
  notes: 'Notes',
  noNotes: 'This slide has no notes.',
  password: 'Password',
  open: 'Open',
  wrongPassword: 'That is not the password.',
  waiting: 'The slides will be here in a moment.',
  lost: 'No connection; trying again …',
  vote: 'Vote',
  noVote: 'There is no vote now. When there is one, it appears here.',
  voteClosed: 'The vote has not begun yet, or is over.',
  voteNow: { before: 'Before the discussion: where do you stand?', after: 'After the discussion: where do you stand?' },
  openVote: { before: 'Open the vote: before', after: 'Open the vote: after' },
  closeVote: 'Close the vote',
}

const de: PhoneWords = {
  remote: 'Fernbedienung',
  on: 'Weiter',
  back: 'Zurück',
  then: 'Danach: ',
  left: minutes => `noch ${minutes} Min.`,
  over: minutes => `${minutes} Min. zu lang`,
  notes: 'Notizen',
  noNotes: 'Diese Folie hat keine Notizen.',
  password: 'Passwort',
  open: 'Öffnen',
  wrongPassword: 'Das ist nicht das Passwort.',
  waiting: 'Die Folien kommen gleich.',
  lost: 'Keine Verbindung; neuer Versuch …',
  vote: 'Abstimmen',
  noVote: 'Zurzeit wird nicht abgestimmt. Wenn es so weit ist, erscheint die Frage hier.',
  voteClosed: 'Die Abstimmung hat noch nicht begonnen oder ist beendet.',
  voteNow: { before: 'Vor der Diskussion: Wo stehen Sie?', after: 'Nach der Diskussion: Wo stehen Sie?' },
  openVote: { before: 'Abstimmung öffnen: vorher', after: 'Abstimmung öffnen: nachher' },
  closeVote: 'Abstimmung schließen',
}

const fr: PhoneWords = {
  remote: 'Télécommande',
  on: 'Suivant',
  back: 'Retour',
  then: 'Ensuite\u00A0: ',
  left: minutes => `encore ${minutes} min`,
  over: minutes => `${minutes} min de trop`,
  notes: 'Notes',
  noNotes: 'Cette diapositive n’a pas de notes.',
  password: 'Mot de passe',
  open: 'Ouvrir',
  wrongPassword: 'Ce n’est pas le mot de passe.',
  waiting: 'Les diapositives arrivent dans un instant.',
  lost: 'Pas de connexion\u00A0; nouvel essai…',
  vote: 'Voter',
  noVote: 'Il n’y a pas de vote en ce moment. Le prochain apparaîtra ici.',
  voteClosed: 'Le vote n’a pas encore commencé, ou il est terminé.',
  voteNow: {
    before: 'Avant la discussion\u00A0: où vous situez-vous\u00A0?',
    after: 'Après la discussion\u00A0: où vous situez-vous\u00A0?',
  },
  openVote: { before: 'Ouvrir le vote\u00A0: avant', after: 'Ouvrir le vote\u00A0: après' },
  closeVote: 'Clore le vote',
}

const es: PhoneWords = {
  remote: 'Mando',
  on: 'Siguiente',
  back: 'Atrás',
  then: 'Después: ',
  left: minutes => `quedan ${minutes} min`,
  over: minutes => `${minutes} min de más`,
  notes: 'Notas',
  noNotes: 'Esta diapositiva no tiene notas.',
  password: 'Contraseña',
  open: 'Abrir',
  wrongPassword: 'Esa no es la contraseña.',
  waiting: 'Las diapositivas llegan enseguida.',
  lost: 'Sin conexión; nuevo intento…',
  vote: 'Votar',
  noVote: 'Ahora no hay votación. La próxima aparecerá aquí.',
  voteClosed: 'La votación aún no ha empezado, o ya ha terminado.',
  voteNow: { before: 'Antes del debate: ¿dónde se sitúa?', after: 'Después del debate: ¿dónde se sitúa?' },
  openVote: { before: 'Abrir la votación: antes', after: 'Abrir la votación: después' },
  closeVote: 'Cerrar la votación',
}

const PHONE_WORDS: Record<Language, PhoneWords> = { zh, en, de, fr, es }

/** @param tag BCP 47 tag of the deck */
export function phoneWords(tag: string): PhoneWords {
  return PHONE_WORDS[languageOfTag(tag)]
}
