import { once } from 'node:events'
import * as l10n from '@vscode/l10n'
import { exitCode } from '../exit-code.ts'
import { reasonOf } from '../failure.ts'

/** Writes to a stream and waits while its reader is behind, so that nothing piles up in memory. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '' || stream.write(text)) return
  await once(stream, 'drain')
}

/** Writes many pieces, in chunks of a size that pipes like. */
export async function writeAll(stream: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < 65_536) continue
    await write(stream, chunk)
    chunk = ''
  }
  await write(stream, chunk)
}

/** What a shell sees of a program that a closed pipe has ended: 128 and the number of SIGPIPE. */
const closedPipe = 141

/**
 * What to do when an output breaks. A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours and
 * ends the program quietly; not with 0, since nobody knows whether the rest was clean. Anything else, such as a full
 * disk, ends it with `failed` and one line that says so: half a report must not pass for one.
 */
export function endWithOutput(stream: NodeJS.WritableStream, say: (message: string) => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Windows calls it EOF
    if (['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '')) process.exit(closedPipe)
    say(l10n.t('The output could not be written: {0}.', reasonOf(error)))
    process.exit(exitCode.failed)
  })
}
