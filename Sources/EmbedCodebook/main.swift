// Writes a Swift source file in which every given codebook file stands as one
// raw string literal. (The package manager's own `.embedInCode` writes byte
// arrays, which cost 30 s of compile time for 160 kB; a literal costs 0.4 s.)
//
// Usage: embed-codebook OUTPUT.swift FILE.json ...

import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
    FileHandle.standardError.write(Data("usage: embed-codebook OUTPUT FILE...\n".utf8))
    exit(2)
}

/// The shortest run of `#` that makes `text` safe inside a raw literal.
func delimiter(for text: String) -> String {
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return hashes
}

var source = """
    // Generated from codebook/ by the build; do not edit.
    extension EmbeddedCodebook {
        static let files: [(name: String, content: StaticString)] = [

    """
for path in arguments.dropFirst() {
    let url = URL(fileURLWithPath: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    let hashes = delimiter(for: text)
    // The literal drops the line break before its closing quotes, so the
    // file's own last line break survives by standing in front of it.
    let name = url.lastPathComponent
    source += "        (name: \"\(name)\", content: \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
}
source += "    ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
