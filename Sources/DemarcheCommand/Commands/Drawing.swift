import ArgumentParser
import Demarche
import Glibc
import Rendering

/// Who lays out a picture.
enum PictureLayout: String, ExpressibleByArgument, CaseIterable {
  /// Graphviz where it is installed.
  case auto
  /// The program itself: the same on every machine.
  case plain
}

/// What draws the pictures and pages of a session.
func drawing(layout: PictureLayout) -> Session.Drawing {
  { picture, format, language in
    draw(picture, as: format, language: language) { graph in
      layout == .plain ? nil : output(of: ["dot", "-Tplain"], input: graph)
    }
  }
}

/// What a program found in the search path answers to an input; nil where there is none or it
/// fails. What it complains of is not shown.
func output(of command: [String], input: String) -> String? {
  guard let toChild = Pipe() else { return nil }
  guard let fromChild = Pipe() else {
    toChild.close()
    return nil
  }
  let child = spawned(command, input: toChild.reading, output: fromChild.writing)
  close(toChild.reading)
  close(fromChild.writing)
  defer { close(fromChild.reading) }
  guard let child else {
    close(toChild.writing)
    return nil
  }
  // Layouts are read whole before anything is answered, so writing first cannot get stuck.
  let isWritten = write(Array(input.utf8), to: toChild.writing)
  close(toChild.writing)
  let bytes = readAll(from: fromChild.reading)
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  guard isWritten, status == 0, let bytes else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}

/// The two ends of a pipe, which no other program inherits.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func close() {
    Glibc.close(reading)
    Glibc.close(writing)
  }
}

private func spawned(_ command: [String], input: Int32, output: Int32) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var arguments = command.map { strdup($0) }
  arguments.append(nil)
  defer { for argument in arguments { free(argument) } }
  var child = pid_t()
  guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else { return nil }
  return child
}
