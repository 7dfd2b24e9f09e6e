// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyEditor
import JourneyStore
import Terminal
import TextGrid
import Words

/// Opens the editor on a file or a folder.
enum EditorCommand {
  /// Runs the editor until the user quits.
  ///
  /// - Returns: The number with which the program ends.
  static func run(path: String?) -> Int32 {
    Terminal.blockSignals()
    let worker = Worker()
    let session = Session(in: StateFolder(environment: Surroundings.environment)) {
      worker.post($0)
    }
    let (settings, problem, isMissing) = SettingsFile.read()
    var options = Editor.Options(
      language: Surroundings.language, signs: Surroundings.signs, today: Today.date)
    options.settings = settings
    options.isFirstStart = isMissing
    options.isLanguageAsked = Surroundings.askedLanguage != nil
    var editor = Editor(options)
    if let problem { editor.warn(problem) }
    let isFile = path.map { !Workspace.isFolder($0) } ?? false
    let path = path ?? Surroundings.folder
    var effects = isFile ? editor.start(path: path) : editor.start(folder: path)
    let face: Face
    do {
      // What is asked for at the start is read before the first paint, so that the first paint shows it.
      effects = try answerAtOnce(effects, &editor, worker, session)
      face = try Face.open(for: &editor, wakingOn: worker.descriptor)
    } catch let failure as Failure {
      Output.error.write(failure.text[Surroundings.language] + "\n")
      return failure.code
    } catch let error as TerminalError {
      Output.error.write(error.text[Surroundings.language] + "\n")
      return ExitCode.environment
    } catch {
      return ExitCode.environment
    }
    return EditorLoop(editor: editor, face: face, worker: worker, session: session).run(effects)
  }

  /// How long the first paint waits for what it is to show.
  private static let patience: Int32 = 300

  /// Waits for the answers to requests, as long as that does not take long; returns the effects that come of them.
  private static func answerAtOnce(
    _ effects: [Effect], _ editor: inout Editor, _ worker: Worker, _ session: Session
  ) throws(Failure) -> [Effect] {
    var later: [Effect] = []
    for effect in effects {
      guard case .perform(let number, let request) = effect, request.isForFirstPaint else {
        later.append(effect)
        continue
      }
      var outcome: Outcome?
      if case .list = request {
        // A large folder shows how far it is, instead of nothing.
        worker.start(number, request, in: session)
        worker.wait(milliseconds: patience)
        for message in worker.messages() {
          if case .finished(number, let answer) = message {
            outcome = answer
          } else {
            later += editor.update(message)
          }
        }
      } else {
        outcome = request.performed(in: session)
      }
      guard let outcome else { continue }
      if case .failed(let text) = outcome { throw Failure(text) }
      later += editor.update(.finished(number, outcome))
    }
    return later
  }
}

extension Request {
  /// Whether the first paint shows what comes of it.
  fileprivate var isForFirstPaint: Bool {
    switch self {
    case .list, .open: true
    default: false
    }
  }
}

/// Carries messages to the editor and effects to the world.
private final class EditorLoop {
  private var editor: Editor
  private var face: Face
  private let worker: Worker
  private let session: Session
  /// The keys that may well come again.
  private var keys = RecentKeys()
  /// What was foreseen and has been of use or not, which is cleared away while nobody waits for it.
  private var discarded: [Foresight] = []
  /// The settings that the terminal follows.
  private var followed: Settings?
  /// What was done and is not written down yet, since whoever waits for a screen should not wait for that too.
  private var recordings: [Recording] = []
  /// Whether some of it may not stand in the journal yet.
  private var isUnwritten = false
  /// When the file was last looked at because of a key.
  private var lastLook = ContinuousClock.now
  /// Whether the last line was the end of the input.
  private var isEnding = false

  init(editor: Editor, face: Face, worker: Worker, session: Session) {
    self.editor = editor
    self.face = face
    self.worker = worker
    self.session = session
  }

  /// Runs until the user quits.
  ///
  /// - Parameter effects: What is to be done after the first paint.
  func run(_ effects: [Effect]) -> Int32 {
    defer { face.close() }
    _ = editor.update(.resized(face.size))
    face.show(&editor)
    for effect in effects {
      if let code = perform(effect) { return code }
    }
    while true {
      guard follow() else { return end(ExitCode.environment) }
      face.show(&editor)
      writeDown()
      let events = nextEvents()
      for event in events {
        if let code = handle(event) { return code }
      }
      // Only what a key did is shown so soon that the journal can wait for it.
      if events.count == 1, case .key = events[0] { continue }
      writeDown()
    }
  }

