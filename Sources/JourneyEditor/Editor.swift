// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
public import TextGrid
public import Words

/// The editor: a value that messages change and that can be looked at; it knows no terminal and no files.
public struct Editor: Sendable {
  /// What an editor starts with.
  public struct Options: Sendable {
    /// The language of the screens; the settings may change it.
    public var language: Language
    /// The signs that lines are drawn with; the settings may change them.
    public var signs: Signs
    /// Where the ids of new items come from; cryptographically secure, except in tests.
    public var random: any RandomNumberGenerator & Sendable
    /// Today, by which is told what is due; nil where nobody knows.
    public var today: CalendarDate?
    /// Whether the terminal can show a full screen.
    public var canShowScreen = true
    /// What the user chose, which holds before what is usual here.
    public var settings = Settings()
    /// Whether the user starts the program for the first time.
    public var isFirstStart = false
    /// Whether the language was asked for, for this run.
    public var isLanguageAsked = false
    /// What holds where the user chose nothing.
    let usualLanguage: Language
    let usualSigns: Signs

    /// Takes what the terminal and the environment say; everything else is as usual.
    public init(
      language: Language = .dutch, signs: Signs = .unicode,
      random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
      today: CalendarDate? = nil
    ) {
      self.language = language
      self.signs = signs
      (usualLanguage, usualSigns) = (language, signs)
      self.random = random
      self.today = today
    }
  }

  var options: Options
  var size = Size(columns: 80, rows: 24)
  /// The list that a journey was opened from, and to which Esc goes back.
  var list: JourneyList?
  /// The journey that is open; nil while the list is shown.
  @Boxed var open: OpenJourney? = nil
  @Boxed var overlay: Overlay? = nil
  var clipboard: Clipboard?
  var outlook = Outlook()
  /// The top and the bottom line.
  @Boxed var bars = Bars()
  /// The screen that was shown last, for as long as nothing else is to be seen.
  var picture: Screen?
  /// What was told, where the work goes line by line.
  var linear: Linear?
  /// The last of the steps of which the beleving is filled in; nil where that goes on to the end.
  var emotionsEnd: ItemPath?
  /// The sign that was typed before the number of a beleving, as 1 or -1.
  var emotionSign: Int?
  /// The number of the request of which is told how far it is.
  var progress: Int?
  /// What is to lie beside a file that is being opened.
  var neighbour: (path: String, root: Item, name: Text)?
  /// The files of the folder of the file that is open, as they were when a field referred to one of them.
  var folderFiles: [ListEntry] = []
  /// How many journeys lay beside another one.
  var besideCount = 0
  /// Where the user wants to be in a file that is being opened.
  var goal: (path: String, item: ItemRef, key: FieldKey?)?
  /// What was answered about a new journey or opgave that was not made.
  var keptGuide: Guide?
  var keptOpgaveGuide: OpgaveGuide?
  /// The files in which a text was replaced last, as long as that was not taken back.
  var lastReplaced: [FilesReplaced.Saved] = []
  /// The state that replacing made of the open journey then, by the number of the journey.
  var lastReplacedHere: (journey: Int, revision: Int)?
  /// What was looked for last.
  var lastFind: String?
  /// How somebody looked at the pain points and opportunities of all journeys last.
  var portfolioOutlook = PortfolioBoard.Outlook()
  /// Whether Tab left a field for a place where nothing is typed, so that letters are no commands yet.
  var isBetweenFields = false
  /// The letters that go on with what was begun, also where letters are typed: to the next place that was found.
  var goesOnWith = ""
  /// The journals whose work was saved by a journey that was left before they stood in their place.
  var journalsLeft: [String] = []
  /// Lines that were pasted where nothing can be typed, as long as the next key may make steps of them.
  var pastedLines: String?
  /// What the last command has to say.
  var notice: Notice?
  /// What was chosen on cards earlier, before they were put off or the program ended, by what each is about.
  var earlierAnswers: [String: CardAnswer] = [:]
  /// The journals that hold nothing else.
  var answerJournals: [String] = []
  /// What the journal knows of the cards that are shown.
  private var recordedAnswers: [String: CardAnswer] = [:]
  private var lastRequest = 0
  /// What each request that is under way is for.
  private var pending: [Int: Errand] = [:]
  /// The answers that are shown when the user is done with something else.
  var waiting: [(outcome: Outcome, errand: Errand)] = []
  /// The number of journeys that were opened; each has a number of its own.
  var openedCount = 0
  /// What is to be done when the save that runs has succeeded.
  var afterSave: AfterSave?

