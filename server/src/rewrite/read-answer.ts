/** A model's answer as the post in it, or why there is none. */
export type ReadAnswer = { readonly text: string } | { readonly why: 'empty' | 'declined' | 'commentary' }

const marked = /<post>\s*([\s\S]*?)\s*<\/post>/i
const fenced = /^```[^\n`]*\n([\s\S]*?)\n?```$/
const oneFence = /(?:^|\n)```[^\n`]*\n([\s\S]*?)\n?```(?=\n|$)/g
const declined =
  /^(?:(?:i['’]m|i am) (?:sorry|afraid|unable|not able)|sorry,? (?:but )?i|i (?:can['’]?t|cannot|won['’]?t) (?:help|assist|do|write|rewrite|comply)|as an ai|unfortunately,? i)/i
const opening =
  /^(?:sure|certainly|of course|absolutely|okay|ok|here(?:['’]s| is| are)|below is|rewritten|rewrite|revised|post|option \d|version \d)\b[^\n]{0,120}?[:!.]\s*\n/i
const closing =
  /\n\s*(?:let me know if|i (?:kept|changed|replaced|added|made|removed|used)|note:|\(?note that|changes(?: made)?:|explanation:|hope this helps|feel free to|this version|would you like me)[^\n]*(?:\n[\s\S]*)?$/i

function unquoted(text: string): string {
  const inside = /^["“]([\s\S]*)["”]$/.exec(text)?.[1]
  return inside === undefined || /["“”]/.test(inside) ? text : inside.trim()
}

/**
 * The post that a model answered with: between the marks that it was asked for, or in the only code fence, or all of it.
 * Talk around it is never taken for the post.
 *
 * @param original what was sent; where it has a fence or stands in quotation marks, the answer may too
 */
export function readAnswer(answer: string, original: string): ReadAnswer {
  const whole = answer
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim()
  const inMarks = marked.exec(whole)?.[1]
  let text = (inMarks ?? whole).trim()
  if (inMarks === undefined && /<\/?post>/i.test(text)) text = text.replace(/<\/?post>/gi, '').trim()
  if (!original.includes('```')) {
    const fences = [...text.matchAll(oneFence)]
    text = (fenced.exec(text)?.[1] ?? (fences.length === 1 ? fences[0]?.[1] : undefined) ?? text).trim()
  }
  if (!/^["“]/.test(original.trim())) text = unquoted(text)
  if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return { why: 'empty' }
  if (declined.test(text) && !declined.test(original)) return { why: 'declined' }
  const isCommented = (opening.test(text) && !opening.test(original)) || (closing.test(text) && !closing.test(original))
  if (isCommented || (text.includes('```') && !original.includes('```'))) return { why: 'commentary' }
  return { text }
}
