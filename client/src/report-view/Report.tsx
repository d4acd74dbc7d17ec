import { Balance } from './Balance.tsx'
import { Cadence } from './Cadence.tsx'
import { Feeds } from './Feeds.tsx'
import { Header } from './Header.tsx'
import { Ideas } from './Ideas.tsx'
import { Missing } from './Missing.tsx'
import { Mix } from './Mix.tsx'
import { Posts } from './Posts.tsx'
import type { Page } from './page.ts'
import { Repeats } from './Repeats.tsx'
import { Rules } from './Rules.tsx'
import { Scores } from './Scores.tsx'

/** The whole page. */
export function Report(page: Page) {
  if (page.view.isEmpty)
    return (
      <>
        <Header {...page} />
        <div class="cards">
          <p class="wide">{page.view.words.noPosts}</p>
          {page.view.ideas.length > 0 && page.view.scope === 'file' ? <Ideas {...page} /> : null}
        </div>
      </>
    )
  return (
    <>
      <Header {...page} />
      <div class="cards">
        <Balance {...page} />
        <Ideas {...page} />
        <Mix {...page} />
        <Missing {...page} />
        <Feeds {...page} />
        <Scores {...page} />
        <Posts {...page} />
        <Cadence {...page} />
        <Repeats {...page} />
        <Rules {...page} />
      </div>
    </>
  )
}
