import * as l10n from '@vscode/l10n'

/** A fault in how the program was called, or in what it was given: the message goes to the user, and the exit code is 2. */
export class Failure extends Error {}

const reasons: Readonly<Record<string, () => string>> = {
  ENOENT: () => l10n.t('there is no such file'),
  EACCES: () => l10n.t('permission denied'),
  EPERM: () => l10n.t('permission denied'),
  EISDIR: () => l10n.t('it is a folder'),
  ENOTDIR: () => l10n.t('a part of its path is no folder'),
  ENOSPC: () => l10n.t('the disk is full'),
  EDQUOT: () => l10n.t('your share of the disk is full'),
  EFBIG: () => l10n.t('it is larger than files may be here'),
  EIO: () => l10n.t('the disk does not answer as it should'),
  EBUSY: () => l10n.t('another program is using it'),
  EROFS: () => l10n.t('the disk can only be read'),
  ELOOP: () => l10n.t('its links go in circles'),
  ENAMETOOLONG: () => l10n.t('its name is too long'),
  EMFILE: () => l10n.t('too many files are open')
}

/** Why something failed, in words: a system error's code where we know it, else its own message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code]?.() ?? error.message
}
