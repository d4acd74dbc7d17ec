import { Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { registerChangeLevel } from './commands/change-level.ts'
import { registerCheckWorkspace } from './commands/check-workspace.ts'
import { registerChooseTarget } from './commands/choose-target.ts'
import { registerCopyPost } from './commands/copy-post.ts'
import { registerFillInProfile } from './commands/fill-in-profile.ts'
import { registerFixAll } from './commands/fix-all.ts'
import { registerGoToWeakest } from './commands/go-to-weakest.ts'
import { registerMovePost } from './commands/move-post.ts'
import { registerOpenExample } from './commands/open-example.ts'
import { registerPreviewPost } from './commands/preview-post.ts'
import { registerShowReport } from './commands/show-report.ts'
import { registerToggle } from './commands/toggle.ts'
import { registerShowSettings } from './effective/show-settings.ts'
import { registerCheckTool } from './language-model/check-tool.ts'
import { followModels } from './language-model/follow-models.ts'
import { registerRewriteWithModel } from './language-model/rewrite-with-model.ts'
import type { Switch } from './switch.ts'

/** Every command that asks the server something or changes a text. */
export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  power: Switch,
  log: LogOutputChannel
): Disposable {
  return Disposable.from(
    registerShowReport(context, client),
    registerCheckWorkspace(client),
    registerFixAll(),
    registerGoToWeakest(client),
    registerMovePost(client),
    registerCopyPost(client),
    registerPreviewPost(context, client),
    registerChangeLevel(client),
    registerChooseTarget(client),
    registerFillInProfile(client),
    registerShowSettings(client, power),
    registerToggle(client, power),
    registerOpenExample(context.extensionUri),
    followModels(client),
    registerRewriteWithModel(context, client, log),
    registerCheckTool(client)
  )
}
