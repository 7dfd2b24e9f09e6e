// SPDX-License-Identifier: EUPL-1.2

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The Python package pydot, which reads the language of Graphviz with a grammar of its own.
enum Pydot {
  static let isThere = run("import pydot") != nil

  /// Returns the number of different nodes in a graph; nil where it cannot be read.
  static func nodes(in dot: String) -> Int? {
    let path = "/tmp/klantreis-pydot-\(getpid()).dot"
    guard let file = fopen(path, "w") else { return nil }
    fputs(dot, file)
    fclose(file)
    defer { unlink(path) }
    return run(
      """
      import pydot
      graph = pydot.graph_from_dot_file('\(path)')[0]
      names = set()
      def walk(graph):
          for node in graph.get_nodes():
              if node.get_name() not in ('node', 'edge', 'graph'): names.add(node.get_name())
          for inner in graph.get_subgraphs(): walk(inner)
      walk(graph)
      print(len(names))
      """
    ).flatMap { Int($0.filter { $0.isNumber }) }
  }

  /// Runs a script, and returns what it printed; nil where it fails.
  private static func run(_ script: String) -> String? {
    let path = "/tmp/klantreis-pydot-\(getpid()).out"
    defer { unlink(path) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words: [String] = ["python3", "-c", script]
    var vector: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    vector.append(nil)
    defer { for argument in vector { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, "python3", &actions, nil, vector, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    guard status == 0, let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer[..<count], as: UTF8.self)
  }
}