  /// Changes over where the editor went from one way of working to the other, and follows its settings.
  ///
  /// - Returns: Whether there is a terminal still.
  private func follow() -> Bool {
    if case .screen = face, !editor.isLinear, followed == editor.settings { return true }
    followed = editor.settings
    return face.follow(&editor, wakingOn: worker.descriptor)
  }

  /// Waits for events, and answers recent keys at once as often as they are given again.
  private func nextEvents() -> [Event] {
    while true {
      let foreseen = foresee()
      let events = face.events()
      guard events.count == 1, case .key(let key) = events[0],
        let hit = foreseen.first(where: { $0.key == key }), face.show(hit.frame)
      else {
        discarded += foreseen
        return events
      }
      discarded += foreseen
      editor = hit.editor
      keys.note(key, isTyped: editor.isTyping)
      recordings += hit.recordings
      writeDown()
      lookNowAndThen(.key(key))
    }
  }

  /// Works out what recent keys bring about when they are given again, for as long as nobody waits for an answer.
  private func foresee() -> [Foresight] {
    if keys.likely.isEmpty, discarded.isEmpty, !isUnwritten { return [] }
    // On a machine with few processors the terminal would wait for it before it shows the last key.
    guard face.rest(milliseconds: 2) else { return [] }
    if isUnwritten { session.flushIfShort() }
    isUnwritten = false
    discarded = []
    var foreseen: [Foresight] = []
    for key in keys.likely where !face.hasInput {
      if let foresight = Foresight(key, in: editor, on: face) {
        foreseen.append(foresight)
      } else {
        keys.forget(key)
      }
    }
    return foreseen
  }

  /// Handles an event; returns the number with which the program ends, where it does.
  private func handle(_ event: Event) -> Int32? {
    let messages: [Message]
    let wasEnding = isEnding
    if event != .woken { isEnding = event == .endOfInput }
    switch event {
    case .key(let key): messages = [.key(key)]
    case .paste(let text): messages = [.paste(text)]
    case .mouse(let act, let point): messages = [.mouse(act, point)]
    case .line(let line): messages = [.line(line)]
    case .resized(let size): messages = [.resized(size)]
    case .woken: messages = worker.messages()
    // The end of the input asks to quit; once more, and there is nobody to answer.
    case .endOfInput where wasEnding: return end(128 + SIGHUP)
    case .endOfInput: messages = [.key(.control("q"))]
    case .interrupted(SIGINT) where editor.isLinear: messages = [.key(.escape)]
    case .interrupted(let signal): return end(128 + signal)
    case .hungUp: return end(128 + SIGHUP)
    }
    lookNowAndThen(event)
    for message in messages {
      let effects = editor.update(message)
      if case .key(let key) = message, effects.allSatisfy({ $0.recording != nil }) {
        keys.note(key, isTyped: editor.isTyping)
      } else {
        keys.pause()
      }
      for effect in effects {
        if let code = perform(effect) { return code }
      }
    }
    return nil
  }

  /// Ends without asking; what is not saved stays in the journal.
  private func end(_ code: Int32) -> Int32 {
    writeDown()
    // What was typed is written down before anything that takes time.
    session.end()
    worker.stopDrawing()
    return code
  }

  /// Notes a key, and looks at the file along with it, at most once a second: some disks do not tell what others do.
  private func lookNowAndThen(_ event: Event) {
    switch event {
    case .key, .line: break
    default: return
    }
    session.noteDeed()
    guard ContinuousClock.now - lastLook > .seconds(1) else { return }
    lastLook = .now
    session.look()
  }

  /// Has written down what was done since the last screen.
  private func writeDown() {
    for recording in recordings { session.record(recording) }
    if !recordings.isEmpty { isUnwritten = true }
    recordings.removeAll(keepingCapacity: true)
  }

  private func perform(_ effect: Effect) -> Int32? {
    // What was done comes before what follows from it.
    if case .record = effect {} else { writeDown() }
    switch effect {
    case .perform(let number, let request): worker.start(number, request, in: session)
    case .record(let recording): recordings.append(recording)
    case .move(let old, let new): session.move(from: old, to: new)
    case .leave(let path, let leaving):
      if let rest = session.leave(path, leaving) { worker.start(rest) }
    case .stop(let number): worker.stop(number)
    case .redraw: face.redraw()
    case .suspend:
      session.flush()
      face.suspend()
    case .quit:
      worker.stopDrawing()
      finishWriting()
      return ExitCode.good
    }
    return nil
  }

  /// Waits for what is being written down or cleared away, also for what is to be cleared away after that.
  private func finishWriting() {
    var isDone = false
    while !isDone {
      isDone = true
      worker.finishWriting()
      for message in worker.messages() {
        for case .perform(let number, let request) in editor.update(message)
        where request.isWriting {
          worker.start(number, request, in: session)
          isDone = false
        }
      }
    }
  }
}
