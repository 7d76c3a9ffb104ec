import Wording

/// What `help` says of a task: one line, and how it goes in a few sentences.
enum TaskMessage: Message {
  case summary(HelpTask)
  case text(HelpTask)

  var english: String {
    switch self {
    case .summary(.replay): "go through what happened, and back"
    case .summary(.play): "make a move, or see what one would bring"
    case .summary(.ask): "ask what holds, who, when and since when"
    case .summary(.explain): "why, why not, and by which rule"
    case .summary(.plan): "the shortest way to bring something about"
    case .summary(.branch): "try another course of events"
    case .summary(.extend): "add rules, facts and moves of your own"
    case .summary(.learn): "lessons, drills, and parts to play"
    case .summary(.keep): "save, load, export, undo"
    case .summary(.type): "the prompt: output, macros, earlier lines"
    case .text(.replay):
      """
      next plays the script's next event; the deadlines on the way happen by themselves. back and \
      goto only look: nothing is lost, and everything can be asked of the past day as it was.
      """
    case .text(.play):
      """
      Type a move as a sentence to make it. moves lists what can be done now, what if tries \
      something and leaves no trace, undo takes a line back.
      """
    case .text(.ask):
      """
      Type a condition to ask it. ?who stands for whoever fits, ? for anyone or anything; and, or, \
      not and brackets join conditions.
      """
    case .text(.explain):
      """
      why FACT shows what a fact rests on, down to events and documents; why not FACT what is \
      missing for it, and the nearest moves that would bring it about.
      """
    case .text(.plan):
      """
      how CONDITION finds the fewest moves; until when can CONDITION the last day on which it can \
      still be done.
      """
    case .text(.branch):
      """
      A branch is another course of events from a past moment. A move made while looking back \
      begins one by itself; compare shows how two differ.
      """
    case .text(.extend):
      """
      define adds to the scenario for this session: checked like a file, taken back with undo, \
      saved with the session.
      """
    case .text(.learn):
      """
      lessons lists them, lesson TITLE begins one. answer answers the question that waits, hint \
      helps a little at a time; a task is done by making moves.
      """
    case .text(.keep):
      """
      At the prompt every line that changes something is on disk before its answer shows. save \
      FILE writes the lines that led here; load FILE goes on from them.
      """
    case .text(.type):
      """
      Tab completes and lists what can follow, → takes the dim suggestion, ^R finds earlier lines, \
      ^C drops the line or stops a long answer, ^D leaves.
      """
    }
  }

