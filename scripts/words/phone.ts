/** Our words on the pages for phones (`scripts/remote/`), a table a language. */

import type { OurLanguage } from '../summary/languages.ts'

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

const zhHant: PhoneWords = {
  remote: '遙控',
  on: '下一步',
  back: '上一步',
  then: '接下來：',
  left: minutes => `還剩 ${minutes} 分鐘`,
  over: minutes => `超時 ${minutes} 分鐘`,
  notes: '講稿',
  noNotes: '這一頁沒有講稿。',
  password: '密碼',
  open: '開啟',
  wrongPassword: '密碼不正確。',
  waiting: '簡報馬上就來。',
  lost: '連線中斷，正在重試……',
  vote: '投票',
  noVote: '現在沒有投票。輪到時，這裡會自動出現。',
  voteClosed: '投票還沒有開始，或已經結束。',
  voteNow: { before: '討論之前：你站在哪一邊？', after: '討論之後：你站在哪一邊？' },
  openVote: { before: '開始投票：討論之前', after: '開始投票：討論之後' },
  closeVote: '結束投票',
}

const ja: PhoneWords = {
  remote: 'リモコン',
  on: '次へ',
  back: '戻る',
  then: '次：',
  left: minutes => `残り ${minutes} 分`,
  over: minutes => `${minutes} 分超過`,
  notes: 'ノート',
  noNotes: 'このスライドにノートはありません。',
  password: 'パスワード',
  open: '開く',
  wrongPassword: 'パスワードが違います。',
  waiting: 'スライドはまもなく表示されます。',
  lost: '接続が切れました。再接続しています…',
  vote: '投票',
  noVote: '今は投票がありません。始まると、ここに表示されます。',
  voteClosed: '投票はまだ始まっていないか、終わりました。',
  voteNow: { before: '議論の前：あなたはどちらですか？', after: '議論の後：あなたはどちらですか？' },
  openVote: { before: '投票を始める：議論の前', after: '投票を始める：議論の後' },
  closeVote: '投票を締め切る',
}

const ko: PhoneWords = {
  remote: '리모컨',
  on: '다음',
  back: '이전',
  then: '다음: ',
  left: minutes => `${minutes}분 남음`,
  over: minutes => `${minutes}분 초과`,
  notes: '노트',
  noNotes: '이 슬라이드에는 노트가 없습니다.',
  password: '비밀번호',
  open: '열기',
  wrongPassword: '비밀번호가 맞지 않습니다.',
  waiting: '슬라이드가 곧 나타납니다.',
  lost: '연결이 끊겨 다시 시도하고 있습니다…',
  vote: '투표',
  noVote: '지금은 투표가 없습니다. 시작되면 여기에 나타납니다.',
  voteClosed: '투표가 아직 시작되지 않았거나 끝났습니다.',
  voteNow: { before: '토론 전: 어느 쪽입니까?', after: '토론 후: 어느 쪽입니까?' },
  openVote: { before: '투표 시작: 토론 전', after: '투표 시작: 토론 후' },
  closeVote: '투표 마감',
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

const he: PhoneWords = {
  remote: 'שלט',
  on: 'הלאה',
  back: 'חזרה',
  then: 'אחר כך: ',
  left: minutes => `נותרו ${minutes} דק׳`,
  over: minutes => `חריגה של ${minutes} דק׳`,
  notes: 'הערות',
  noNotes: 'לשקופית הזאת אין הערות.',
  password: 'סיסמה',
  open: 'פתיחה',
  wrongPassword: 'הסיסמה שגויה.',
  waiting: 'השקופיות יופיעו בעוד רגע.',
  lost: 'אין חיבור; מתבצע ניסיון נוסף…',
  vote: 'הצבעה',
  noVote: 'אין הצבעה כרגע. ההצבעה הבאה תופיע כאן.',
  voteClosed: 'ההצבעה עוד לא התחילה, או שכבר הסתיימה.',
  voteNow: { before: 'לפני הדיון: באיזה צד אתם?', after: 'אחרי הדיון: באיזה צד אתם?' },
  openVote: { before: 'פתיחת ההצבעה: לפני', after: 'פתיחת ההצבעה: אחרי' },
  closeVote: 'סגירת ההצבעה',
}

/** These words by language; English is a table (`en.ts`). */
export const PHONE_WORDS: Record<Exclude<OurLanguage, 'en'>, PhoneWords>
  = { zh, 'zh-Hant': zhHant, ja, ko, de, fr, es, he }
