@testable import SIPAudit

/// Writes the table schema of the CSV set from the columns that the reader
/// knows: `codebook/schema/case-file-csv.schema.json` is this text.
///
/// Cells are strings, since *framgår ej* can stand in any of them; what else
/// can is a pattern, or a list of the codebook.
enum CaseFileTableSchema {
    static var text: String {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
            json.member("name", "case-file-csv")
            json.member("version", "1")
            json.member("title", "sip-audit/case-file-csv/1")
            json.member("description", description)
            json.array("resources") { for part in CSVSetPart.allCases { write(part, to: &$0) } }
        }
        return json.finished()
    }

    private static let description =
        "Case files as a folder of CSV files, one for each part. Only cases.csv must be there; a file may "
        + "be absent if no row says that its part was coded. Columns stand in any order, and one that is "
        + "absent was not coded. An empty cell is not coded; framgår ej is written out. Where several is "
        + "true, values are separated by |, and inga says that there are none. Where codebookList is given, "
        + "a value is an id of that list of the codebook. Rows stand in the order of their list; those of "
        + "different cases may be mixed. Delimiter semicolon, comma or tab."

    private static func write(_ part: CSVSetPart, to json: inout JSONWriter) {
        json.object { json in
            json.member("name", String(part.fileName.dropLast(".csv".count)))
            json.member("path", part.fileName)
            json.object("schema") { json in
                json.array("fieldsMatch", .line) { $0.value("superset") }
                json.array("missingValues", .line) { $0.value("") }
                json.array("fields") { json in
                    for column in part.columns { write(column, of: part, to: &json) }
                }
                let keys = foreignKeys(of: part)
                if part == .cases { json.array("primaryKey", .line) { $0.value(CSVSetColumn.caseID) } }
                if !keys.isEmpty { json.array("foreignKeys") { for key in keys { write(key, to: &$0) } } }
            }
        }
    }

    // MARK: Columns

    private static func write(_ column: CSVSetColumn, of part: CSVSetPart, to json: inout JSONWriter) {
        json.object(.line) { json in
            json.member("name", column.header)
            json.member("type", "string")
            switch column.content {
            case .link: break
            case .isCoded: json.object("constraints") { allow(["kodat"], in: &$0) }
            case .field(_, let entry), .personField(_, let entry): write(entry.type, column, to: &json)
            }
            if case .link = column.content, column.isAlwaysFilled {
                json.object("constraints") { $0.member("required", true) }
            }
        }
    }

    private static func write(_ type: FieldType, _ column: CSVSetColumn, to json: inout JSONWriter) {
        if let list = type.list { json.member("codebookList", list.name) }
        if case .multiple = type.content { json.member("several", true) }
        if type.isBox { json.member("mayBe", "tom") }
        let always = (type.allowsNotEvident ? ["framgår ej"] : []) + (type.isBox ? ["tom"] : [])
        let pattern: String? =
            switch type.content {
            case .date: "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
            case .count: "[0-9]+"
            case .year: "[0-9]{4}"
            default: nil
            }
        if let pattern {
            json.object("constraints") {
                $0.member("pattern", "^(" + ([pattern] + always).joined(separator: "|") + ")$")
            }
        } else if type.content == .state {
            json.object("constraints") { allow(["ifylld"] + always, in: &$0) }
        } else if column.isAlwaysFilled {
            json.object("constraints") { $0.member("required", true) }
        }
    }

    private static func allow(_ values: [String], in json: inout JSONWriter) {
        json.array("enum") { for value in values { $0.value(value) } }
    }

    // MARK: Links

    private struct ForeignKey {
        let columns: [String]
        let part: CSVSetPart
    }

    private static func foreignKeys(of part: CSVSetPart) -> [ForeignKey] {
        part.links.compactMap { link in
            // A meeting is of a plan or of a follow-up, and table schemas have
            // no key that may be empty in part.
            if part == .meetings && link != CSVSetColumn.caseID { return nil }
            guard let owner = CSVSetPart.allCases.first(where: { $0.ownID == link }) else { return nil }
            let columns = link == CSVSetColumn.caseID ? [link] : [CSVSetColumn.caseID, link]
            return ForeignKey(columns: columns, part: owner)
        }
    }

    private static func write(_ key: ForeignKey, to json: inout JSONWriter) {
        json.object(.line) { json in
            json.array("fields") { for column in key.columns { $0.value(column) } }
            json.object("reference") { json in
                json.member("resource", String(key.part.fileName.dropLast(".csv".count)))
                json.array("fields") { for column in key.columns { $0.value(column) } }
            }
        }
    }
}
