import type { Page } from './page.ts'
import { toneOfValue } from './tone.ts'

const radius = 52
const around = Math.PI * radius

/** The balance as a word and a number, and the next thing to do. */
export function Balance({ view: { balance, words } }: Page) {
  const length = (Math.max(0, Math.min(100, balance.value)) / 100) * around
  const arc = `M ${60 - radius} 60 A ${radius} ${radius} 0 0 1 ${60 + radius} 60`
  return (
    <section class="card wide balance" aria-labelledby="balance-title" id="balance">
      <div class="gauge" aria-hidden="true">
        <svg viewBox="0 0 120 68" aria-hidden="true" focusable="false">
          <path class="track" d={arc} />
          {length > 0 ? (
            <path class={`arc ${toneOfValue(balance.value)}`} d={arc} stroke-dasharray={`${length} ${around}`} />
          ) : null}
        </svg>
        <p class="value">
          <span class="number">{balance.value}</span> <span class="muted">{words.ofHundred}</span>
        </p>
      </div>
      <div>
        <h2 id="balance-title" tabIndex={-1}>
          {balance.label}
        </h2>
        <p class="word">{balance.word}</p>
        <p class="hidden">
          {balance.value} {words.ofHundred}
        </p>
        {balance.advice === undefined ? null : <p>{balance.advice}</p>}
      </div>
    </section>
  )
}
