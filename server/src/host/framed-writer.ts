import type { Writable } from 'node:stream'
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node'
import { createEncoder } from './encode-message.ts'

/**
 * Writes messages to a stream, header and content at once and without waiting a turn before each: the reader is woken once for
 * each, and as soon as may be.
 */
export class FramedWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly encode = createEncoder()
  private failures = 0

  constructor(private readonly stream: Writable) {
    super()
    stream.on('error', (error) => this.fireError(error))
    stream.on('close', () => this.fireClose())
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = (error: unknown): void => {
        this.failures++
        this.fireError(error, message, this.failures)
        reject(error)
      }
      try {
        this.stream.write(this.encode(message), (error) => {
          if (error) return failed(error)
          this.failures = 0
          resolve()
        })
      } catch (error) {
        failed(error)
      }
    })
  }

  end(): void {
    this.stream.end()
  }
}