  /// What a request is for: its answer counts only for that.
  enum Errand: Hashable, Sendable {
    case list
    case open
    /// For the journey with a number.
    case form(Int)
    case save(Int)
    /// Writing a new journey or opgave, to be opened; its path if no file has that name yet.
    case new(path: String)
    /// Looking at the disk for the journey with a number.
    case look(Int)
    /// Taking the journey with a number over from another editor.
    case takeOver(Int)
    /// Putting a journal away.
    case retire
    /// Reading what was recorded last of the journey with a number.
    case recorded(Int)
    /// Finding the titles of what the journey with a number refers to.
    case titles(Int)
    /// Finding what deserves a look in the journey with a number, at a revision of it.
    case check(Int, Int)
    /// Finding what rests in other files on what was removed from the journey with a number, at a revision of it.
    case leftBehind(Int, Int)
    /// Finding the versions of the journey with a number.
    case versions(Int)
    /// Reading a version of the journey with a number, which goes by a name.
    case version(Int, VersionUse, Text)
    /// Reading the folder of the journey with a number, for a field of an item that refers to other files.
    case referring(Int, ItemPath, FieldKey)
    /// Reading the folder of the journey with a number, for the journey at the other side of the gap.
    case gap(Int)
    /// Telling the pain points and opportunities of a folder.
    case portfolio
    /// Looking for a text in a folder.
    case search
    /// Writing a desired journey, derived from the journey with a number.
    case derive(Int)
    /// Writing the settings down.
    case settings
    /// Writing a file in another form.
    case export
    /// Looking where a text is to be replaced in a folder.
    case findReplacements
    /// Replacing in files that are not open, with what came of it in the one that is.
    case replacing(OpenReplaced)
    /// Putting back files in which a text was replaced.
    case puttingBack
  }

  enum AfterSave: Hashable, Sendable {
    case quit, close
    /// Opening another file.
    case open(String)
    /// Practising.
    case practise
  }

  /// Begins with an empty screen; a message opens a file or a folder.
  public init(_ options: Options = Options()) {
    self.options = options
    if options.settings != Settings() { applySettings() }
    if options.isFirstStart { notice = Notice(Self.welcome) }
  }

  /// Starts with the list of a folder.
  public mutating func start(folder: String) -> [Effect] {
    list = JourneyList(folder: folder)
    return [request(.list(folder: folder), for: .list)] + greetOnce()
  }

  /// Starts with a file.
  public mutating func start(path: String) -> [Effect] {
    [request(.open(path: path), for: .open)] + greetOnce()
  }

  /// Has it written down that the user was welcomed.
  private mutating func greetOnce() -> [Effect] {
    options.isFirstStart
      ? [request(.saveSettings(options.settings, options.language), for: .settings)] : []
  }

  /// Takes a message in, and returns what the editor asks of the world.
  public mutating func update(_ message: Message) -> [Effect] {
    if case .key(let key) = message, let effects = typeLetter(key) { return effects }
    var effects: [Effect]
    switch message {
    case .key(let key):
      notice = nil
      open?.attention.awaited = nil
      if !goesOn(with: key) { goesOnWith = "" }
      effects = press(key)
      pastedLines = nil
    case .mouse(let act, let point):
      pastedLines = nil
      isBetweenFields = false
      goesOnWith = ""
      effects = handle(act, at: point)
    case .line(let line):
      notice = nil
      pastedLines = nil
      effects = take(line: line)
    case .paste(let text):
      notice = nil
      pastedLines = nil
      paste(text)
      effects = []
    case .resized(let size):
      self.size = size
      effects = []
    case .finished(let number, let outcome):
      endProgress(of: number)
      effects = pending.removeValue(forKey: number).map { end(outcome, of: $0) } ?? []
    case .progressed(let number, let done, let total):
      effects = []
      if pending[number]?.isAwaited == true { sayProgress(number, done: done, of: total) }
    case .drawing(let number, let seconds):
      effects = []
      if pending[number] != nil { sayDrawing(number, seconds: seconds) }
    case .diskChanged(let path): effects = diskChanged(path)
    case .takenOver(let path):
      effects = []
      if path == open?.path { sayTakenOver() }
    case .recordChanged(let path):
      effects = []
      if path == open?.path { open?.past.isStale = true }
    case .journalFailed(let path, let reason):
      effects = []
      if path == open?.path { open?.isJournalLost = true }
      notice = Notice(reason, isWarning: true)
    }
    return settle(effects)
  }

