/** Scripts that complete our commands and options in a shell, from the program itself. */
import type { Command, Option } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command)
}

function commandsOf(program: Command): readonly Command[] {
  return program.createHelp().visibleCommands(program)
}

function wordsOf(command: Command): string {
  return optionsOf(command)
    .flatMap(({ long }) => long ?? [])
    .join(' ')
}

/** Options with a few fixed values, of all commands, each once for each list of values. */
function choices(program: Command): readonly { command: string; long: string; values: readonly string[] }[] {
  return commandsOf(program).flatMap((command) =>
    optionsOf(command).flatMap(({ long, argChoices }) =>
      long && argChoices ? [{ command: command.name(), long, values: argChoices }] : []
    )
  )
}

/** The words of a command's own argument, where it has fixed ones. */
function argumentChoices(command: Command, program: Command): readonly string[] {
  if (command.name() === 'help') return commandsOf(program).map((one) => one.name())
  return command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? [])
}

function summaryOf(command: Command): string {
  return command.summary() || command.description()
}

function bash(program: Command): string {
  const names = commandsOf(program).map((command) => command.name())
  const cases = choices(program).map(
    ({ command, long, values }) =>
      `    "${command} ${long}") COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$cur")); return ;;`
  )
  const words = commandsOf(program).map((command) => {
    const given = argumentChoices(command, program).join(' ')
    return `    ${command.name()}) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "${wordsOf(command)}" -- "$cur")); else COMPREPLY=($(compgen -W "${given}" -- "$cur")); fi ;;`
  })
  return `# sociable completion for bash. Load it with: source <(sociable completion bash)
_sociable() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "${names.join(' ')} ${wordsOf(program)}" -- "$cur"))
    return
  fi
  case "$command $prev" in
${cases.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
  esac
}
complete -o default -F _sociable sociable
`
}

/** A text between single quotes, as zsh and fish take it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function zsh(program: Command): string {
  const plain = (text: string): string => text.replace(/[[\]:\\]/g, ' ')
  const commands = commandsOf(program).map(
    (command) => `    ${quoted(`${command.name()}:${plain(summaryOf(command))}`)}`
  )
  const cases = commandsOf(program).map((command) => {
    const options = optionsOf(command).flatMap(({ long, flags, description, argChoices, required }) => {
      if (!long) return []
      const free = required ? `:value:${flags.includes('<file>') ? '_files' : ' '}` : ''
      const value = argChoices ? `:value:(${argChoices.join(' ')})` : free
      return [`        ${quoted(`${long}[${plain(description)}]${value}`)}`]
    })
    const given = argumentChoices(command, program)
    const rest = given.length > 0 ? `*:word:(${given.join(' ')})` : '*:path:_files'
    return `      ${command.name()})\n        _arguments \\\n${[...options, `        ${quoted(rest)}`].join(' \\\n')} ;;`
  })
  return `#compdef sociable
# sociable completion for zsh. Load it with: source <(sociable completion zsh)
_sociable() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join('\n')}
  esac
}
# as a file on the fpath it is called at once; sourced, it has to be made known
if [[ "\${funcstack[1]}" == "_sociable" ]]; then _sociable "$@"; else compdef _sociable sociable; fi
`
}

function fish(program: Command): string {
  const lines = commandsOf(program).flatMap((command) => {
    const here = `-n ${quoted(`__fish_seen_subcommand_from ${command.name()}`)}`
    const options = optionsOf(command).flatMap(({ long, description, argChoices, required }) => {
      if (!long) return []
      const value = argChoices ? ` -x -a ${quoted(argChoices.join(' '))}` : required ? ' -r' : ''
      return [`complete -c sociable ${here} -l ${long.slice(2)}${value} -d ${quoted(description)}`]
    })
    const given = argumentChoices(command, program)
    const words = given.length > 0 ? [`complete -c sociable ${here} -x -a ${quoted(given.join(' '))}`] : []
    const self = `complete -c sociable -n __fish_use_subcommand -f -a ${command.name()} -d ${quoted(summaryOf(command))}`
    return [self, ...options, ...words]
  })
  return `# sociable completion for fish. Load it with: sociable completion fish | source\n${lines.join('\n')}\n`
}

/** The completion script of a program for one shell. */
export function completionScript(program: Command, shell: Shell): string {
  return { bash, zsh, fish }[shell](program)
}
