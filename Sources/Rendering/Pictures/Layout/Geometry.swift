/// A place in a picture: x to the right, y down, in pixels.
struct Point: Equatable {
  var x: Double
  var y: Double

  static let zero = Point(x: 0, y: 0)
  static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }
  static func - (left: Point, right: Point) -> Point {
    Point(x: left.x - right.x, y: left.y - right.y)
  }
  static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }
  /// Exact rounding makes it the same on every machine, which trigonometry would not be.
  var length: Double { (x * x + y * y).squareRoot() }
}

struct Size: Equatable {
  var width: Double
  var height: Double
}

/// An upright rectangle.
struct Rect: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  init(center: Point, size: Size) {
    self.init(
      x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width,
      height: size.height)
  }

  var center: Point { Point(x: x + width / 2, y: y + height / 2) }
  var right: Double { x + width }
  var bottom: Double { y + height }

  /// Whether they have more than an edge in common.
  func intersects(_ other: Rect) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  func union(_ other: Rect) -> Rect {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rect(
      x: left, y: top, width: max(right, other.right) - left,
      height: max(bottom, other.bottom) - top)
  }

  /// The rectangle on whole pixels, which contains it.
  var rounded: Rect {
    let (left, top) = (x.rounded(.down), y.rounded(.down))
    return Rect(
      x: left, y: top, width: right.rounded(.up) - left, height: bottom.rounded(.up) - top)
  }

  /// Where the way from its centre to a point leaves it; the centre for a point inside.
  func border(towards point: Point) -> Point {
    let way = point - center
    let (dx, dy) = (abs(way.x), abs(way.y))
    guard dx > width / 2 || dy > height / 2 else { return center }
    let byWidth = dx > 0 ? width / 2 / dx : .infinity
    let byHeight = dy > 0 ? height / 2 / dy : .infinity
    return center + way * min(byWidth, byHeight)
  }
}