  /// Brings everything in line with what was done, and returns what that asks of the world too.
  mutating func settle(_ effects: [Effect]) -> [Effect] {
    var effects = effects
    open?.checkRun()
    reloadWhenClean()
    offerRepair()
    effects += solveWaiting()
    // What was done is written down before anything that may take long.
    effects =
      takeRecording() + effects + retireAnswers() + readStalePast() + findStaleTitles()
      + checkStale()
    lay()
    return effects
  }

  private func goesOn(with key: Key) -> Bool {
    if case .character(let letter) = key.code { goesOnWith.contains(letter) } else { false }
  }

  /// What is under way.
  var pendingErrands: [Errand] { Array(pending.values) }

  /// The number of a request that is under way.
  func pendingNumber(where isMeant: (Errand) -> Bool) -> Int? {
    pending.filter { isMeant($0.value) }.keys.max()
  }

  func isPending(_ errand: Errand) -> Bool { pending.values.contains(errand) }

  mutating func request(_ request: Request, for errand: Errand) -> Effect {
    lastRequest += 1
    // A later list or journey takes the place of one that was asked for before.
    if errand == .list || errand == .open {
      pending = pending.filter { $0.value != errand }
    }
    pending[lastRequest] = errand
    return .perform(lastRequest, request)
  }

  mutating func takeRecording() -> [Effect] {
    let answers = takeAnswers()
    let overlay = overlay
    guard open != nil else {
      guard case .conflicts(let cards) = overlay?.withoutHelp,
        case .markers(let file, _) = cards.purpose,
        !answers.isEmpty
      else { return [] }
      return [.record(Recording(path: file.path, base: file.bytes, entries: answers))]
    }
    var effects = followPath()
    if let recording = open?.takeRecording(overlay, answers) { effects.append(.record(recording)) }
    return effects
  }

  /// Has what is held for the journey follow it to another path.
  mutating func followPath() -> [Effect] {
    guard let (old, new) = open?.takeMove() else { return [] }
    return [.move(from: old, to: new)]
  }

  /// Takes what was chosen on cards that the journal does not know yet.
  private mutating func takeAnswers() -> [JournalEntry] {
    guard let answers = overlay?.cardAnswers else {
      recordedAnswers = [:]
      return []
    }
    let new = answers.filter { recordedAnswers[$0.card] != $0 }
    for answer in new { recordedAnswers[answer.card] = answer }
    return new.map(JournalEntry.answer)
  }

  /// Puts journals away that hold nothing but answers on cards which are shown again, and so are in the new journal.
  private mutating func retireAnswers() -> [Effect] {
    guard overlay?.cardAnswers != nil, !answerJournals.isEmpty else { return [] }
    defer { answerJournals = [] }
    return answerJournals.map { request(.retire(journal: $0, .taken), for: .retire) }
  }

  /// Says a text in the language of the user.
  func says(_ text: Text) -> String { text[options.language] }

  mutating func say(_ nl: String, _ en: String) {
    notice = Notice(Text(nl: nl, en: en))
  }
}

/// A message to the user in whole sentences.
struct Notice: Hashable, Sendable {
  let text: Text
  var isWarning = false
  /// Whether it says how far work is, until something else is to be said.
  var isAdvance = false

  init(_ text: Text, isWarning: Bool = false) {
    self.text = text
    self.isWarning = isWarning
  }
}

/// What lies over the screen and takes the keys.
enum Overlay: Sendable {
  /// What can be done, with what lies below it.
  indirect case help(scroll: Int, over: Overlay?)
  case menu(MenuState)
  case question(Question)
  case prompt(Prompt)
  case picker(Picker)
  /// The beleving of step after step.
  case emotions
  case dialog(Dialog)
  case report(Report)
  case conflicts(Settlement)
  case changes(ChangeList)
  case portfolio(PortfolioBoard)
  /// What must be decided about a damaged file.
  case repair(RepairCards)

  /// What was chosen and typed on cards; nil where there are none.
  var cardAnswers: [CardAnswer]? {
    switch withoutHelp {
    case .conflicts(let settlement): settlement.answers
    case .repair(let cards): cards.cardAnswers
    default: nil
    }
  }
}
