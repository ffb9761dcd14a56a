/** The presenter's page on a phone: steers, shows notes and time. Runs there as the whole script of the page. */

export {}

interface DeskMessage {
  /** Another one for another slide, whatever their numbers are. */
  slide: string
  place: string
  title: string
  /** As HTML. */
  note: string
  next: string
  /** Seconds of the talk that are left. */
  left: number
  isRunning: boolean
  /** The minutes in words, with `#` for their number: left, and over. */
  minutesLeft: string
  minutesOver: string
  /** What the button for votes says; empty where nobody votes. */
  vote: string
}

const byId = (id: string) => document.getElementById(id)
let desk: DeskMessage | undefined
/** When it came, on this phone's clock. */
let at = 0

function showTime(): void {
  const time = byId('time')
  if (!desk || !time)
    return
  const left = desk.left - (desk.isRunning ? (performance.now() - at) / 1000 : 0)
  const words = left >= 0 ? desk.minutesLeft : desk.minutesOver
  time.textContent = words.replace('#', String(left >= 0 ? Math.ceil(left / 60) : Math.floor(-left / 60)))
}

function show(news: DeskMessage): void {
  const isOtherSlide = desk?.slide !== news.slide
  desk = news
  at = performance.now()
  for (const name of ['place', 'title', 'next'] as const) {
    const element = byId(name)
    if (element)
      element.textContent = news[name]
  }
  const vote = byId('vote')
  if (vote)
    vote.textContent = news.vote
  vote?.toggleAttribute('hidden', news.vote === '')
  const note = byId('note')
  if (note && note.innerHTML !== news.note)
    note.innerHTML = news.note
  if (note && isOtherSlide)
    note.scrollTop = 0
  showTime()
}

async function post(address: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const isDone = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
    .then(({ ok }) => ok, () => false)
  byId('lost')?.toggleAttribute('hidden', isDone)
}

const step = (by: 1 | -1) => post('/remote/step', { by })

byId('on')?.addEventListener('click', () => void step(1))
byId('back')?.addEventListener('click', () => void step(-1))
byId('vote')?.addEventListener('click', () => void post('/remote/vote', {}))
addEventListener('keydown', ({ key }) => {
  if (['ArrowRight', 'PageDown'].includes(key))
    void step(1)
  if (['ArrowLeft', 'PageUp'].includes(key))
    void step(-1)
})
setInterval(showTime, 1000)

const events = new EventSource('/remote/events')
events.addEventListener('open', () => byId('lost')?.toggleAttribute('hidden', true))
events.addEventListener('error', () => byId('lost')?.toggleAttribute('hidden', false))
events.addEventListener('message', ({ data }) => show(JSON.parse(data)))
