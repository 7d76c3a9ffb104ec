import Glibc

/// The folder for what is kept from one session to the next: under `$XDG_STATE_HOME`, else
/// `~/.local/state`. Nil without a home.
func stateFolder() -> String? {
  if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/demarche" }
  return environment("HOME").map { $0 + "/.local/state/demarche" }
}

/// Makes the folders above a file, for their owner alone.
func makeFolders(above path: String) {
  if let slash = path.lastIndex(of: "/"), access(String(path[..<slash]), F_OK) == 0 { return }
  var end = path.startIndex
  while let slash = path[path.index(after: end)...].firstIndex(of: "/") {
    mkdir(String(path[..<slash]), 0o700)
    end = slash
  }
}

/// The names in a folder, sorted; none where it cannot be read.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
        names.append(String(cString: $0))
      }
    }
  }
  return names.sorted()
}

/// A path from the root without links in it; the path itself where there is no such file.
func fullPath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}
