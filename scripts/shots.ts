import type { Picture } from '../test/vscode/editor/picture.ts'

export type Shot = Omit<Picture, 'out' | 'folder' | 'file' | 'extension'> & {
  /** Name of the PNG in docs/pictures, without its ending. */
  readonly name: string
  /** Folder to open, from the top of the project; `examples` when not given. */
  readonly folder?: string
  /** File to open, from that folder. */
  readonly file: string
}

/** The pictures that the README and the pages show. */
export const shots: readonly Shot[] = []
