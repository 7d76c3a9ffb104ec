extension LinesMessage {
  var korean: String? {
    switch self {
    case .howManySteps: "몇 단계입니까? 숫자, 또는 #3 같은 단계 하나."
    case .whichFile: "어느 파일입니까?"
    case .cannotRead(let path): "\(path) 파일을 읽을 수 없습니다."
    case .runsItself(let name, let depth):
      "\(name) — 자기 자신을 실행합니다. 줄 안에서 줄을 실행하는 것은 \(depth)단계까지입니다."
    case .macroForm: "매크로는 이름, 등호, 줄로 이루어집니다."
    case .whichLines: "어떤 줄입니까? 등호 뒤에 쓰십시오."
    case .isCommand(let name): "“\(name)” — 이미 명령입니다. 다른 이름을 고르십시오."
    case .isNoWord(let name): "“\(name)” — 한 낱말이 아닙니다. 매크로의 이름은 한 낱말입니다."
    case .kept(let usage, let isNew, let text):
      "\(usage) — \(isNew ? "저장했습니다" : "바꾸었습니다"): \(text)"
    case .noSuchMacro(let name): "“\(name)” 매크로는 없습니다."
    case .forgotten(let name): "\(name) — 지웠습니다."
    case .wants(let name, let needed, let has):
      "\(name) 뒤에는 이름 \(needed)개가 와야 하는데 \(has)개가 있습니다. 여러 낱말로 된 이름은 따옴표로 묶습니다."
    case .takes(let name, let needed):
      (needed == 0 ? "\(name) 뒤에는 아무것도 오지 않습니다." : "\(name) 뒤에는 이름 \(needed)개가 옵니다.")
        + " 여러 낱말로 된 이름은 따옴표로 묶습니다."
    case .howWritten: "어떻게 씁니까? text, table, csv, markdown, json 가운데 하나."
    case .written(let mode): "답변을 \(mode) 형식으로 씁니다."
    }
  }

  var japanese: String? {
    switch self {
    case .howManySteps: "何ステップですか。数、または #3 のような一つのステップ。"
    case .whichFile: "どのファイルですか。"
    case .cannotRead(let path): "\(path) を読み込めません。"
    case .runsItself(let name, let depth):
      "\(name) が自分自身を実行しています。行の中から行を実行できるのは\(depth)段までです。"
    case .macroForm: "マクロは名前、等号、行からなります。"
    case .whichLines: "どの行ですか。等号の後に書いてください。"
    case .isCommand(let name): "「\(name)」はコマンドです。別の名前を選んでください。"
    case .isNoWord(let name): "「\(name)」は一語ではありません。マクロの名前は一語です。"
    case .kept(let usage, let isNew, let text):
      "\(usage) を\(isNew ? "保存しました" : "変更しました")：\(text)"
    case .noSuchMacro(let name): "「\(name)」というマクロはありません。"
    case .forgotten(let name): "\(name) を削除しました。"
    case .wants(let name, let needed, let has):
      "\(name) の後には名称が\(needed)個必要ですが、\(has)個あります。複数の語からなる名称は引用符で囲みます。"
    case .takes(let name, let needed):
      (needed == 0 ? "\(name) の後には何も来ません。" : "\(name) の後には名称が\(needed)個来ます。")
        + "複数の語からなる名称は引用符で囲みます。"
    case .howWritten: "どの形式で書きますか。text、table、csv、markdown、json のいずれか。"
    case .written(let mode): "答えを \(mode) 形式で書きます。"
    }
  }
}
