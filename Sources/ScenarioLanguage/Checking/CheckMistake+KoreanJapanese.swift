import Wording

/// The mistakes that a line typed at the prompt can have, in Korean and Japanese; those of files are
/// worded in English there.
extension CheckMistake {
  var korean: MistakeWords? {
    switch self {
    case .unknownName(let name, let near):
      MistakeWords(
        "\(quoted(name))\(KoreanParticle.copula.form(after: name))라는 이름이 없습니다.",
        hint: near.isEmpty ? nil : "혹시: \(listed(near, ", "))?")
    case .wrongKind(let text, let found, let expected, let phrase, let near):
      MistakeWords(
        (found.map { "\(quoted(text)) — \($0) 종류입니다. " } ?? "\(quoted(text)) — 맞지 않습니다. ")
          + "\(quotedPhrase(phrase)) 문장의 이 자리에는 \(expected) 종류가 들어갑니다.",
        hint: near.isEmpty ? nil : "혹시: \(listed(near, ", "))?")
    case .unknownSentence(let text, let near):
      MistakeWords(
        "\(quoted(text)) — 이런 문장은 없습니다.",
        hint: near.isEmpty
          ? "문장은 관계나 조치의 문구에 이름을 넣은 것입니다."
          : "비슷한 문구: \(listed(near.map(\.text), ", ")).")
    case .ambiguous(let text, let readings):
      MistakeWords(
        "\(quoted(text)) — 여러 가지로 읽힙니다: \(listed(readings, ", ")).",
        hint: "뜻하는 쪽처럼 이름을 따옴표로 묶으십시오.")
    case .otherSort(let phrase, let sort, _):
      MistakeWords(
        "\(quotedPhrase(phrase)) — \(sort == .relation ? "관계" : sort == .actionOn ? "지난 사건" : "조치")입니다."
      )
    case .sinceAfterAction:
      MistakeWords("사건은 어느 날에 일어나며, 어느 날부터 성립하는 것이 아닙니다.", hint: "일어난 날은 `on ?d` 로 씁니다.")
    case .sinceAfterDerived(let phrase):
      MistakeWords("\(quotedPhrase(phrase)) — 규칙으로 도출되며, `since` 는 저장된 사실 뒤에만 옵니다.")
    case .variableInStatement(let text):
      MistakeWords("특정한 것을 말하는 자리인데 \(text) — 무엇이든 뜻합니다.", hint: "이름이나 값을 쓰십시오.")
    case .anythingInStatement:
      MistakeWords("특정한 것을 말하는 자리인데 ? — 무엇이든 뜻합니다.", hint: "이름이나 값을 쓰십시오.")
    case .noConstant(let text, let kind):
      MistakeWords("\(quoted(text)) — 여기서 \(kind) 값이 아닙니다.", hint: "값 자체를 쓰십시오.")
    case .unboundVariable(let name, _, _):
      MistakeWords("?\(name) — 여기서 값이 정해지지 않습니다.", hint: "?\(name) 값을 말하는 문장을 더하십시오.")
    case .orVariable(let name, let part, _):
      MistakeWords("`or` 의 \(part)번째 부분이 성립할 때 ?\(name) 값이 정해지지 않습니다.")
    case .unrelatedKinds(let name, let first, let second, _):
      MistakeWords("?\(name) — \(first)이면서 \(second)여야 하나, 둘 다인 것은 없습니다.")
    case .wrongTermKind(let found, let expected):
      MistakeWords("\(found) 종류입니다. 여기에는 \(expected) 종류가 들어갑니다.")
    case .incomparable(let left, let sign, let right):
      MistakeWords("\(left) 종류와 \(right) 종류는 `\(sign)` 로 비교할 수 없습니다.")
    case .badArithmetic(let left, let sign, let right):
      MistakeWords("\(left) 종류와 \(right) 종류에는 `\(sign)` 를 쓸 수 없습니다.")
    default: nil
    }
  }

  var japanese: MistakeWords? {
    switch self {
    case .unknownName(let name, let near):
      MistakeWords(
        "\(quoted(name)) という名称はありません。",
        hint: near.isEmpty ? nil : "もしかすると：\(listed(near, "、"))")
    case .wrongKind(let text, let found, let expected, let phrase, let near):
      MistakeWords(
        (found.map { "\(quoted(text)) は \($0) です。" } ?? "\(quoted(text)) は合いません。")
          + "\(quotedPhrase(phrase)) のこの位置には \(expected) が入ります。",
        hint: near.isEmpty ? nil : "もしかすると：\(listed(near, "、"))")
    case .unknownSentence(let text, let near):
      MistakeWords(
        "\(quoted(text)) のような文はありません。",
        hint: near.isEmpty
          ? "文とは、関係や行動の文型に名称を入れたものです。" : "近い文型：\(listed(near.map(\.text), "、"))。")
    case .ambiguous(let text, let readings):
      MistakeWords(
        "\(quoted(text)) は複数の読み方ができます：\(listed(readings, "、"))。",
        hint: "意図する読み方のように名称を引用符で囲んでください。")
    case .otherSort(let phrase, let sort, _):
      MistakeWords(
        "\(quotedPhrase(phrase)) は\(sort == .relation ? "関係" : sort == .actionOn ? "過去の出来事" : "行動")です。"
      )
    case .sinceAfterAction:
      MistakeWords("出来事はある日に起き、ある日から成り立つものではありません。", hint: "起きた日は `on ?d` と書きます。")
    case .sinceAfterDerived(let phrase):
      MistakeWords("\(quotedPhrase(phrase)) は規則から導かれ、`since` は保存された事実にだけ付きます。")
    case .variableInStatement(let text):
      MistakeWords("特定のものを述べる箇所ですが、\(text) は何でも表します。", hint: "名称か値を書いてください。")
    case .anythingInStatement:
      MistakeWords("特定のものを述べる箇所ですが、? は何でも表します。", hint: "名称か値を書いてください。")
    case .noConstant(let text, let kind):
      MistakeWords("\(quoted(text)) はここでは \(kind) の値ではありません。", hint: "値そのものを書いてください。")
    case .unboundVariable(let name, _, _):
      MistakeWords("?\(name) の値がここで定まりません。", hint: "?\(name) を定める文を加えてください。")
    case .orVariable(let name, let part, _):
      MistakeWords("`or` の\(part)番目の部分が成り立つとき、?\(name) の値が定まりません。")
    case .unrelatedKinds(let name, let first, let second, _):
      MistakeWords("?\(name) は \(first) かつ \(second) でなければなりませんが、両方であるものはありません。")
    case .wrongTermKind(let found, let expected):
      MistakeWords("これは \(found) です。ここには \(expected) が入ります。")
    case .incomparable(let left, let sign, let right):
      MistakeWords("\(left) と \(right) は `\(sign)` で比べられません。")
    case .badArithmetic(let left, let sign, let right):
      MistakeWords("\(left) と \(right) に `\(sign)` は使えません。")
    default: nil
    }
  }
}

private func listed(_ words: [String], _ separator: String) -> String {
  words.map { "`\($0)`" }.joined(separator: separator)
}
