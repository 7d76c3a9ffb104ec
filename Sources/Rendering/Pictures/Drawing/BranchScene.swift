import Demarche

/// Branches as a picture: a lane for each, steps from left to right, lines where one left another.
struct BranchScene {
  let branches: [Answer.Branch]
  let title: String?
  let words: PictureWords

  private static let laneGap = 26.0
  private static let width = 300.0

  init(_ branches: [Answer.Branch], title: String?, language: String) {
    self.branches = branches
    self.title = title
    words = PictureWords(language)
  }

  /// Branches in lanes: each after the one it left, with those that left that later nearer to it.
  private var lanes: [Int] {
    var lanes: [Int] = []
    func add(_ place: Int) {
      lanes.append(place)
      let children = branches.indices.filter { branches[$0].from?.branch == branches[place].name }
      let order = children.sorted {
        (-(branches[$0].from?.step ?? 0), $0) < (-(branches[$1].from?.step ?? 0), $1)
      }
      for child in order { add(child) }
    }
    for place in branches.indices where branches[place].from == nil { add(place) }
    return lanes
  }

  var scene: Scene {
    var scene = Scene(
      title: (title.map { "\($0): " } ?? "") + words[.branches], description: description,
      language: words.language)
    let steps = max(branches.map(\.steps).max() ?? 0, 1)
    let reach = min(max(Double(steps) * 18, 300), 900)
    let side = words.isRightToLeft ? -1.0 : 1.0
    func x(_ step: Int) -> Double { side * Double(step) / Double(steps) * reach }
    var laneOf: [String: Double] = [:]
    var y = 0.0
    for place in lanes {
      let branch = branches[place]
      let rows = self.rows(of: branch)
      let size = BoxText.size(of: rows)
      y += size.height / 2
      laneOf[branch.name] = y
      let left = side > 0 ? reach + 24 : -reach - 24 - size.width
      scene.boxes.append(
        Scene.Box(
          frame: Rect(x: left, y: y - size.height / 2, width: size.width, height: size.height),
          rows: rows, style: branch.isCurrent ? .current : [], hint: branch.last))
      let start = branch.from?.step ?? 0
      let end = Point(x: side * (reach + 24), y: y)
      let style: Scene.Style = branch.isCurrent ? .current : []
      var points = [Point(x: x(start), y: y), Point(x: x(branch.steps), y: y)]
      if let from = branch.from, let above = laneOf[from.branch] {
        points.insert(Point(x: x(from.step) - side * 14, y: above), at: 0)
      }
      scene.lines.append(Scene.Line(points: points, style: style))
      scene.lines.append(
        Scene.Line(points: [Point(x: x(branch.steps), y: y), end], style: [.background, .derived]))
      y += size.height / 2 + Self.laneGap
    }
    return scene
  }

  private func rows(of branch: Answer.Branch) -> [Scene.Row] {
    let mark = branch.isCurrent ? "  ◂ \(words[.inView])" : ""
    var rows = BoxText.rows(branch.name + mark, .heading, within: Self.width)
    let from =
      branch.from.map { "\(words[.from]) \($0.branch) \(words[.after]) #\($0.step), " } ?? ""
    rows += BoxText.rows(
      "\(from)\(words[.until]) \(words.date(branch.date))\(words.comma) \(branch.steps) \(words[.steps])",
      .aside,
      within: Self.width)
    if let last = branch.last {
      rows += BoxText.rows("#\(branch.steps) \(last)", [], within: Self.width)
    }
    return rows
  }

  private var description: String {
    branches.map { branch in
      let from =
        branch.from.map { " \(words[.from]) \($0.branch) \(words[.after]) #\($0.step)" } ?? ""
      return
        "\(branch.name)\(from), \(words[.until]) \(words.date(branch.date))\(words.comma) \(branch.steps) \(words[.steps])"
    }.joined(separator: ". ")
  }
}
