/** Shells whose completion is known. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** A name with spaces is escaped as the shell wants it, but for a word that is begun in quotes. */
const BASH = `_demarche() {
  local word found=()
  mapfile -t found < <(demarche complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=()
  for word in "\${found[@]}"; do
    case "\${COMP_WORDS[COMP_CWORD]}" in
      [\\"\\']*) COMPREPLY+=("$word") ;;
      *) COMPREPLY+=("$(printf '%q' "$word")") ;;
    esac
  done
}
complete -o default -F _demarche demarche
`;

const ZSH = `#compdef demarche
_demarche() {
  local -a found
  found=("\${(@f)$(demarche complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found[1]" ]]; then compadd -U -a found; else _files; fi
}
compdef _demarche demarche
`;

const FISH = `function __demarche_complete
  set -l words (commandline -opc) (commandline -ct)
  demarche complete -- $words[2..] 2>/dev/null
end
complete -c demarche -f -a '(__demarche_complete)'
complete -c demarche -n '__fish_seen_subcommand_from load extract import' -F
`;

/** The script that makes a shell complete commands, queries, their parameters and the names in the store. */
export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
