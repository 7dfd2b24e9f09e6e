// SPDX-License-Identifier: EUPL-1.2

/// Texts that programs stumble over, by what is naughty about them.
public enum NaughtyTexts {
  /// All of them, the controls first.
  public static let all: [String] = [
    controls, terminal, directions, invisible, marks, emoji, scripts, quotes, lines, paths, formats,
    code, markup, data, numbers, edges,
  ].flatMap { $0 }

  static let controls = [
    "\u{0}", "a\u{0}b", "\u{1}\u{2}\u{3}", "\u{7}", "\u{8}\u{8}\u{8}weg", "\u{B}\u{C}",
    "\u{E}\u{F}", "\u{1A}",
    "\u{1C}\u{1D}\u{1E}\u{1F}", "\u{7F}", "\u{80}\u{81}", "\u{85}", "\u{8D}", "\u{9F}",
  ]
  static let terminal = [
    "\u{1B}", "\u{1B}[31mrood\u{1B}[0m", "\u{1B}[2J\u{1B}[H", "\u{1B}]0;titel\u{7}",
    "\u{1B}]52;c;bm9vaXQ=\u{7}", "\u{1B}]8;;http://x.example\u{1B}\\klik\u{1B}]8;;\u{1B}\\",
    "\u{1B}P+q544e\u{1B}\\", "\u{1B}_Gi=1\u{1B}\\", "\u{1B}^geheim\u{1B}\\", "\u{1B}c",
    "\u{1B}[?1049h", "\u{1B}[200~x",
    "\u{1B}[201~\u{11}", "\u{9B}31m", "\u{9D}0;titel\u{9C}", "\u{90}q\u{9C}", "\u{1B}(0lqk",
    "\u{1B}[6n", "\u{1B}#8",
  ]
  static let directions = [
    "\u{202E}tfosorcim", "\u{2066}a\u{2069}", "a\u{2067}b", "\u{200E}\u{200F}", "\u{61C}",
    "\u{202A}\u{202B}\u{202C}\u{202D}",
    "/*\u{202E} } \u{2066}if (admin)\u{2069} \u{2066} begin*/",
  ]
  static let invisible = [
    "\u{200B}", "wa\u{200B}cht", "\u{FEFF}", "a\u{FEFF}b", "\u{AD}", "wacht\u{AD}tijd",
    "\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}",
    "\u{180E}", "\u{115F}\u{1160}", "\u{3164}", "\u{FFA0}", "\u{34F}", "\u{17B4}\u{17B5}",
    "\u{E0001}\u{E0041}\u{E007F}",
    "a\u{E0100}\u{E0101}", "\u{FFF9}a\u{FFFA}b\u{FFFB}", "\u{1D173}", "\u{206A}\u{206F}",
    "\u{2028}", "\u{2029}",
  ]
  static let marks = [
    "\u{301}", "e\u{301}", "\u{E9}",
    "Z\u{351}\u{36B}\u{343}\u{36A}\u{302}\u{36B}\u{33D}\u{34F}\u{334}\u{319}\u{324}\u{31E}",
    "o" + String(repeating: "\u{301}", count: 200), "\u{1E9B}\u{323}", "\u{212B}\u{C5}A\u{30A}",
    "\u{1112}\u{1161}\u{11AB}", "q\u{307}\u{323}",
  ]
  static let emoji = [
    "👨‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇳🇱🇧🇪", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "❤️‍🔥", "☺\u{FE0E}☺\u{FE0F}", "\u{200D}👩", "🇳", "👩🏿‍❤️‍💋‍👨🏻",
  ]
  static let scripts = [
    "שָׁלוֹם", "مرحبا بالعالم", "田中さんにあげて下さい", "𠜎𠜱𠝹", "ăѣ𝔠ծềſģȟᎥ𝒋ǩľḿꞑ", "Ω≈ç√∫˜µ≤≥÷", "اردو\u{200C}ها",
    "क्षि", "ﬁﬂ", "ｆｕｌｌ", "ǆ", "İıß", "௵", "\u{FDFA}",
  ]
  static let quotes = [
    "\"", "'", "\"\"", "''", "“ja” ‘nee’", "`", "\\", "\\\\", "\\\"", "\\n", "\\u0041", "\\ud800",
    "\"\\", "„laag”",
  ]
  static let lines = [
    "\n", "a\nb", "a\r\nb", "a\rb", "\t", "a\tb", " ", "  a  ", "\n\n\n", "\u{A0}", "\u{2003}a",
    "a\n", "\n a",
  ]
  static let paths = [
    "../../../etc/passwd", "/dev/zero", "~root", "C:\\CON", "file:///etc/passwd", "a/b\u{0}.png",
    ".", "..", "-rf", "--help", "NUL", "*?[a-z]",
  ]
  static let formats = [
    "%s%s%s%n", "%d", "{0}", "${HOME}", "%APPDATA%", "$(x)", "\\(x)", "%%", "{{7*7}}", "<%= 7 %>",
  ]
  static let code = [
    "; rm -rf ~", "$(touch /tmp/x)", "`id`", "| cat", "&& echo", "' OR 1=1 --",
    "1; DROP TABLE reizen", "() { :;}; echo", "\n. /etc/profile",
  ]
  static let markup = [
    "<script>alert(1)</script>", "</title>", "<!-- -->", "]]>", "&lt;&amp;&#0;", "<b>vet</b>",
    "# kop", "* [x](javascript:alert(1))", "| a | b |", "```",
    "label=\"x\"]; n1 -> n2 [", "\\N\\G\\l", "---", "%% mermaid", "A-->B",
  ]
  static let data = [
    "=1+1", "+cmd|'/c x'!A1", "@SUM(A1)", "-1", "a;b,c\t\"d\"", "{\"id\":\"s-1\"}", "[1,2", "null",
    "true", "<<<<<<< ours", "=======\n", ">>>>>>> theirs", "\u{FFFD}", "key: value",
    "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n",
  ]
  static let numbers = [
    "0", "-0", "1e400", "NaN", "Infinity", "0x1F", "１２", "٣", "1.000,00", "½", "2026-02-30",
  ]
  static let edges = [
    "\u{7F}\u{80}", "\u{7FF}\u{800}", "\u{D7FF}\u{E000}", "\u{FFFF}\u{10000}", "\u{10FFFF}",
    "\u{FFFE}", "\u{378}", "\u{E000}", "\u{F8FF}", "\u{1FFFE}",
    String(repeating: "lang ", count: 2000),
  ]
}
