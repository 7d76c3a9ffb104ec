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

  private static func scenarios(in shell: CompletionShell) -> String {
    switch shell {
    case .bash: "\ncomplete -o filenames -o default -F _demarche demarche\n"
    // It was called above where it was loaded for the first time; from then on it is this one.
    case .zsh:
      "\nfunctions -c _demarche __demarche_subcommands\n"
        + "_demarche() { __demarche_subcommands \"$@\" || _files -g '*.demarche'; }\n"
    case .fish:
      "\ncomplete -c demarche -n __fish_use_subcommand -k "
        + "-a '(__fish_complete_suffix .demarche)'\n"
    default: ""
    }
  }
}
