/// Moves boxes apart until no two of them overlap, each as little as may be.
///
/// Overlapping pairs are pushed apart along the axis on which that takes less, again and again; where
/// a crowd does not come apart so, everything is spread from the middle, which always ends it.
func separated(_ centers: [Point], sizes: [Size], gap: Double) -> [Point] {
  var centers = centers
  // Equal centres have no direction in which to part.
  for place in centers.indices { centers[place].x += Double(place) * 0.01 }
  for _ in 0..<200 {
    for _ in 0..<60 {
      if !pushApart(&centers, sizes, gap) { return centers }
    }
    let middle = centers.reduce(.zero, +) * (1 / Double(max(centers.count, 1)))
    for place in centers.indices {
      centers[place] = middle + (centers[place] - middle) * 1.06
    }
  }
  return centers
}

private func pushApart(_ centers: inout [Point], _ sizes: [Size], _ gap: Double) -> Bool {
  var isMoved = false
  for left in centers.indices {
    for right in centers.indices where right > left {
      let way = centers[right] - centers[left]
      let overlapX = (sizes[left].width + sizes[right].width) / 2 + gap - abs(way.x)
      let overlapY = (sizes[left].height + sizes[right].height) / 2 + gap - abs(way.y)
      guard overlapX > 0.001, overlapY > 0.001 else { continue }
      isMoved = true
      if overlapX < overlapY {
        let push = (way.x < 0 ? -1.0 : 1.0) * (overlapX / 2 + 0.01)
        centers[left].x -= push
        centers[right].x += push
      } else {
        let push = (way.y < 0 ? -1.0 : 1.0) * (overlapY / 2 + 0.01)
        centers[left].y -= push
        centers[right].y += push
      }
    }
  }
  return isMoved
}
