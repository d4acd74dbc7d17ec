import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as l10n from '@vscode/l10n'
import { fixAll } from '../../inspect/fix-all.ts'
import { createInspector } from '../../inspect.ts'
import { applyChanges } from '../../rules/snippet.ts'
import { digestOf } from '../cache/digest.ts'
import { Failure, reasonOf } from '../failure.ts'
import { fileRecord } from '../file-record.ts'
import { decode } from '../files/decode.ts'
import { lookForMedia, type SeenFiles } from '../files/missing-media.ts'
import { readText } from '../files/read-text.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import type { FileTask, Inspected, Outcome, Work } from './task.ts'

/** Inspects one file after the other. */
export interface FileInspector {
  /** Inspects a text in the place of a task's file, which need not be there. Returns the text, mended where that was asked for. */
  inspectText(task: FileTask, text: string): Inspected & { readonly text: string }
  /** Reads, inspects and, where it was mended, writes a task's file. Never throws. */
  inspectFile(task: FileTask): Promise<Outcome>
}

/** An inspector for the files of one run. */
export function createFileInspector({ cwd, fix, wanted, isRemembered }: Work): FileInspector {
  const seen: SeenFiles = new Map()

  function inspectText({ path, name, languageId, settings }: FileTask, original: string): Inspected & { text: string } {
    const changes = fix ? fixAll({ text: original, languageId }, settings) : []
    const text = applyChanges(original, changes)
    const { inspect } = createInspector()
    const first = inspect({ text, languageId }, settings)
    const media = lookForMedia(first, dirname(path), cwd, seen)
    const missingMedia = media.filter(({ isThere }) => !isThere).map(({ file }) => file)
    const report = missingMedia.length > 0 ? inspect({ text, languageId, missingMedia }, settings) : first
    return { record: { ...fileRecord(name, text, report, settings, wanted), fixed: changes.length }, media, text }
  }

  async function inspectFile(task: FileTask): Promise<Outcome> {
    try {
      if (!fix && !isRemembered) {
        const { record, media } = inspectText(task, readText(task.path))
        return { record, media }
      }
      const bytes = readFileSync(task.path)
      const { record, media, text } = inspectText(task, decode(bytes))
      if (record.fixed === 0) return { record, media, ...(isRemembered ? { digest: digestOf(bytes) } : {}) }
      await writeAtomic(task.path, text, bytes).catch((error: unknown) => {
        throw new Failure(l10n.t('its fixes could not be written: {0}', reasonOf(error)))
      })
      return { record, media }
    } catch (error) {
      return { failure: reasonOf(error) }
    }
  }

  return { inspectText, inspectFile }
}
