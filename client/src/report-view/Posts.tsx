import type { PostView } from '../report/report-view.ts'
import { Bar } from './Bar.tsx'
import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'
import type { Sorting } from './shown.ts'
import { sortedPosts } from './sorted-posts.ts'
import { toneOfValue } from './tone.ts'

/** More than this only when asked for. */
const mostAtFirst = 100

function Heading({ page: { view, shown, change }, sorting, name }: { page: Page; sorting: Sorting; name: string }) {
  const isChosen = shown.sorting === sorting
  const sort = isChosen ? (shown.isDescending ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" aria-sort={sort}>
      <button
        type="button"
        class="sort"
        title={fill(view.words.sortBy, name)}
        onClick={() => change((now) => ({ sorting, isDescending: now.sorting === sorting && !now.isDescending }))}
      >
        {name}
        <span aria-hidden="true">{isChosen ? (shown.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
}

function Row({ page, post }: { page: Page; post: PostView }) {
  const { words } = page.view
  const details = [post.file, post.date, post.status].filter((detail) => detail !== undefined)
  return (
    <tr>
      <td class="number">{post.number}</td>
      <th scope="row">
        <button
          type="button"
          class="link"
          dir="auto"
          title={fill(words.goTo, post.number)}
          onClick={() => tell({ type: 'post', key: post.key })}
        >
          {post.title}
        </button>
        {details.length === 0 ? null : <span class="detail">{details.join(' · ')}</span>}
        {post.rules.length === 0 ? null : (
          <span class="detail">
            {words.look}: {post.rules.join(', ')}
          </span>
        )}
      </th>
      <td class="score">
        <span class="number">{post.score}</span> {post.word}
        <Bar share={post.score / 100} tone={toneOfValue(post.score)} />
      </td>
      <td>{post.kindLabel}</td>
    </tr>
  )
}

/** Each post with its score and kind; a click goes to it. */
export function Posts(page: Page) {
  const { view, shown, change } = page
  const { words, posts } = view
  const sorted = sortedPosts(posts, shown)
  const rows = shown.hasAllPosts ? sorted : sorted.slice(0, mostAtFirst)
  return (
    <Section id="posts" title={words.posts} isWide>
      <table class="posts">
        <caption class="hidden">{words.posts}</caption>
        <thead>
          <tr>
            <Heading page={page} sorting="number" name={words.number} />
            <th scope="col">{words.post}</th>
            <Heading page={page} sorting="score" name={words.score} />
            <Heading page={page} sorting="kind" name={words.kind} />
          </tr>
        </thead>
        <tbody>
          {rows.map((post) => (
            <Row key={post.key} page={page} post={post} />
          ))}
        </tbody>
      </table>
      {rows.length === posts.length ? null : (
        <p class="more">
          <button type="button" class="choice" onClick={() => change(() => ({ hasAllPosts: true }))}>
            {fill(words.showAll, posts.length)}
          </button>
        </p>
      )}
    </Section>
  )
}
