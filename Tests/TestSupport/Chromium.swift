import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A Chromium without a window, driven as its developer tools drive it: JSON over two pipes, each
/// message ended by a zero byte (`--remote-debugging-pipe`). Keys and clicks are real ones.
public final class Chromium {
  public struct Trouble: Error, CustomStringConvertible {
    public var description: String
  }

  /// Where it is; nil where there is none. `DEMARCHE_CHROMIUM` names another.
  public static let path: String? = {
    if let named = ProcessInfo.processInfo.environment["DEMARCHE_CHROMIUM"] { return named }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    return ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap { folder in
      names.map { "\(folder)/\($0)" }
    }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private let process: pid_t
  private let commands: Int32
  private let answers: Int32
  private let profile: String
  private var pending = Data()
  private var lastID = 0
  private var session: String?
  /// Events that nobody has waited for yet.
  private var events: [(method: String, parameters: [String: Any])] = []

  public init() throws {
    guard let path = Self.path else { throw Trouble(description: "there is no Chromium") }
    profile = FileManager.default.temporaryDirectory.path + "/demarche-\(UUID().uuidString)"
    // Above those that the child knows them by, so that one does not overwrite the other.
    var ends: [Int32] = []
    for _ in 0..<2 {
      var pipe: [Int32] = [-1, -1]
      guard Glibc.pipe(&pipe) == 0 else { throw Trouble(description: "no pipe") }
      for end in pipe {
        ends.append(fcntl(end, F_DUPFD_CLOEXEC, 20))
        close(end)
      }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[0], 3)
    posix_spawn_file_actions_adddup2(&actions, ends[3], 4)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let arguments = [
      path, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--disable-extensions", "--disable-background-networking",
      "--disable-component-update", "--hide-scrollbars", "--font-render-hinting=none",
      "--user-data-dir=\(profile)", "--remote-debugging-pipe", "about:blank",
    ]
    var strings = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var child = pid_t()
    let status = posix_spawn(&child, path, &actions, nil, &strings, environ)
    close(ends[0])
    close(ends[3])
    (process, commands, answers) = (child, ends[1], ends[2])
    guard status == 0 else { throw Trouble(description: "\(path) does not start") }
    let target = try command("Target.createTarget", ["url": "about:blank"])
    let attached = try command(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Network", "Accessibility"] {
      _ = try command("\(domain).enable")
    }
  }

  deinit {
    close(commands)
    close(answers)
    kill(process, SIGTERM)
    var status: Int32 = 0
    var isGone = false
    for _ in 0..<50 where !isGone {
      isGone = waitpid(process, &status, WNOHANG) != 0
      if !isGone { usleep(100_000) }
    }
    if !isGone {
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
    }
    try? FileManager.default.removeItem(atPath: profile)
  }

  // MARK: Talking

  /// Sends a command and waits for what it answers.
  @discardableResult
  public func command(
    _ method: String, _ parameters: [String: Any] = [:]
  ) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    var bytes = try JSONSerialization.data(withJSONObject: message)
    bytes.append(0)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(commands, $0.baseAddress! + sent, $0.count - sent) }
      guard count > 0 else { throw Trouble(description: "\(method) cannot be sent") }
      sent += count
    }
    while true {
      let answer = try nextMessage()
      if answer["id"] as? Int == lastID {
        if let error = answer["error"] { throw Trouble(description: "\(method): \(error)") }
        return answer["result"] as? [String: Any] ?? [:]
      }
      note(answer)
    }
  }

  private func note(_ message: [String: Any]) {
    guard let method = message["method"] as? String else { return }
    events.append((method, message["params"] as? [String: Any] ?? [:]))
  }

  /// Waits for an event, one that has come already included.
  public func wait(for method: String) throws {
    while true {
      if let place = events.firstIndex(where: { $0.method == method }) {
        events.remove(at: place)
        return
      }
      note(try nextMessage())
    }
  }

  private func nextMessage() throws -> [String: Any] {
    while true {
      if let end = pending.firstIndex(of: 0) {
        let message = pending[pending.startIndex..<end]
        pending.removeSubrange(pending.startIndex...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var descriptor = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 60_000) > 0 else {
        throw Trouble(description: "Chromium says nothing for a minute")
      }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(answers, &piece, piece.count)
      guard count > 0 else { throw Trouble(description: "Chromium is gone") }
      pending.append(contentsOf: piece[..<count])
    }
  }

  // MARK: A page

  /// Opens a file and waits until it is there.
  public func open(_ path: String) throws {
    events = []
    try command("Page.navigate", ["url": "file://" + path])
    try wait(for: "Page.loadEventFired")
  }

  /// What was asked for since the page was opened, by address.
  public var requests: [String] {
    events.filter { $0.method == "Network.requestWillBeSent" }
      .compactMap { ($0.parameters["request"] as? [String: Any])?["url"] as? String }
  }

  /// Errors of scripts since the page was opened.
  public var exceptions: [String] {
    events.filter { $0.method == "Runtime.exceptionThrown" }.map { "\($0.parameters)" }
  }

  /// The value of an expression, as text.
  @discardableResult
  public func value(_ expression: String) throws -> String {
    let answer = try command(
      "Runtime.evaluate", ["expression": "String(\(expression))", "returnByValue": true])
    if let details = answer["exceptionDetails"] {
      throw Trouble(description: "\(expression): \(details)")
    }
    return (answer["result"] as? [String: Any])?["value"] as? String ?? ""
  }

  public func setScreen(width: Int, height: Int, scale: Double = 1, isMobile: Bool = false) throws {
    try command(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": scale, "mobile": isMobile])
  }

  /// Light or dark, screen or paper.
  public func setMedia(_ media: String = "", isDark: Bool = false) throws {
    try command(
      "Emulation.setEmulatedMedia",
      [
        "media": media,
        "features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]],
      ])
  }

  public func setScripts(_ areOn: Bool) throws {
    try command("Emulation.setScriptExecutionDisabled", ["value": !areOn])
  }

  /// Presses and releases a key.
  public func press(_ key: String, code: Int, text: String? = nil) throws {
    var parameters: [String: Any] = [
      "key": key, "code": key, "windowsVirtualKeyCode": code, "type": "keyDown",
    ]
    if let text { parameters["text"] = text }
    try command("Input.dispatchKeyEvent", parameters)
    parameters["type"] = "keyUp"
    parameters["text"] = nil
    try command("Input.dispatchKeyEvent", parameters)
  }

  /// Clicks on the middle of the first element that fits.
  public func click(_ selector: String) throws {
    let place = try value(
      """
      (function () {
        var element = document.querySelector('\(selector)');
        element.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
        var box = element.getBoundingClientRect();
        return (box.left + box.width / 2) + " " + (box.top + box.height / 2);
      })()
      """
    ).split(separator: " ").compactMap { Double($0) }
    guard place.count == 2 else { throw Trouble(description: "\(selector) is nowhere") }
    for type in ["mousePressed", "mouseReleased"] {
      try command(
        "Input.dispatchMouseEvent",
        ["type": type, "x": place[0], "y": place[1], "button": "left", "clickCount": 1])
    }
  }

  public func screenshot(isWhole: Bool = false) throws -> Data {
    let answer = try command(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": isWhole])
    return (answer["data"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
  }

  public func pdf() throws -> Data {
    let answer = try command("Page.printToPDF", ["preferCSSPageSize": true])
    return (answer["data"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
  }

  /// The roles and names of what is read aloud, in order.
  public func accessible() throws -> [(role: String, name: String)] {
    let answer = try command("Accessibility.getFullAXTree")
    let nodes = answer["nodes"] as? [[String: Any]] ?? []
    return nodes.filter { $0["ignored"] as? Bool != true }.map { node in
      func text(_ key: String) -> String {
        (node[key] as? [String: Any])?["value"] as? String ?? ""
      }
      return (text("role"), text("name"))
    }
  }
}
