/** What looks like the name of a person, or like a role that stands for one. */

import { anyOf } from './any-of.ts'

/** Family names of Chinese people by frequency; these cover more than 95 of 100. */
const SURNAMES = new Set(
  [
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常',
    '汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛申毕聂焦齐柳邢路岳梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边操毋丛佟屠沙尚',
    '桑宫厉连晏迟代谷褚娄窦冷蔺阎满池战原简冀党甲乙丙',
  ].join(''),
)
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|司徒|东方|独孤|慕容|夏侯|皇甫|尉迟|公孙|令狐|长孙|宇文|端木|南宫|轩辕)/
/** Titles that follow a Chinese name. */
const TITLE_AFTER = new RegExp(
  `(?:${[
    '老师|教授|副教授|博士|院士|先生|女士|研究员|主任|主席|院长|所长|工程师|同学|总经理|总监|总|董事长|主持人',
  ].join('|')})$`,
)
/** Titles before a name in Latin letters. */
const TITLE_BEFORE = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Rev|Hon|Judge|Senator|Minister)\.? )+/i
const DEGREES = /,? (?:Ph\.?D\.?|M\.?D\.?|MBE|OBE|Jr\.?|Sr\.?|FRS|Esq\.?)$/i

/** Roles that stand for one person or another. */
const ROLE = anyOf(
  `(?:会议|论坛|圆桌|大会)?(?:主持人|主持|嘉宾主持|司仪|主席)
(?:the\\s|co-?|madam\\s)?(?:moderator|host|chair|chairman|chairwoman|chairperson|facilitator|presenter)
interviewer|emcee|mc`,
  { as: 'whole' },
)
const NTH = '(?: ?[A-Z\\d一二三四五六七八九十]{1,2})?'
const OTHER_ROLE = anyOf(
  `(?:现场)?(?:观众|听众|提问者|提问|提问人|问|答|记者|嘉宾|学生|参会者|与会者)${NTH}
(?:audience(?: member)?|questioner|question|answer|interviewee|reporter|guest|student|attendee)${NTH}
unidentified(?: speaker)?${NTH}|unknown(?: speaker)?${NTH}|q|a`,
  { as: 'whole' },
)
const NUMBERED = anyOf(
  `(?:发言人|说话人|讲话人|演讲者|讲者|嘉宾|与会者|话者)[ _#-]*(?:\\d{1,3}|[A-H]|[一二三四五六七八九十]{1,2})
(?:spk|speaker|participant|person|voice|panell?ist|respondent)[ _#-]*(?:\\d{1,3}|[A-H])`,
  { as: 'whole' },
)

/** Words that stand before a colon, or alone, and are no names. */
const NO_NAME = new Set(
  `note notes summary conclusion conclusions abstract introduction background date time times location place venue
agenda topic topics update example examples warning tip source sources photo photos credit credits speakers
panelists panellists moderators organizers organisers editor editors transcript recording duration meeting
attendees participants join tags tag categories category title author authors by first second third finally
remark remarks overview contents content references reference discussion results result method methods task
tasks action actions decision decisions next link links url email contact website phone twitter subject to from
cc re today tomorrow yesterday correction clarification disclaimer copyright share part section chapter figure
table appendix objective objectives goal goals outcome outcomes problem problems solution solutions question
questions answer answers pros cons important key points point open closing opening welcome break lunch coffee
thanks acknowledgements acknowledgments sponsors sponsor about biography bio language languages version status
id number name names role roles affiliation organisation organization event host page pages session sessions
round panel keynote applause
laughter music silence crosstalk inaudible`.split(
      /\s+/,
    ),
)
const NO_HAN_NAME = new Set(
  `谢谢 感谢 方法 安全 时间 任务 成果 应用 关键 关键词 路线 马上 高度 金融 文化 常见 任何 何时 何地 施工 方向 方案 白话 石油 高性能 成本 单位 单独 华语 强调 解决 解释 解答
向量 简介 简单 简言之 文字 文章 文献 时候 成功 万一 龙头 金额 白天 项目 管理 章节 常识 游戏 关于 关注 安排 江湖 钱包 路径 单词 经验 温度 高清 万能 尚未 毕竟 连接 边界
车辆 房间 包括 包含 代表 代码 代价 计算 计划 任一 何为 何谓 路由 程序 程度 余下 安全性 方法论 计算机 应用层 马拉松 金字塔 时间表 白皮书 许可证 施工队 强化 于是 向上 向下
严格 江南 江北 成立 左右 万物 连续 原因 原则 原文 原理 解读 路人 查询 查看 席位 位置 田野 史料 武器 金属 石头 时长 单选 多选`.split(
      /\s+/,
    ),
)
/** What a word for a thing ends with, and a given name hardly does. */
const LIKE_A_THING = /[性论词化层率点法式类型学们者题力业度史图表书版段步骤]$/

