import Demarche
import Testing

@testable import ScenarioLanguage

/// The program as the shell meets it: exit statuses, what goes to which output.
@Suite struct ProgramTests {
  static let lake = "scenarios/first-steps.demarche"

  private func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(arguments, input: input)
  }

  /// Runs lines of the shell in a folder of their own, with a clean and a broken scenario.
  private func shell(_ lines: String) throws -> ProgramRun {
    try ProgramRun(
      shell: #"""
        folder=$(mktemp -d) || exit 99
        trap 'rm -r "$folder"' EXIT
        cd "$folder"
        printf 'scenario Clean\n  starts 2020-01-01\nkind State\nState Arland\nrelation ?a:State is calm\naction ?a:State rests\n  begins ?a is calm\naction ?a:State wakes\n  needs ?a is calm\n  ends ?a is calm\n' > clean.demarche
        printf 'scenario Broken\n  starts 2020-01-01\nkind State\nState Arland and Borland\n' > broken.demarche
        cp clean.demarche refused.demarche
        printf 'on 2020-02-01 Arland wakes\n' >> refused.demarche
        printf 'scenario Doubtful\n  starts 2020-01-01\nkind State\nState Arland\nrelation ?a:State likes ?b:State\nrelation ?a:State has friends\nrule Friends\n  ?a has friends\n    if ?a likes ?c\n' > doubtful.demarche
        """# + "\n" + lines)
  }

  // MARK: check

  @Test func checkingACleanFile() throws {
    let run = try shell(#""$DEMARCHE" check clean.demarche"#)
    #expect(run.status == 0)
    #expect(run.output == "clean.demarche: no errors\n")
    #expect(run.complaints == "")
  }

  @Test func checkingAFileWithAnError() throws {
    let run = try shell(#""$DEMARCHE" check --format json clean.demarche broken.demarche"#)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        #"{"file":"broken.demarche","line":4,"column":14,"endLine":4,"endColumn":17,"severity":"error","code":"reserved-word","#
      ))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func aWarningIsNoError() throws {
    let run = try shell(#""$DEMARCHE" check doubtful.demarche"#)
    #expect(run.status == 0)
    #expect(run.output.contains("warning[single-use]"))
    #expect(run.output.hasSuffix("doubtful.demarche: 1 warning\n"))
  }

  @Test func aRefusedEventIsAnErrorForCheckAlone() throws {
    let check = try shell(#""$DEMARCHE" check refused.demarche"#)
    #expect(check.status == 1)
    #expect(check.output.contains("error[refused-event]"))
    let opened = try shell(#""$DEMARCHE" refused.demarche --command "next""#)
    #expect(opened.status == 0)
    #expect(opened.output.contains("Arland wakes"))
  }

  @Test func filesThatOthersUseNeedNoFirstDay() throws {
    let alone = try run("check", "scenarios/models/agreements.demarche")
    #expect(alone.status == 0)
    #expect(alone.output == "scenarios/models/agreements.demarche: no errors\n")
    let opened = try run("scenarios/models/agreements.demarche", "--command", "state")
    #expect(opened.status == 1)
    let together = try ProgramRun(
      ["check"] + Repository.scenarioFiles.map { "scenarios/" + $0 })
    #expect(together.status == 0)
    #expect(together.complaints == "")
    #expect(
      together.output
        == Repository.scenarioFiles.map { "scenarios/\($0): no errors\n" }.joined())
  }

  @Test func checkingWhatIsNotThere() throws {
    let run = try run("check", "nowhere.demarche")
    #expect(run.status == 1)
    #expect(run.output.contains("missing-file"))
  }

  // MARK: format

  @Test func formatting() throws {
    let run = try shell(
      #"""
      sed 's/^  /\t/' clean.demarche > tabs.demarche
      "$DEMARCHE" format --check clean.demarche; echo "clean $?"
      "$DEMARCHE" format --check tabs.demarche; echo "tabs $?"
      "$DEMARCHE" format tabs.demarche; echo "format $?"
      cmp tabs.demarche clean.demarche; echo "same $?"
      "$DEMARCHE" format nowhere.demarche; echo "nowhere $?"
      """#)
    #expect(
      run.output == """
        clean 0
        tabs.demarche: would be laid out differently
        tabs 1
        format 0
        same 0
        nowhere 1

        """)
    #expect(run.complaints == "nowhere.demarche: cannot be read\n")
  }

  // MARK: explain

  @Test func everyCodeIsExplained() throws {
    let codes = DiagnosticPage.all.map(\.code.name)
    let list = try run("explain")
    #expect(list.status == 0)
    #expect(
      list.output.split(separator: "\n").map { $0.prefix { $0 != " " } }.map(String.init) == codes)
    let run = try ProgramRun(
      shell:
        "for code in \(codes.joined(separator: " ")); do \"$DEMARCHE\" explain $code || exit 1; done"
    )
    #expect(run.status == 0)
    for page in DiagnosticPage.all {
      #expect(run.output.contains("\(page.code.name): \(page.title)\n\n\(page.meaning)"))
    }
  }

  @Test func explainingWhatIsNoCode() throws {
    let run = try run("explain", "reserved-wort")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.complaints == "There is no diagnostic “reserved-wort”. Perhaps: reserved-word\n")
  }

  /// What lines are answered with can be asked about without a session, too.
  @Test func explainingWhatThePromptSays() throws {
    for code in PromptError.codes {
      let run = try run("explain", code)
      #expect(run.status == 0, "\(code)")
      #expect(run.output.hasPrefix("\(code): "), "\(code)")
    }
    let run = try run("explain", "nothing-to-undo", "--language", "ko")
    #expect(run.output.contains("\n\nlog · back\n"))
  }

  // MARK: Batch

  @Test func linesThatAreCarriedOut() throws {
    let run = try run(Self.lake, "--command", "next", "--command", "?who is short of water")
    #expect(run.status == 0)
    #expect(run.complaints == "")
    #expect(run.output.contains("Ostrana"))
  }

  @Test func aRefusedMoveIsAFailureAndTheRestIsRun() throws {
    let run = try run(
      Self.lake, "--format", "json", "--command", "Velmora opens the gates on Mirren Lake",
      "--command", "Mirren Lake is under inspection")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""ok":false,"kind":"refused""#) == true)
    #expect(
      lines.last
        == #"{"line":"Mirren Lake is under inspection","ok":true,"kind":"truth","date":"2021-03-01","branch":"main","holds":false}"#
    )
  }

  @Test func aFalseAnswerIsNoFailure() throws {
    let run = try run(Self.lake, "--command", "Mirren Lake is under inspection")
    #expect(run.status == 0)
    #expect(run.output == "No.\n")
  }

  @Test func bailStopsAtTheFirstFailure() throws {
    let run = try run(
      Self.lake, "--bail", "--format", "json", "--command", "next", "--command", "goto #9",
      "--command", "next")
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test func linesFromStandardInputAndFromAScript() throws {
    let lines = "# a comment\n\nnext\r\nOstrana is short of water\n"
    let piped = try run(Self.lake, "--format", "json", input: lines)
    #expect(piped.status == 0)
    #expect(piped.output.split(separator: "\n").count == 2)
    let run = try shell(
      #"""
      printf 'Arland rests\nArland wakes' > lines
      "$DEMARCHE" clean.demarche --script lines --format json; echo $?
      printf 'Arland rests\nArland wakes' | "$DEMARCHE" clean.demarche --format json; echo $?
      "$DEMARCHE" clean.demarche --script nowhere; echo $?
      """#)
    let output = run.output.split(separator: "\n")
    #expect(output.count == 7)
    #expect(output.prefix(3) == output[3..<6])
    #expect(output[2] == "0")
    #expect(output.last != "0")
    #expect(run.complaints.contains("nowhere"))
  }

  @Test func quitLeaves() throws {
    let run = try run(
      Self.lake, "--format", "json", "--command", "quit", "--command", "goto #9")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func summaries() throws {
    let run = try run(Self.lake, "--summary", "--format", "json", "--command", "next all")
    #expect(
      run.output
        == #"{"line":"next all","ok":true,"kind":"steps","date":"2021-04-20","branch":"main","count":3,"refusedCount":0,"net":{"began":["Ostrana has complained to Velmora","Velmora holds back water from Mirren Lake","Velmora owes Ostrana an answer by 2021-05-02"],"ended":[],"derivedBegan":["Ostrana is short of water"],"derivedEnded":[]}}"#
        + "\n")
  }

  @Test func whatCannotBeOpened() throws {
    let run = try shell(#""$DEMARCHE" broken.demarche --command next"#)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.complaints.contains("error[reserved-word]"))
    let missing = try self.run("nowhere.demarche", "--command", "next")
    #expect(missing.status == 1)
    #expect(missing.output == "")
    #expect(missing.complaints.contains("nowhere.demarche"))
  }

  @Test func withoutAScenarioGsomiaIsOpened() throws {
    let run = try run("--format", "json", "--command", "GSOMIA is in force")
    #expect(run.status == 0)
    #expect(
      run.output
        == #"{"line":"GSOMIA is in force","ok":true,"kind":"truth","date":"2018-10-30","branch":"main","holds":true}"#
        + "\n")
  }

  // MARK: Usage

  @Test(arguments: [
    ["--nonsense"], ["check"], ["format"], ["check", "--format", "xml", "a"],
    ["a.demarche", "b.demarche"], ["a.demarche", "--command"], ["--color", "sometimes"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let run = try ProgramRun(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.complaints.hasPrefix("Error: "))
  }

  @Test func helpAndVersion() throws {
    let help = try run("--help")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE:"))
    let version = try run("--version")
    #expect(version.status == 0)
    #expect(version.output.contains("."))
  }

  // MARK: Outputs

  @Test func aReaderThatClosesThePipeEndsItQuietly() throws {
    let run = try ProgramRun(
      shell: #"""
        (for i in $(seq 500); do echo events; done | "$DEMARCHE" scenarios/gsomia-2019.demarche; echo "status $?" >&2) | head -n 1
        """#)
    #expect(run.complaints == "status 0\n")
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func colorsAreForTerminalsUnlessAskedFor() throws {
    let plain = try run(Self.lake, "--command", "next")
    #expect(!plain.output.contains("\u{1B}"))
    let colored = try run(Self.lake, "--color", "always", "--command", "next")
    #expect(colored.output.contains("\u{1B}["))
  }
}
