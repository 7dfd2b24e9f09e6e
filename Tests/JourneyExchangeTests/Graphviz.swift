// SPDX-License-Identifier: EUPL-1.2

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Runs the real `dot` of this machine.
enum Graphviz {
  struct Result {
    let status: Int32
    let complaints: String
    let svg: String
  }

  static let program: String? = ["/usr/bin/dot", "/usr/local/bin/dot"].first {
    access($0, X_OK) == 0
  }

  /// Draws a graph as SVG, or returns nil where `dot` cannot be started.
  static func svg(_ dot: String) -> Result? {
    guard let program else { return nil }
    var folder = Array("/tmp/klantreis-test-XXXXXX\0".utf8).map { CChar(bitPattern: $0) }
    guard mkdtemp(&folder) != nil else { return nil }
    let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for name in ["in.dot", "out.svg", "err"] { unlink("\(path)/\(name)") }
      rmdir(path)
    }
    guard let file = fopen("\(path)/in.dot", "w") else { return nil }
    let bytes = Array(dot.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    let arguments = [program, "-Tsvg", "\(path)/in.dot", "-o", "\(path)/out.svg"]
    var vector = arguments.map { strdup($0) }
    vector.append(nil)
    defer { for argument in vector { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(
      &actions, 2, "\(path)/err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, vector, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return Result(status: status, complaints: read("\(path)/err"), svg: read("\(path)/out.svg"))
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A small strict reader of SVG: enough to tell whether it is well-formed and what it says.
struct DrawnPicture {
  /// The words of each node, by the name of the node.
  private(set) var words: [String: String] = [:]
  private(set) var nodeCount = 0
  /// What the boxes of each node cover.
  private(set) var boxes: [String: Box] = [:]

  struct Box {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    /// Tells whether two boxes share more than a border.
    func overlaps(_ other: Box) -> Bool {
      left < other.right - 1 && other.left < right - 1 && top < other.bottom - 1
        && other.top < bottom - 1
    }
  }
  private(set) var isWellFormed = true

  init(_ svg: String) {
    isWellFormed = read(svg)
  }

  /// Reads scalar by scalar: a mark at the start of a text is one cluster with the bracket before it.
  private mutating func read(_ svg: String) -> Bool {
    var open: [String] = []
    var name = ""
    var rest = svg.unicodeScalars[...]
    while let start = rest.firstIndex(of: "<") {
      guard take(String(rest[..<start]), in: open, of: name) else { return false }
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ">") else { return false }
      let tag = String(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasPrefix("!DOCTYPE") { continue }
      if tag.hasPrefix("!--") {
        // A name in a comment may hold a bracket of its own.
        var comment = tag
        while !comment.hasSuffix("--") {
          guard let end = rest.firstIndex(of: ">") else { return false }
          comment += ">" + String(rest[..<end])
          rest = rest[rest.index(after: end)...]
        }
        // Graphviz names what follows; its title may be other words by now.
        guard let named = Self.decoded(String(comment.dropFirst(3).dropLast(2))) else {
          return false
        }
        name = String(named.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        continue
      }
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), last == tag.dropFirst() else { return false }
      } else {
        if !tag.hasSuffix("/") { open.append(String(tag.prefix { $0 != " " && $0 != "\n" })) }
        if tag.contains("class=\"node") { nodeCount += 1 }
        if tag.hasPrefix("polygon") { addBox(tag, of: name) }
      }
    }
    return open.isEmpty
  }

  private mutating func addBox(_ tag: String, of name: String) {
    guard let start = tag.firstRange(of: "points=\"")?.upperBound else { return }
    for point in tag[start...].prefix(while: { $0 != "\"" }).split(separator: " ") {
      let parts = point.split(separator: ",").compactMap { Double($0) }
      guard parts.count == 2 else { continue }
      var box = boxes[name] ?? Box(left: parts[0], right: parts[0], top: parts[1], bottom: parts[1])
      box.left = min(box.left, parts[0])
      box.right = max(box.right, parts[0])
      box.top = min(box.top, parts[1])
      box.bottom = max(box.bottom, parts[1])
      boxes[name] = box
    }
  }

  private mutating func take(_ raw: String, in open: [String], of name: String) -> Bool {
    let isAllowed = raw.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value < 0xFFFE || $0 == "\n" || $0 == "\t" || $0.value > 0xFFFF
    }
    guard isAllowed, let text = Self.decoded(raw) else { return false }
    if open.last == "text" { words[name, default: ""] += text + "\n" }
    return true
  }

  private static func decoded(_ raw: String) -> String? {
    var text = String.UnicodeScalarView()
    var rest = raw.unicodeScalars[...]
    while let start = rest.firstIndex(of: "&") {
      text.append(contentsOf: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ";") else { return nil }
      let name = String(rest[rest.index(after: start)..<end])
      switch name {
      case "amp": text.append("&")
      case "lt": text.append("<")
      case "gt": text.append(">")
      case "quot": text.append("\"")
      default:
        guard name.hasPrefix("#"), let value = UInt32(name.dropFirst()),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        text.append(scalar)
      }
      rest = rest[rest.index(after: end)...]
    }
    text.append(contentsOf: rest)
    return String(text)
  }
}
