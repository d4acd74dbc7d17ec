import * as l10n from '@vscode/l10n'
import { InvalidArgumentError } from 'commander'

function whole(value: string): number | undefined {
  return /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : undefined
}

/** A balance from the command line: a whole number from 0 to 100. */
export function balanceOption(value: string): number {
  const number = whole(value)
  if (number === undefined || number < 0 || number > 100) {
    throw new InvalidArgumentError(l10n.t('A whole number from 0 to 100 belongs here.'))
  }
  return number
}

/** A count of warnings from the command line; -1 means any number. */
export function warningsOption(value: string): number {
  const number = whole(value)
  if (number === undefined || number < -1) {
    throw new InvalidArgumentError(l10n.t('A whole number belongs here: 0 or more, or -1 for no limit.'))
  }
  return number
}