  var arabic: String {
    switch self {
    case .summary(.replay): "المرور بما حدث ذهابًا وإيابًا"
    case .summary(.play): "القيام بتحرُّك، أو رؤية ما سيأتي به"
    case .summary(.ask): "السؤال عمّا هو قائم، ومَن، ومتى، ومنذ متى"
    case .summary(.explain): "لماذا، ولِمَ لا، وبأي قاعدة"
    case .summary(.plan): "أقصر سبيل إلى تحقيق شيء"
    case .summary(.branch): "تجربة مسار آخر للأحداث"
    case .summary(.extend): "إضافة قواعد ووقائع وتحركات من عندك"
    case .summary(.learn): "دروس وتمارين وأدوار تؤديها"
    case .summary(.keep): "الحفظ والتحميل والتصدير والتراجع"
    case .summary(.type): "سطر الأوامر: المخرجات ووحدات الماكرو والسطور السابقة"
    case .text(.replay):
      """
      يشغّل next الحدث التالي في التسلسل؛ أما الآجال التي في الطريق فتقع من تلقاء نفسها. وback وgoto \
      للنظر فحسب: لا يضيع شيء، ويمكن السؤال عن كل شيء في اليوم الماضي كما كان.
      """
    case .text(.play):
      """
      اكتب تحرُّكًا في جملة للقيام به. يسرد moves ما يمكن فعله الآن، ويجرّب what if شيئًا ولا يترك أثرًا، \
      ويتراجع undo عن سطر.
      """
    case .text(.ask):
      """
      اكتب شرطًا للسؤال عنه. ?who لكل من ينطبق عليه، و? لأي كان أو أي شيء؛ وتُربط الشروط بالكلمات and \
      وor وnot وبالأقواس.
      """
    case .text(.explain):
      """
      يبيّن why FACT ما تستند إليه واقعة، وصولًا إلى الأحداث والوثائق؛ ويبيّن why not FACT ما ينقصها، \
      وأقرب التحركات التي تحققها.
      """
    case .text(.plan):
      """
      يجد how CONDITION أقل التحركات؛ ويجد until when can CONDITION آخر يوم يمكن فيه بعدُ تحقيق ذلك.
      """
    case .text(.branch):
      """
      الفرع مسار آخر للأحداث من لحظة مضت. والتحرُّك أثناء النظر إلى الوراء يبدأ فرعًا من تلقاء نفسه؛ ويبيّن \
      compare كيف يختلف فرعان.
      """
    case .text(.extend):
      """
      يضيف define إلى السيناريو في هذه الجلسة: يُفحص كما يُفحص الملف، ويُتراجع عنه بالأمر undo، ويُحفظ مع \
      الجلسة.
      """
    case .text(.learn):
      """
      يسردها lessons، ويبدأ lesson TITLE أحدها. ويجيب answer عن السؤال المنتظر، ويعين hint قليلًا قليلًا؛ \
      وتُنجز المهمة بالقيام بتحركات.
      """
    case .text(.keep):
      """
      كل سطر يغيّر شيئًا يُكتب على القرص قبل أن تظهر إجابته. يكتب save FILE السطور التي أفضت إلى هنا؛ \
      ويتابع load FILE منها.
      """
    case .text(.type):
      """
      يُكمل Tab الكلمة ويسرد ما يمكن أن يلي، ويأخذ → الاقتراح الباهت، ويجد ^R السطور السابقة، ويُلغي ^C \
      السطر أو يوقف إجابة طويلة، ويُخرج ^D.
      """
    }
  }

  var korean: String? {
    switch self {
    case .summary(.replay): "일어난 일을 차례로 보고, 되돌아보기"
    case .summary(.play): "조치를 하거나, 그 결과를 미리 보기"
    case .summary(.ask): "무엇이 성립하는지, 누가, 언제, 언제부터인지 묻기"
    case .summary(.explain): "왜, 왜 아닌지, 어느 규칙에 따른 것인지"
    case .summary(.plan): "무언가를 이루는 가장 짧은 방법"
    case .summary(.branch): "사건의 다른 전개를 시도하기"
    case .summary(.extend): "직접 만든 규칙, 사실, 조치를 더하기"
    case .summary(.learn): "수업, 연습, 맡을 역할"
    case .summary(.keep): "저장, 불러오기, 내보내기, 되돌리기"
    case .summary(.type): "명령줄: 출력, 매크로, 이전 줄"
    case .text(.replay):
      """
      next 는 예정된 다음 사건을 재현하며, 그 사이의 시한은 저절로 옵니다. back 과 goto 는 보기만 합니다. \
      아무것도 사라지지 않고, 지난날의 일을 모두 그때의 상태로 물을 수 있습니다.
      """
    case .text(.play):
      """
      조치는 문장으로 입력합니다. moves 는 지금 할 수 있는 것을 보여 주고, what if 는 흔적 없이 시험하며, \
      undo 는 한 줄을 되돌립니다.
      """
    case .text(.ask):
      """
      조건을 입력하면 질문이 됩니다. ?who 는 해당하는 모두, ? 는 아무나 또는 아무것입니다. 조건은 and, or, \
      not 과 괄호로 잇습니다.
      """
    case .text(.explain):
      """
      why FACT 는 사실의 근거를 사건과 문서까지 보여 주고, why not FACT 는 무엇이 빠졌는지와 그것을 이루는 \
      가장 가까운 조치를 보여 줍니다.
      """
    case .text(.plan):
      """
      how CONDITION 은 가장 적은 조치를 찾고, until when can CONDITION 은 아직 할 수 있는 마지막 날을 찾습니다.
      """
    case .text(.branch):
      """
      분기는 지난 어느 순간부터의 다른 전개입니다. 되돌아보는 중에 조치를 하면 저절로 분기가 생기고, compare 는 \
      두 분기의 차이를 보여 줍니다.
      """
    case .text(.extend):
      """
      define 은 이 세션에서 시나리오에 내용을 더합니다. 파일처럼 검사되고, undo 로 되돌리며, 세션과 함께 \
      저장됩니다.
      """
    case .text(.learn):
      """
      lessons 는 수업 목록을 보여 주고, lesson TITLE 은 수업을 시작합니다. answer 는 기다리는 질문에 답하고, \
      hint 는 조금씩 도와줍니다. 과제는 조치를 해서 완료합니다.
      """
    case .text(.keep):
      """
      무언가를 바꾸는 줄은 답변이 나오기 전에 디스크에 기록됩니다. save FILE 은 여기까지 이른 줄을 쓰고, \
      load FILE 은 거기서 이어 갑니다.
      """
    case .text(.type):
      """
      Tab 은 낱말을 완성하고 이어질 것을 보여 주며, → 는 흐린 제안을 받아들이고, ^R 은 이전 줄을 찾고, ^C 는 \
      줄을 지우거나 긴 답변을 멈추고, ^D 는 나갑니다.
      """
    }
  }

