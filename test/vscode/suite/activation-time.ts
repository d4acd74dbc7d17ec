/** What the editor itself measured when it activated our extension, in milliseconds. */
export type ActivationTime = {
  /** Reading and running the extension's code. */
  readonly load: number
  /** From the call of `activate` until it has ended. */
  readonly activate: number
}

interface Mark {
  readonly name: string
  readonly startTime: number
}

interface Marks {
  readonly getMarks?: () => readonly Mark[]
}

/** VS Code's extension host keeps marks of what it does, for its own report on its start; undefined where this one keeps none. */
export function activationTime(): ActivationTime | undefined {
  const kept: Marks | undefined = Reflect.get(globalThis, 'MonacoPerformanceMarks')
  const marks = kept?.getMarks?.() ?? []
  const at = (what: string): number | undefined =>
    marks.findLast(({ name }) => name === `code/extHost/${what}/sociable.sociable`)?.startTime
  const between = (what: string): number | undefined => {
    const [from, to] = [at(`will${what}`), at(`did${what}`)]
    return from === undefined || to === undefined ? undefined : to - from
  }
  const [load, activate] = [between('LoadExtensionCode'), between('ActivateExtension')]
  return load === undefined || activate === undefined ? undefined : { load, activate }
}
