const words =
  /^(?:an? |the |my |our )?(?:image|img|photo|photograph|picture|pic|screenshot|screen shot|graphic|figure|logo|icon|banner|thumbnail|untitled|video|clip|gif|alt(?:[ -]?text)?|description|caption|placeholder|tbd|todo|n\/a|none|null|x+|\.+|-+)(?:[ #_-]*\d+)?\.?$/i
const fileName = /\.(?:jpe?g|png|gif|webp|heic|avif|svg|bmp|tiff?|mp4|m4v|mov|webm)$/i
const fromCamera =
  /^(?:img|dsc[nf]?|pxl|dji|gopr|mvi|vid|p\d{2}|screenshot|screen shot|photo|image|whatsapp image|signal)[\s_-]*\d[\d\s_.:-]*(?:at [\d\s.:-]+)?(?:am|pm)?$/i

/** Whether an alternative text says nothing of what is to be seen: "image", "IMG_1234", a file's name. */
export function isEmptyAlt(alt: string): boolean {
  const text = alt.trim()
  return text === '' || words.test(text) || fileName.test(text) || fromCamera.test(text)
}