  var japanese: String? {
    switch self {
    case .summary(.replay): "起きたことを順にたどり、振り返る"
    case .summary(.play): "行動する、またはその結果を試す"
    case .summary(.ask): "何が成り立つか、だれが、いつ、いつからかを尋ねる"
    case .summary(.explain): "なぜか、なぜ違うか、どの規則によるか"
    case .summary(.plan): "あることを実現する最短の方法"
    case .summary(.branch): "出来事の別の展開を試す"
    case .summary(.extend): "自分の規則・事実・行動を加える"
    case .summary(.learn): "レッスン、練習、役を演じること"
    case .summary(.keep): "保存、読み込み、書き出し、取り消し"
    case .summary(.type): "入力行：出力、マクロ、以前の行"
    case .text(.replay):
      """
      next は予定された次の出来事を再現し、途中の期限は自動的に来ます。back と goto は見るだけで、何も失われず、\
      過去の日のことをすべて当時のまま尋ねられます。
      """
    case .text(.play):
      """
      行動は文として入力します。moves はいまできることを示し、what if は跡を残さずに試し、undo は一行を取り消します。
      """
    case .text(.ask):
      """
      条件を入力すると質問になります。?who は当てはまる者すべて、? はだれでも何でもです。条件は and、or、not と\
      括弧でつなぎます。
      """
    case .text(.explain):
      """
      why FACT は事実の根拠を出来事や文書まで示し、why not FACT は欠けているものと、それを実現する最も近い行動を\
      示します。
      """
    case .text(.plan):
      """
      how CONDITION は最も少ない行動を見つけ、until when can CONDITION はまだ実現できる最後の日を見つけます。
      """
    case .text(.branch):
      """
      分岐とは、過去のある時点からの別の展開です。振り返っている間に行動すると自動的に分岐が始まり、compare は\
      二つの分岐の違いを示します。
      """
    case .text(.extend):
      """
      define はこのセッションのシナリオに内容を加えます。ファイルと同様に検査され、undo で取り消され、セッションと\
      ともに保存されます。
      """
    case .text(.learn):
      """
      lessons は一覧を示し、lesson TITLE で始めます。answer は待っている問いに答え、hint は少しずつ助けます。課題は\
      行動することで達成します。
      """
    case .text(.keep):
      """
      何かを変える行は、答えが表示される前にディスクに記録されます。save FILE はここに至った行を書き、load FILE は\
      そこから続けます。
      """
    case .text(.type):
      """
      Tab は補完して続けられるものを示し、→ は薄い候補を受け入れ、^R は以前の行を探し、^C は行を捨てるか長い答えを\
      止め、^D で終了します。
      """
    }
  }
}
