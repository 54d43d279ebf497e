import Testing

@testable import SIPAudit

/// A faulty CSV set with the expected position marked by `⇢` inside one of its
/// files, and the fault that it must give, word by word.
struct CSVSetExample: Sendable, CustomTestStringConvertible {
    /// The texts of the files, by name without `.csv`.
    let files: [String: String]
    let id: String
    /// The record and column in which the mark stands; nil: no cell is at fault.
    let field: (record: Int, column: String)?
    let swedish: String
    let english: String

    init(
        _ files: [String: String], _ id: String, in field: (record: Int, column: String)? = nil, sv: String,
        en: String
    ) {
        self.files = files
        self.id = id
        self.field = field
        swedish = sv
        english = en
    }

    var testDescription: String { english }

    /// The file that holds the mark, with the mark in it.
    var marked: (name: String, example: MarkedExample)? {
        files.first { $0.value.contains("⇢") }.map { name, text in
            (name + ".csv", MarkedExample(text, id, sv: swedish, en: english))
        }
    }

    /// Writes the set without its mark.
    func write(to folder: ScratchFolder) {
        for (name, text) in files { folder.put(text.filter { $0 != "⇢" }, at: name + ".csv") }
    }

    func check(_ fault: InputFault?, in folder: ScratchFolder) {
        #expect(fault?.id == id)
        #expect(fault?.message[.swedish] == swedish)
        #expect(fault?.message[.english] == english)
        guard let (name, example) = marked else { return }
        #expect(fault?.location.file == Masked(fileName: folder[name]))
        let found = fault?.location.line.flatMap { line in fault?.location.column.map { [line, $0] } }
        #expect(found == example.position)
        #expect(fault?.location.field?.record == field?.record)
        #expect(fault?.location.field?.column == field.map { Masked($0.column) })
    }
}
