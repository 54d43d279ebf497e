@testable import SIPAudit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of a test's own, removed with all its content afterwards.
final class ScratchFolder {
    let path: String

    init() {
        var template = Array("/tmp/sip-audit-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            String(cString: mkdtemp(buffer.baseAddress!))
        }
    }

    deinit {
        Self.remove(path)
    }

    subscript(name: String) -> String { FileSystem.join(path, name) }

    /// All names in the folder, hidden ones too.
    var names: [String] { Self.names(in: path).sorted() }

    func makeFolder(_ name: String) {
        precondition(mkdir(self[name], 0o755) == 0)
    }

    func makePipe(_ name: String) {
        precondition(mkfifo(self[name], 0o600) == 0)
    }

    func link(_ name: String, to target: String) {
        precondition(symlink(target, self[name]) == 0)
    }

    /// Writes a file without the writer under test.
    func put(_ content: String, at name: String) {
        put(bytes: Array(content.utf8), at: name)
    }

    func put(bytes: [UInt8], at name: String) {
        let file = fopen(self[name], "w")!
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    func content(of name: String) -> String? {
        (try? FileSystem.read(self[name])).map { String(decoding: $0, as: UTF8.self) }
    }

    func permissions(of name: String) -> Int {
        var status = stat()
        precondition(stat(self[name], &status) == 0)
        return Int(status.st_mode & 0o777)
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in names(in: path) { remove(FileSystem.join(path, name)) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
