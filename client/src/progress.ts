import { commands } from 'vscode'

/** What somebody has met so far: the walkthrough ticks its steps by it. */
export interface Progress {
  /** A finding was there to see. */
  sawFinding(): void
  /** An edit was taken from the light bulb. */
  tookEdit(): void
}

/** Tells the editor once for each. */
export function createProgress(): Progress {
  const told = new Set<string>()
  const tell = (key: string): void => {
    if (told.has(key)) return
    told.add(key)
    void commands.executeCommand('setContext', key, true)
  }
  return {
    sawFinding: () => tell('sociable.sawFinding'),
    tookEdit: () => tell('sociable.tookEdit')
  }
}
