import type { PostReport, Report } from './types.ts'

/** All that findings can stand in, in the order of the text: the file's own header, where it belongs to no post, and the posts. */
export function ownersOf({ feedHeader, posts }: Report): readonly PostReport[] {
  return feedHeader ? [feedHeader, ...posts] : posts
}

/** The owner of that index; -1 is the file's own header. */
export function ownerAt(report: Report, index: number): PostReport | undefined {
  return index < 0 ? report.feedHeader : report.posts[index]
}
