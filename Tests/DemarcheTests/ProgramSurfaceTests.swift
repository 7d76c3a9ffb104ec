import Foundation
import Testing

@testable import ScenarioLanguage

/// What programs and shells rely on: completion scripts, the manual, the schema, exit statuses.
@Suite struct ProgramSurfaceTests {
  private let lake = "scenarios/first-steps.demarche"

  private func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(arguments, input: input)
  }

  // MARK: Completion in shells

  @Test func completesInBash() throws {
    let run = try ProgramRun(
      shell: #"""
        folder=$(mktemp -d) && trap 'rm -r "$folder"' EXIT
        "$DEMARCHE" --generate-completion-script bash > "$folder/demarche.bash" || exit 1
        bash -n "$folder/demarche.bash" && . "$folder/demarche.bash" && complete -p demarche
        COMP_WORDS=(demarche che); COMP_CWORD=1; COMPREPLY=()
        $(complete -p demarche | sed 's/.*-F \([^ ]*\).*/\1/') demarche che demarche
        echo "${COMPREPLY[@]}"
        # A scenario that is opened needs no subcommand, and its options none.
        COMP_WORDS=(demarche --comm); COMP_CWORD=1; COMPREPLY=()
        $(complete -p demarche | sed 's/.*-F \([^ ]*\).*/\1/') demarche --comm demarche
        echo "${COMPREPLY[@]}"
        COMP_WORDS=(demarche my.demarche --no-h); COMP_CWORD=2; COMPREPLY=()
        $(complete -p demarche | sed 's/.*-F \([^ ]*\).*/\1/') demarche --no-h my.demarche
        echo "${COMPREPLY[@]}"
        """#)
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.output.hasSuffix("\n--command\n--no-history\n"), "\(run.output)")
    #expect(run.output.contains("demarche\n"))
    #expect(run.output.contains("check"))
  }

  @Test(arguments: ["zsh", "fish"]) func completesInOtherShells(shell: String) throws {
    let run = try ProgramRun(
      shell: #"""
        folder=$(mktemp -d) && trap 'rm -r "$folder"' EXIT
        "$DEMARCHE" --generate-completion-script \#(shell) | tee "$folder/script" || exit 1
        if command -v \#(shell) > /dev/null; then \#(shell) -n "$folder/script" || exit 2; fi
        """#)
    #expect(run.status == 0, "\(run.complaints)")
    for word in ["check", "format", "export", "explain", "schema", "man", "no-journal"] {
      #expect(run.output.contains(word))
    }
  }

  // MARK: The manual

  @Test func theManualSaysWhatHelpSays() throws {
    let manual = try run("man")
    #expect(manual.status == 0)
    #expect(manual.output.hasPrefix(".TH DEMARCHE 1 "))
    let plain = manual.output.replacingOccurrences(of: "\\-", with: "-")
      .replacingOccurrences(of: "\\&", with: "").replacingOccurrences(of: "\\e", with: "\\")
    for command in ["open", "check", "format", "export", "explain", "schema", "man"] {
      let help = try run("help", command).output
      #expect(plain.contains(".SS demarche \(command)\n"))
      // The same words, whatever the width they are set in.
      for option in help.components(separatedBy: .whitespacesAndNewlines)
      where option.hasPrefix("--") { #expect(plain.contains(option), "\(command): \(option)") }
    }
    let root = try run("--help").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for status in ["0", "1", "64", "74", "128 + N"] {
      #expect(plain.contains(".TP\n.B \(status)\n"))
      #expect(root.contains("\(status): "))
    }
    // No line means something to roff that was not meant to.
    for line in manual.output.split(separator: "\n") where line.hasPrefix(".") {
      let requests = [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".nf", ".fi"]
      #expect(requests.contains { line == $0 || line.hasPrefix($0 + " ") }, "\(line)")
    }
  }

  // MARK: The schema

  @Test func printsTheSchema() throws {
    for name in ["answer", "diagnostic"] {
      let published = FileManager.default.contents(
        atPath: Repository.root + "/schema/\(name).schema.json")
      #expect(
        try run("schema", name).output == String(decoding: published ?? Data(), as: UTF8.self))
    }
    #expect(try run("schema").output == run("schema", "answer").output)
  }

  // MARK: Exit statuses

  @Test func statusesAreAsDocumented() throws {
    #expect(try run(lake, "--command", "next").status == 0)
    #expect(try run(lake, "--command", "Velmora complains to Ostrana").status == 1)
    #expect(try run(lake, "--command", "xyz").status == 1)
    #expect(try run("nowhere.demarche", "--command", "next").status == 1)
    #expect(try run("check", "nowhere.demarche").status == 1)
    #expect(try run(lake, "--no-such-option").status == 64)
    #expect(try run("export", lake, "--as", "datalog").status == 64)
    #expect(try run("schema", "nothing").status == 64)
    let full = try ProgramRun(
      shell: #""$DEMARCHE" scenarios/first-steps.demarche --command state > /dev/full"#)
    #expect(full.status == 74)
    let closed = try ProgramRun(
      shell:
        #"{ "$DEMARCHE" scenarios/gsomia-2019.demarche --command 'next all'; echo $? >&2; } | true"#
    )
    #expect(closed.complaints == "0\n")
  }

  // MARK: Formats

  @Test func writesCSV() throws {
    let run = try run(
      lake, "--format", "csv", "--command", "?who lies upstream of ?whom", "--command", "goto x",
      "--command", "output table", "--command", "?who lies upstream of ?whom", "--command",
      "output json",
      "--command", "Velmora lies upstream of Ostrana")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        "who,whom\r\nVelmora,Ostrana\r\nAnswers are written as table.\nwho      whom\n"))
    #expect(run.output.contains(#""kind":"truth""#))
    #expect(run.complaints.contains("“x” is no day."))
  }

  @Test func runsLinesOfAFile() throws {
    let run = try ProgramRun(
      shell: #"""
        folder=$(mktemp -d) && trap 'rm -r "$folder"' EXIT
        printf 'define\nrelation ?a:State is proud\n\nnext\ngoto x\nstate\n' > "$folder/lines"
        "$DEMARCHE" scenarios/first-steps.demarche --bail --command "read $folder/lines" | sed "s|$folder/||"
        "$DEMARCHE" scenarios/first-steps.demarche --script "$folder/lines" --format json | cut -c1-61
        """#)
    #expect(
      run.output.contains(
        "lines:1: define relation ?a:State is proud\nDefined (1 in this session):"))
    #expect(run.output.contains("lines:5: goto x\n"))
    #expect(run.output.contains("It ends here: the rest of"))
    #expect(run.output.contains(#"{"line":"define\nrelation ?a:State is proud\n","ok":true,"kin"#))
  }
}
