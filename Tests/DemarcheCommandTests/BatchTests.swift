import Foundation
import TestSupport
import Testing

/// Lines run without a prompt, and what the program says when it is called wrongly.
@Suite(.serialized) final class BatchTests {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-batch-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test func runsLinesFromEverywhere() throws {
    let run = try shell(
      #"""
      cd "$1"
      printf 'load a\n# nothing\n\nload b' | "$0" first-steps.demarche; echo "=$?"
      "$0" first-steps.demarche --command 'load a' --command next --bail; echo "=$?"
      "$0" first-steps.demarche --script <(printf 'load a\r\nsummary on\r\n'); echo "=$?"
      "$0" first-steps.demarche --command 'summary on'; echo "=$?"
      """#)
    #expect(run.end() == 0)
    #expect(
      run.screen.text == """
        I cannot read a.
        I cannot read b.
        =1
        I cannot read a.
        =1
        I cannot read a.
        Replays are answered in sum.
        =1
        Replays are answered in sum.
        =0
        """)
  }

  /// bash's script in bash; where zsh and fish are, they read theirs.
  @Test func completesInTheShell() throws {
    let run = try shell(
      #"""
      cd "$1"
      source <("$0" --generate-completion-script bash)
      complete -p demarche | grep -o -e '-o default'
      typed() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMPREPLY=(); _demarche demarche "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        echo "${COMPREPLY[*]}"
      }
      typed demarche ch
      typed demarche export x --as d
      typed demarche check first
      typed demarche explain unknown-sen
      for shell in zsh fish; do
        type $shell > /dev/null 2>&1 || continue
        "$0" --generate-completion-script $shell > /tmp/completion-$$ && $shell -n /tmp/completion-$$
        echo "=$?" | grep -v =0
        rm /tmp/completion-$$
      done
      # A scenario that is opened has the options of open there too.
      type fish > /dev/null 2>&1 && fish --no-config -c '
        $argv[1] --generate-completion-script fish | source
        for line in "first-steps.demarche --lang" "--lang" "check --summ" "x --color al"
          complete -C "demarche $line" | string replace -r "\t.*" ""
        end' "$0" | tr '\n' ' ' | grep -v '^--language --language always $'
      type zsh > /dev/null 2>&1 && "$0" --generate-completion-script zsh | zsh -f -c '
        _arguments() { print -l -- "$@" } ; _describe() { } ; _files() { } ; compdef() { }
        eval "$(cat)"
        for line in "first-steps.demarche --lang" "--lang" "check --lang" "first"; do
          set -- ${=line}; words=(demarche "$@") CURRENT=$(( $# + 1 ))
          _demarche | grep -c -e --no-journal
        done' | tr '\n' ' ' | grep -v '^1 1 0 0 $'
      """#)
    _ = run.end()
    #expect(
      run.screen.text == """
        -o default
        check
        dot datalog
        first-steps.demarche
        unknown-sentence
        """)
  }

  @Test func answersEachLineBeforeItReadsTheNext() throws {
    let run = try shell(#"cat | "$0" "$1/first-steps.demarche" | cat"#)
    run.send("load a\n")
    #expect(run.waitFor("I cannot read a."))
    run.send("load b\n")
    #expect(run.waitFor("I cannot read b."))
    run.send("\u{4}")
    #expect(run.end() == 1 || run.end() == 0)
  }

  @Test func stopsAtOnceWhileItReadsFiles() throws {
    // The program reads from the pipe, so it is still reading, as soon as the pipe can be written to.
    let run = try shell(
      #"""
      set -m
      cd "$(mktemp -d)" && mkfifo pipe
      "$0" pipe --command next < /dev/null &
      exec 3> pipe
      kill -INT $!; wait $!; echo "=$?"
      rm pipe && rmdir "$PWD"
      """#)
    #expect(run.end() == 0)
    #expect(run.screen.text.contains("Stopped while reading pipe; nothing was opened."))
    #expect(run.screen.text.contains("=130"))
  }

  @Test func saysHowMuchHasBeenDerivedAndStopsAtOnce() throws {
    // Who reaches whom along a chain of 3,000 is some millions of facts.
    let run = try shell(
      #"""
      trap : INT
      cd "$(mktemp -d)"
      {
        echo "scenario A chain"; echo "  starts 2020-01-01"; echo "kind Node"
        for n in $(seq 3000); do echo "Node n$n"; done
        echo "relation ?a:Node leads to ?b:Node"; echo "relation ?a:Node reaches ?b:Node"
        echo "rule One step"; echo "  ?a reaches ?b if ?a leads to ?b"
        echo "rule One step more"; echo "  ?a reaches ?c if ?a reaches ?b and ?b leads to ?c"
        echo "given"
        for n in $(seq 2999); do echo "  n$n leads to n$((n + 1))"; done
      } > chain
      "$0" chain
      rm chain && rmdir "$PWD"
      """#)
    #expect(run.waitFor("Deriving what follows: "))
    #expect(run.waitFor("facts; ^C stops"))
    run.send("\u{3}")
    #expect(run.waitFor("Stopped while reading chain; nothing was opened."))
    _ = run.end()
  }

  @Test func endsQuietlyWhenNobodyReads() throws {
    let run = try shell(
      #"""
      yes 'load a' | "$0" "$1/first-steps.demarche" | head -n 1; echo "${PIPESTATUS[1]}"
      """#)
    #expect(run.end() == 0)
    #expect(run.screen.text == "I cannot read a.\n0")
  }

  @Test func endsOnInterrupt() throws {
    let run = try shell(
      #"trap : INT; yes 'load a' | "$0" "$1/first-steps.demarche"; echo "=${PIPESTATUS[1]}""#)
    #expect(run.waitFor("I cannot read a."))
    run.send("\u{3}")
    #expect(run.end() == 0)
    #expect(run.screen.text.hasSuffix("=130"))
  }

  @Test func asksOnTheTerminalWhenAnswersGoToAPipe() throws {
    let run = try shell(#""$0" "$1/first-steps.demarche" | cat"#)
    #expect(run.start())
    #expect(run.screen.text.hasSuffix("2021-03-01 main>"))
    run.send("next\r")
    #expect(run.waitFor("2021-03-10 main>"))
    #expect(run.waitFor("note: A dry spring."))
    run.send("\u{4}")
    #expect(run.end() == 0)
  }

  @Test func endsThePromptQuietlyWhenThePipeIsClosed() throws {
    let run = try shell(#""$0" "$1/first-steps.demarche" | true; echo "=${PIPESTATUS[0]}""#)
    #expect(run.start())
    run.send("next\rnext\r")
    #expect(run.end() == 0)
    #expect(run.screen.text.hasSuffix("=0"))
  }

  @Test func tellsHowItIsCalled() throws {
    let run = try shell(
      #"""
      "$0" --help; "$0" check --help; echo "=$?"
      "$0" check; echo "=$?"
      "$0" --nonsense; echo "=$?"
      """#)
    #expect(run.end() == 0)
    let text = run.screen.text
    #expect(text.contains("USAGE: demarche [<scenario>]"))
    #expect(text.contains("USAGE: demarche check <files> ..."))
    #expect(text.contains("Missing expected argument '<files> ...'"))
    #expect(text.contains("Unknown option '--nonsense'"))
    #expect(text.components(separatedBy: "=64").count == 3)
  }

  @Test func namesNearFiles() throws {
    let run = try shell(
      #"""
      cd "$1/.."
      "$0" scenarios/frist-steps.demarche; echo "=$?"
      "$0" first; echo "=$?"
      "$0" scenarios/casts; echo "=$?"
      """#)
    #expect(run.end() == 0)
    #expect(
      run.screen.text == """
        There is no file scenarios/frist-steps.demarche.
        Perhaps: scenarios/first-steps.demarche
        =1
        There is no file first.
        Perhaps: scenarios/first-steps.demarche
        =1
        scenarios/casts is a folder, not a scenario.
        Perhaps: scenarios/casts/korea-japan.demarche
        =1
        """)
  }

  @Test func greetsOnlyAtThePrompt() throws {
    let run = try shell(#"cd "$1/.."; "$0""#)
    #expect(run.start())
    #expect(run.screen.text.hasPrefix("GSOMIA 2019\n"))
    #expect(run.screen.text.contains("\nIt is 2018-10-30; 43 events of the script are to come"))
    #expect(run.screen.text.contains("Other scenarios are in scenarios: "))
    #expect(run.screen.text.contains(" first-steps.demarche,"))
    #expect(run.screen.text.hasSuffix("\n\n2018-10-30 main>"))
  }

  @Test(arguments: [
    (
      "scenario Still\n  starts 2020-01-01\nkind State\nState Arland\n",
      [
        "Still\n", "It is 2020-01-01; there is no script to follow.",
        "Try: state · what now · help",
      ]
    ),
    (
      "scenario Small\n  starts 2020-01-01\non 2020-02-01 remark A day\n",
      ["It is 2020-01-01; one event of the script is to come, 2020-02-01.", "Try: next · state"]
    ),
  ])
  func greetsOnAnyScenario(text: String, expected: [String]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/small.demarche"
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    let run = try shell(#""$0" "$1""#, path)
    #expect(run.start())
    for part in expected { #expect(run.screen.text.contains(part)) }
  }

  private func shell(_ script: String, _ argument: String = PromptTests.scenarios) throws
    -> PseudoTerminal
  {
    try PseudoTerminal(
      [argument], shell: script,
      environment: ["XDG_STATE_HOME": folder, "HOME": folder, "NO_COLOR": "1", "PAGER": "cat"],
      rows: 40,
      columns: 100)
  }
}