/** What a name looks like. `han` and `latin` are names of persons, `initials` one to four capitals. */
export type NameKind = 'han' | 'latin' | 'role' | 'other-role' | 'numbered' | 'initials'

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|y|e|ter|ten|zu|af|st\.?)$/i
const LATIN_WORD
  = /^(?:(?!.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{Lu}[\p{L}\p{M}'’‘-]*|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u

/** @returns `undefined` if it does not look like a name at all */
export function nameKind(written: string): NameKind | undefined {
  const text = written.trim()
  if (text === '' || text.length > 40)
    return undefined
  if (NUMBERED.test(text))
    return 'numbered'
  if (ROLE.test(text))
    return 'role'
  if (OTHER_ROLE.test(text))
    return 'other-role'
  return hanKind(text) ?? latinKind(text)
}

function hanKind(text: string): NameKind | undefined {
  const name = withoutTitle(text)
  if (NO_HAN_NAME.has(name) || !/^[\p{Script=Han}·・•\s]+$/u.test(name))
    return undefined
  const letters = name.replace(/\s/g, '')
  if (/[·・•]/.test(letters))
    return letters.length <= 14 ? 'han' : undefined
  if (/\s/.test(name) && !/^\p{Script=Han}\s{1,2}\p{Script=Han}$/u.test(name))
    return undefined
  // A surname with a title: 王老师.
  const shortest = name === text ? 2 : 1
  return letters.length >= shortest && letters.length <= 4 ? 'han' : undefined
}

function latinKind(text: string): NameKind | undefined {
  const name = withoutTitle(text)
  const words = name.split(/\s+/)
  if (/^[A-Z]{1,4}$/.test(name) && !NO_NAME.has(name.toLowerCase()))
    return 'initials'
  const proper = words.filter(word => LATIN_WORD.test(word))
  const fits
    = words.length <= 5 && proper.length > 0 && words.every(word => LATIN_WORD.test(word) || PARTICLE.test(word))
  return fits && !words.some(word => NO_NAME.has(word.toLowerCase())) ? 'latin' : undefined
}

/** A name without “Dr” or 老师. */
export function withoutTitle(name: string): string {
  const plain = name.trim().replace(TITLE_BEFORE, '').replace(DEGREES, '').replace(TITLE_AFTER, '').trim()
  return plain === '' ? name.trim() : plain
}

/** Whether a Chinese name has a known family name and two more characters, or is a foreign name with a dot. */
export function isSurelyHanName(written: string): boolean {
  const name = withoutTitle(written).replace(/\s/g, '')
  if (/[·・•]/.test(name))
    return true
  const given = name.slice(familyName(name).length)
  return given.length === 2 && !LIKE_A_THING.test(name) && !NO_HAN_NAME.has(name)
}

/** Whether it has a family name, and at most two characters more. */
export function hasFamilyName(written: string): boolean {
  const name = withoutTitle(written).replace(/\s/g, '')
  return familyName(name) !== '' && name.length - familyName(name).length <= 2
}

/** The family name of a Chinese name; empty if it begins with none that we know. */
export function familyName(name: string): string {
  return COMPOUND.exec(name)?.[0] ?? (SURNAMES.has(name[0] ?? '') ? (name[0] ?? '') : '')
}

/** Names that differ in case, width, titles or white space are one name. */
export function nameKey(name: string): string {
  return withoutTitle(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/[・•]/g, '·')
}

const ORGANISATION_ZH
  = anyOf(`大学|学院|研究[所院]|公司|集团|实验室|中心|科技|协会|学会|委员会|基金会|医院|银行|出版社|报社
杂志|工作室|社区|联盟|中学|小学|政府`)
const ORGANISATION_EN = anyOf(
  `university|univ|institute?|college|school|lab|laboratory|inc|ltd|llc|corp|gmbh|foundation
society|association|center|centre|ministry|agency|council|group|research|academy|hospital|bank|press|project|network
consortium|company`,
  { as: 'words' },
)

/** Whether it looks like the name of an organisation. */
export function isOrganisation(text: string): boolean {
  return ORGANISATION_ZH.test(text) || ORGANISATION_EN.test(text) || /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(text)
}
