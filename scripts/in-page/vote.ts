/** The page on which a phone votes. Runs there as the whole script of the page. */

export {}

interface BallotMessage {
  status: string
  question: string
  /** What the buttons say; none while no round is open. */
  ends: string[]
  round?: string
  /** The end this phone has voted for in this round. */
  choice?: number
}

const byId = (id: string) => document.getElementById(id)
const buttons = [...document.querySelectorAll<HTMLButtonElement>('#ends button')]
let round: string | undefined

function show({ status, question, ends, round: open, choice }: BallotMessage): void {
  round = open
  for (const [id, text] of [['status', status], ['question', question]] as const) {
    const element = byId(id)
    if (element)
      element.textContent = text
  }
  byId('question')?.toggleAttribute('hidden', question === '')
  byId('ends')?.toggleAttribute('hidden', ends.length === 0)
  buttons.forEach((button, index) => {
    button.textContent = ends[index] ?? ''
    press(button, index === choice)
  })
}

function press(button: HTMLButtonElement, isPressed: boolean): void {
  button.setAttribute('aria-pressed', String(isPressed))
}

async function castVote(choice: number): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const isCounted = await fetch('/vote', { method: 'POST', headers, body: JSON.stringify({ round, choice }) })
    .then(({ ok }) => ok, () => false)
  if (isCounted)
    buttons.forEach((button, index) => press(button, index === choice))
}

buttons.forEach((button, index) => button.addEventListener('click', () => void castVote(index)))

const events = new EventSource('/vote/events')
events.addEventListener('open', () => byId('lost')?.toggleAttribute('hidden', true))
events.addEventListener('error', () => byId('lost')?.toggleAttribute('hidden', false))
events.addEventListener('message', ({ data }) => show(JSON.parse(data)))
