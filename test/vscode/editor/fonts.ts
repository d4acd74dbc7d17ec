import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fetchOnce, npm } from './fetch.ts'

const from = '@expo-google-fonts'
const packages = [`${from}/inter@0.4.2`, `${from}/jetbrains-mono@0.4.1`, `${from}/noto-color-emoji@0.4.6`]
const files = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'inter/700Bold/Inter_700Bold.ttf',
  'jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
  'jetbrains-mono/400Regular_Italic/JetBrainsMono_400Regular_Italic.ttf',
  'jetbrains-mono/700Bold/JetBrainsMono_700Bold.ttf',
  'noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf'
]

/**
 * Fonts for pictures, so that they look the same on every machine, with emoji, even where no font is
 * installed. Returns variables for the browser; the machine's own fonts fill in for other scripts.
 */
export async function pictureFonts(): Promise<Readonly<Record<string, string>>> {
  const folder = await fetchOnce({
    name: 'fonts',
    version: '1',
    notice: 'Fetching fonts for pictures from npm (Inter, JetBrains Mono, Noto Color Emoji): about 20 MB. Once.',
    build: async (partial) => {
      await npm(partial, 'install', ...packages)
      await mkdir(join(partial, 'fonts'))
      for (const file of files) {
        await copyFile(join(partial, 'node_modules', from, file), join(partial, 'fonts', basename(file)))
      }
      await rm(join(partial, 'node_modules'), { recursive: true })
    }
  })
  const configuration = join(folder, 'fonts.conf')
  await writeFile(configuration, fontconfig(folder))
  return { FONTCONFIG_FILE: configuration }
}

function fontconfig(folder: string): string {
  const prefer = (family: string, font: string) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="prepend" binding="strong"><string>${font}</string></edit></match>`
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  ${prefer('system-ui', 'Inter')}
  ${prefer('sans-serif', 'Inter')}
  ${prefer('monospace', 'JetBrains Mono')}
  ${prefer('emoji', 'Noto Color Emoji')}
</fontconfig>
`
}
