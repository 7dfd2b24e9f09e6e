// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import Glibc
public import Words

/// Who has a file open: the user, the machine and the process, and since when.
public struct Owner: Hashable, Sendable {
  /// The name of the account; empty where it is not known.
  let user: String
  let host: String
  let process: Int32
  /// A number of the system that changes when the machine starts.
  let boot: String
  /// Seconds since 1970.
  let since: Int

  /// This very process, from now on.
  static func current() -> Owner {
    Owner(
      user: userName, host: hostName, process: getpid(), boot: bootNumber, since: time(nil))
  }

  /// Whether the process is known to have ended: it ran on this machine, and is no more.
  var isGone: Bool {
    guard host == Self.hostName else { return false }
    if boot != Self.bootNumber { return true }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// Says who it is: "jan op werkplek-3 (proces 4711), sinds 21 november 2026 om 14.02 uur".
  public var text: Text {
    // Earlier versions wrote the number of an account that they did not know by name.
    let isNamed = user.contains { !$0.isNumber }
    return (isNamed ? Text(user) : Text(nl: "iemand", en: "somebody"))
      + Text(nl: " op ", en: " on ") + Text(host)
      + Text(nl: " (proces \(process)), sinds ", en: " (process \(process)), since ")
      + Moment.text(since)
  }

  private static let hostName: String = {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "?" }
    return text(buffer)
  }()

  private static let userName: String = {
    for name in ["LOGNAME", "USER"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    // Asking the system for it takes libraries that a static program goes without.
    guard let file = try? Descriptor("/etc/passwd", O_RDONLY),
      let bytes = try? file.readAll(expecting: 4_096)
    else { return "" }
    return accountName(geteuid(), in: bytes) ?? ""
  }()

  /// Finds the name of an account in a list with a line for each: its name, a secret and its number, with colons between them.
  static func accountName(_ number: uid_t, in accounts: [UInt8]) -> String? {
    for line in accounts.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard parts.count > 2, uid_t(String(decoding: parts[2], as: UTF8.self)) == number else {
        continue
      }
      return String(decoding: parts[0], as: UTF8.self)
    }
    return nil
  }

  private static let bootNumber: String = {
    guard let file = try? Descriptor("/proc/sys/kernel/random/boot_id", O_RDONLY),
      let bytes = try? file.readAll(expecting: 37)
    else { return "" }
    return String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
  }()

  private static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension Owner {
  /// Writes the owner as members of a JSON object.
  func write(to writer: inout CanonicalWriter) {
    writer.key("user")
    writer.string(user)
    writer.key("host")
    writer.string(host)
    writer.key("process")
    writer.number(Int(process))
    writer.key("boot")
    writer.string(boot)
    writer.key("since")
    writer.number(since)
  }

  /// Reads an owner from the members of a JSON object; nil where they say something else.
  init?(_ object: JSONObject) {
    guard let user = object.text("user"), let host = object.text("host"),
      let process = object.number("process"), let process = Int32(exactly: process),
      let boot = object.text("boot"), let since = object.number("since")
    else { return nil }
    self.init(user: user, host: host, process: process, boot: boot, since: since)
  }
}

/// A JSON object with texts and numbers, as this program writes them in its own files.
struct JSONObject {
  private let bytes: [UInt8]
  private let tape: Tape

  init?(_ bytes: [UInt8]) {
    guard let tape = try? Tape(bytes), tape.nodes[0].kind == .object else { return nil }
    self.bytes = bytes
    self.tape = tape
  }

  func text(_ name: String) -> String? {
    guard let index = value(name), tape.nodes[index].kind == .string else { return nil }
    return StringToken.text(bytes, tape.nodes[index].range)
  }

  func number(_ name: String) -> Int? {
    guard let index = value(name), tape.nodes[index].kind == .number else { return nil }
    return Int(String(decoding: bytes[tape.nodes[index].range], as: UTF8.self))
  }

  private func value(_ name: String) -> Int? {
    let children = Array(tape.children(of: 0))
    return stride(from: 0, to: children.count - 1, by: 2).first {
      StringToken.text(bytes, tape.nodes[children[$0]].range) == name
    }.map { children[$0 + 1] }
  }
}

/// Points in time, in words.
enum Moment {
  /// Says a number of seconds since 1970 in the time of this place: "21 november 2026 om 14.02 uur".
  static func text(_ seconds: Int) -> Text {
    var clock = time_t(seconds)
    var parts = tm()
    guard localtime_r(&clock, &parts) != nil else { return Text("\(seconds)") }
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let iso = "\(1900 + parts.tm_year)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    let date = CalendarDate(iso: iso)?.words ?? Text(iso)
    let (hour, minute) = (digits(parts.tm_hour), digits(parts.tm_min))
    return date + Text(nl: " om \(hour).\(minute) uur", en: " at \(hour):\(minute)")
  }
}
