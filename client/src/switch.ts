import { type Disposable, type Event, EventEmitter, type Memento, type Uri, workspace } from 'vscode'

const key = 'sociable.isOn'

/** Whether posts are checked: what somebody switched in this workspace, else what the setting says. */
export interface Switch extends Disposable {
  isOn(scope: Uri | undefined): boolean
  /** What was switched here; `undefined` where the setting holds. */
  readonly chosen: boolean | undefined
  toggle(scope: Uri | undefined): Promise<void>
  readonly onDidChange: Event<void>
}

function setting(scope: Uri | undefined): boolean {
  return workspace.getConfiguration('sociable', scope).get<boolean>('enable', true)
}

/** Kept with the workspace in the editor, so that switching off writes no file that colleagues get too. */
export function createSwitch(memory: Memento): Switch {
  const changed = new EventEmitter<void>()
  const chosen = (): boolean | undefined => memory.get<boolean>(key)
  const isOn = (scope: Uri | undefined): boolean => chosen() ?? setting(scope)

  async function choose(value: boolean | undefined): Promise<void> {
    await memory.update(key, value)
    changed.fire()
  }

  // who changes the setting means it
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('sociable.enable') && chosen() !== undefined) void choose(undefined)
  })

  return {
    isOn,
    get chosen() {
      return chosen()
    },
    async toggle(scope) {
      const next = !isOn(scope)
      await choose(next === setting(scope) ? undefined : next)
    },
    onDidChange: changed.event,
    dispose: () => {
      listener.dispose()
      changed.dispose()
    }
  }
}
