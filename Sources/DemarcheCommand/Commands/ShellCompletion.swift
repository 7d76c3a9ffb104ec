import ArgumentParser

/// `demarche --generate-completion-script SHELL`: the library's script, and that a scenario can
/// stand where a subcommand can, as `open` is understood.
enum ShellCompletion {
  /// The script that is asked for; nil where the line asks for something else.
  static func script(for arguments: some Sequence<String>) -> String? {
    let words = Array(arguments)
    guard words.count == 2, words[0] == "--generate-completion-script",
      let shell = CompletionShell(rawValue: words[1])
    else { return nil }
    return DemarcheCommand.completionScript(for: shell) + scenarios(in: shell)
  }

  private static var subcommands: [String] {
    let commands: [any ParsableCommand.Type] = DemarcheCommand.configuration.subcommands
    return commands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// The options that opening a scenario takes, as its help lists them.
  private static var options: [String] {
    var options: [String] = []
    let help = DemarcheCommand.helpMessage(for: OpenCommand.self, columns: 400)
    for line in help.split(separator: "\n") where line.hasPrefix("  -") {
      let words = line.split(separator: "  ")[0].split { " ,/".contains($0) }
      options += words.filter { $0.hasPrefix("--") }.map(String.init)
    }
    return options
  }

  /// The lines of fish's script for the options of `open`, for where a scenario stands in its place.
  private static var fishOptions: [String] {
    DemarcheCommand.completionScript(for: .fish).split(separator: "\n").compactMap { line in
      // complete -c 'demarche' -n 'CONDITION' -l 'command' …
      let parts = line.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, parts[3].contains("options \"demarche open\"") else { return nil }
      return "complete -c demarche -n __demarche_opens\(parts[4])"
    }
  }

  private static func scenarios(in shell: CompletionShell) -> String {
    switch shell {
    // What no subcommand follows is opened, with the options of `open`.
    case .bash:
      """

      _demarche_or_open() {
          local word
          _demarche "$@"
          case "${COMP_WORDS[1]}" in
          \(subcommands.joined(separator: "|"))) return ;;
          esac
          [[ "$2" == -* ]] || return
          for word in $(compgen -W '\(options.joined(separator: " "))' -- "$2"); do
              [[ " ${COMPREPLY[*]} " == *" ${word} "* ]] || COMPREPLY+=("${word}")
          done
      }
      complete -o filenames -o default -F _demarche_or_open demarche

      """
    // It was called above where it was loaded for the first time; from then on it is this one.
    case .zsh:
      """

      functions -c _demarche __demarche_subcommands
      _demarche() {
          if [[ "${words[2]}" != (|\(subcommands.joined(separator: "|"))) ]] &&
              { (( CURRENT > 2 )) || [[ "${words[2]}" == -* ]] }; then
              emulate -RL zsh -G
              setopt extendedglob nullglob numericglobsort
              _demarche_open
          else
              __demarche_subcommands "$@" || _files -g '*.demarche'
          fi
      }

      """
    case .fish:
      """

      function __demarche_opens
          set -l words (commandline -opc)[2..]
          test (count $words) -gt 0
          or string match -q -- '-*' (commandline -ct)
          or return 1
          not contains -- "$words[1]" \(subcommands.joined(separator: " "))
      end
      complete -c demarche -n __fish_use_subcommand -k -a '(__fish_complete_suffix .demarche)'
      \(fishOptions.joined(separator: "\n"))

      """
    default: ""
    }
  }
}
