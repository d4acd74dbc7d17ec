import type { WorkspaceEdit } from 'vscode-languageserver'
import { fixAll } from '../inspect/fix-all.ts'
import { ownerAt } from '../inspect/owners-of.ts'
import type { Finding, PostReport } from '../inspect/types.ts'
import { createInspector, editsFor } from '../inspect.ts'
import type { Change } from '../rules/types.ts'
import { allowPhrase, setRuleLevel } from '../settings/edit-config.ts'
import type { ActionData } from './action-data.ts'
import type { ClientFeatures } from './client-features.ts'
import type { ConfigPlace } from './config-place.ts'
import { directiveChange } from './directive-edits.ts'
import type { Inspection } from './inspections.ts'
import { changesEdit, fileEdit, ruleEdit } from './workspace-edits.ts'

function findAgain(
  { report }: Inspection,
  data: Exclude<ActionData, { readonly type: 'fixAll' }>
): { readonly post: PostReport; readonly finding: Finding } | undefined {
  const post = ownerAt(report, data.post)
  const finding = post?.findings.find(
    ({ rule, start, end }) => rule === data.rule && start === data.start && end === data.end
  )
  return post && finding && { post, finding }
}

function fixAllEdit(inspection: Inspection, client: ClientFeatures): WorkspaceEdit {
  const { document, version, text, settings, report } = inspection
  const { inspect } = createInspector()
  const changes = fixAll({ text, languageId: report.languageId }, settings, (source, under) =>
    source.text === text ? report : inspect(source, under)
  )
  return changesEdit(document, version, changes, client)
}

/** The edit of an offered action; undefined where the text is no longer the one that it was offered for. */
export function editOf(
  data: ActionData,
  inspection: Inspection,
  config: ConfigPlace | undefined,
  client: ClientFeatures
): WorkspaceEdit | undefined {
  if (data.type === 'fixAll') return fixAllEdit(inspection, client)
  const found = findAgain(inspection, data)
  if (!found) return undefined
  const { post, finding } = found
  const { document, version, report, settings, text } = inspection
  const inConfig = (change: (text: string) => readonly Change[]): WorkspaceEdit | undefined =>
    config && fileEdit(config.uri, config.file, change(config.file?.text ?? ''), client)
  switch (data.type) {
    case 'edit': {
      const edit = editsFor(finding, post.view, settings)[data.edit]
      return edit && ruleEdit(document, version, edit, post.start, client)
    }
    case 'silence': {
      const change = directiveChange(data.reach, report, text, post, finding)
      return change && changesEdit(document, version, [change], client)
    }
    case 'turnOff':
      return inConfig((own) => setRuleLevel(own, data.rule, 'off'))
    case 'allow':
      return inConfig((own) => allowPhrase(own, data.phrase))
  }
}
