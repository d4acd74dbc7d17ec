import { once } from 'node:events'

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
 * A reader that has seen enough (`| head`) closes the pipe. That is no fault of ours and ends the program quietly; not
 * with 0, since nobody knows whether the rest was clean.
 */
export function endQuietlyWithReader(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit(closedPipe)
    throw error
  })
}
