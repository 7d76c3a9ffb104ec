import Demarche
import Glibc

/// The bytes of a file, or nil where it cannot be read.
func readFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  return readAll(from: descriptor)
}

/// All that a descriptor gives, or nil on an error.
func readAll(from descriptor: Int32) -> [UInt8]? {
  var information = stat()
  let isKnown = fstat(descriptor, &information) == 0 && information.st_size > 0
  var failed = false
  // A file's bytes are read to where they stay; what has no length, or has grown, piece by piece.
  var bytes = [UInt8](unsafeUninitializedCapacity: isKnown ? Int(information.st_size) : 0) {
    buffer, count in
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      failed = got < 0
      if got <= 0 { return }
      count += got
    }
  }
  var piece = [UInt8](repeating: 0, count: 1 << 12)
  while !failed {
    let count = read(descriptor, &piece, piece.count)
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      return nil
    }
    if bytes.count > 1 << 20, piece.count < 1 << 20 {
      piece = [UInt8](repeating: 0, count: 1 << 20)
    }
    bytes.append(contentsOf: piece[..<count])
  }
  return nil
}

/// Writes a file as a whole: readers see the old text or the new one. Nil if it went well, else
/// what went wrong. A link stays a link, and a device or a pipe is written to, not replaced.
/// - Parameter mode: Who may read and write a new file.
func writeFile(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o644) -> String? {
  let path = fullPath(path)
  var facts = stat()
  if stat(path, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG {
    return write(bytes, toFile: path, O_WRONLY, mode)
  }
  let temporary = path + ".\(getpid()).part"
  if let problem = write(bytes, toFile: temporary, O_WRONLY | O_CREAT | O_TRUNC, mode) {
    unlink(temporary)
    return problem
  }
  guard rename(temporary, path) == 0 else {
    let problem = String(cString: strerror(errno))
    unlink(temporary)
    return problem
  }
  return nil
}

private func write(
  _ bytes: [UInt8], toFile path: String, _ flags: Int32, _ mode: mode_t
) -> String? {
  let descriptor = open(path, flags | O_CLOEXEC, mode)
  guard descriptor >= 0 else { return String(cString: strerror(errno)) }
  let isWritten = write(bytes, to: descriptor)
  let trouble = errno
  guard close(descriptor) == 0, isWritten else {
    return String(cString: strerror(isWritten ? errno : trouble))
  }
  return nil
}

/// Writes all bytes; false where they cannot be.
func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      return false
    }
    written += count
  }
  return true
}

/// Prints to standard output. Where nobody reads it any more the program ends, quietly.
func put(_ text: String) { put(Array(text.utf8)) }

func put(_ bytes: [UInt8]) {
  if !write(bytes, to: STDOUT_FILENO) { exit(errno == EPIPE ? 0 : 74) }
}

/// Prints a complaint to standard error.
func complain(_ text: String) {
  _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
}

extension Session.Files {
  /// The files of this machine.
  static let onDisk = Session.Files(
    read: { path in readFile(path) }, write: { path, text in writeFile(path, Array(text.utf8)) },
    lessons: {
      guard let folder = scenarioFolder().map({ $0 + "/lessons" }) else { return [] }
      return scenarios(in: folder).map { folder + "/" + $0 }
    })
}
