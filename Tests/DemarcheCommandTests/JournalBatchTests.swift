import Foundation
import TestSupport
import Testing

/// `--journal` where there is no prompt.
@Suite(.serialized) final class JournalBatchTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demarche-journal-batch-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test func goesOnFromTheLinesOfTheFile() throws {
    try check(
      #"""
      run --command 'next 2' --command state --command back | tail -n 1
      run --command undo
      cat j | tail -n +4; stat -c %a j
      """#,
      """
        Ostrana is short of water
      2 lines of j replayed; it is 2021-03-10.
      Taken back: next 2.
      next 2
      back
      undo
      600
      """)
  }

  @Test func takesALineOnlyWithItsNewline() throws {
    try check(
      #"""
      printf 'next\nwait 3 days\nnex' > j
      run --command 'summary on'; cat j
      """#,
      """
      The last line of j was cut short and is dropped: “nex”.
      2 lines of j replayed; it is 2021-03-13.
      Replays are answered in sum.
      next
      wait 3 days
      summary on
      """)
  }

  @Test func saysWhichLinesAChangedScenarioNoLongerKnows() throws {
    try check(
      #"""
      run --command 'next 2' --command 'Velmora answers Ostrana' > /dev/null
      sed -i 's/^on 2021-04-02.*//' s.demarche
      run --command 'summary on'; grep -c '^# files' j
      run --command 'summary off'
      """#,
      """
      The scenario has changed since. What no longer holds:
        line 2, “Velmora answers Ostrana”: It is refused.
      2 lines of j replayed; it is 2021-04-20.
      Replays are answered in sum.
      2
      What no longer holds:
        line 2, “Velmora answers Ostrana”: It is refused.
      3 lines of j replayed; it is 2021-04-20.
      Replays are answered step by step.
      """)
  }

  @Test func leavesOtherFilesAlone() throws {
    try check(
      #"""
      cp s.demarche j; run --command state; echo "=$?"; cmp j s.demarche && echo same
      "$0" s.demarche --journal j --no-journal --command state 2>&1 | head -n 1
      """#,
      """
      j is no journal of this scenario. What no longer holds:
        line 1, “scenario The lake”: I know no sentence like this, and no command “scenario”. Type help for what can be typed.
      =1
      same
      Error: --journal and --no-journal exclude each other.
      """)
  }

  @Test func takesNothingFromATextThatIsNoJournal() throws {
    try check(
      #"""
      printf 'My essay' > j; run --command next; echo "=$?"; cat j; echo
      printf '# Notes\nMy essay' > j; run --command next; echo "=$?"; cat j; echo
      printf '# Demarche jour' > j; run --command 'summary on'; tail -n 1 j
      """#,
      """
      j is no journal: it holds no line that ends. Name another file.
      =1
      My essay
      j is no journal: it holds no line that ends. Name another file.
      =1
      # Notes
      My essay
      The last line of j was cut short and is dropped: “# Demarche jour”.
      Replays are answered in sum.
      summary on
      """)
  }

  @Test func answersWithoutAJournalWhereNoneCanBeKept() throws {
    try check(
      #"""
      "$0" s.demarche --journal /dev/full --command 'summary on' --command 'summary off'; echo "=$?"
      "$0" s.demarche --journal /proc/none/j --command 'summary on'; echo "=$?"
      mkdir j; run --command 'summary on'; echo "=$?"; rmdir j
      run --command 'summary on' <&- >&-; echo "=$?"; tail -n +4 j
      """#,
      """
      The journal is no longer kept: /dev/full: No space left on device. The session goes on without it.
      Replays are answered in sum.
      Replays are answered step by step.
      =0
      The journal is not kept: /proc/none/j: No such file or directory.
      Replays are answered in sum.
      =0
      The journal is no longer kept: j: Is a directory. The session goes on without it.
      Replays are answered in sum.
      =0
      =74
      summary on
      """)
  }

  /// Runs lines of a shell in a folder with a scenario, where `run` goes on in the journal `j`.
  private func check(
    _ script: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shell = try PseudoTerminal(
      [PromptTests.scenarios + "/first-steps.demarche", folder],
      shell: #"""
        cp "$1" "$2/s.demarche"; cd "$2"
        run() { "$PROGRAM" s.demarche --journal j --color never "$@"; }
        PROGRAM="$0"
        """# + "\n" + script,
      environment: ["HOME": folder], rows: 40, columns: 160)
    #expect(shell.end() == 0, sourceLocation: sourceLocation)
    #expect(shell.screen.text == expected, sourceLocation: sourceLocation)
  }
}
