import Demarche

/// Lays out a graph in the language of Graphviz, and answers with its plain format; nil where there
/// is no Graphviz.
public typealias GraphLayout = (_ graph: String) -> String?

/// What is to be shown, as the text of a file. The same picture gives the same text; where Graphviz
/// lays out, the same version of it.
public func draw(
  _ picture: Picture, as format: ExportFormat, language: String? = nil,
  layout: @escaping GraphLayout = { _ in nil }
) -> String {
  let language = language ?? "en"
  switch (picture, format) {
  case (.relations(let map), .dot): return DOTWriter.text(map, language: language)
  case (.proof(let proof), .dot): return DOTWriter.text(proof, language: language)
  case (.branches(let branches, let title), .dot):
    return DOTWriter.text(branches, title: title, language: language)
  case (.relations(let map), _):
    let drawing = MapDrawing([map], language: language) { $0.placed(by: layout) }
    return SVGWriter(drawing.scene(0)).document
  case (.proof(let proof), _):
    return SVGWriter(ProofScene(proof, language: language).scene).document
  case (.branches(let branches, let title), _):
    return SVGWriter(BranchScene(branches, title: title, language: language).scene).document
  case (.chronicle(let chronicle), .json): return chronicleJSON(chronicle)
  case (.chronicle(let chronicle), _): return PageWriter(chronicle).text
  }
}
