import Foundation
import Testing

@testable import SIPAudit

/// The table schemas of the CSV formats say what the readers read.
struct TableSchemaTests {
    private struct TableSchema: Decodable {
        let fields: [Field]

        struct Field: Decodable {
            let name: String
            let constraints: Constraints?
        }

        struct Constraints: Decodable {
            let `enum`: [String]?
            let pattern: String?
        }
    }

    private struct Package: Decodable {
        let title: String
        let resources: [Resource]

        struct Resource: Decodable {
            let path: String
            let schema: TableSchema
        }
    }

    private static let path = "codebook/schema/case-file-csv.schema.json"

    private func package() throws -> Package {
        try JSONDecoder().decode(Package.self, from: Data(Repository.bytes(Self.path)))
    }

    /// To write it anew: `WRITE_SCHEMAS=1 swift test --filter TableSchema`.
    @Test func schemaOfTheSetIsThatOfTheReader() throws {
        let wanted = CaseFileTableSchema.text
        if ProcessInfo.processInfo.environment["WRITE_SCHEMAS"] != nil {
            try Data(wanted.utf8).write(to: Repository.root.appending(path: Self.path))
        }
        #expect(String(decoding: try Repository.bytes(Self.path), as: UTF8.self) == wanted)
    }

    /// Every field that a part declares has its column, under its header.
    @Test func everyFieldHasItsColumn() throws {
        let package = try package()
        #expect(package.title == "sip-audit/case-file-csv/1")
        #expect(package.resources.map(\.path) == CSVSetPart.fileNames)
        for (part, resource) in zip(CSVSetPart.allCases, package.resources) {
            let names = resource.schema.fields.map(\.name)
            #expect(Set(names).count == names.count)
            for field in part.part.catalogue.entries where field.name != "id" {
                #expect(names.contains(field.header))
            }
            if let id = part.ownID { #expect(names.contains(id)) }
        }
        let cases = package.resources[0].schema.fields.map(\.name)
        for field in Person.Field.catalogue.entries {
            #expect(cases.contains(field.name == "document" ? "person_document" : field.header))
        }
    }

    @Test func theFixtureKeepsTheSchema() throws {
        for resource in try package().resources {
            let name = "Fixtures/fou-nordost-2018/csv/" + resource.path
            var log = FaultLog()
            let source = SourceFile(name: name, bytes: try Repository.bytes(name))
            let document = try #require(CSVDocument(parsing: source, log: &log))
            let fields = Dictionary(uniqueKeysWithValues: resource.schema.fields.map { ($0.name, $0) })
            for (column, name) in document.columnNames.enumerated() {
                let field = try #require(fields[name], "\(resource.path) \(name)")
                let pattern = try field.constraints?.pattern.map { try Regex($0) }
                for record in document.records where !record[column].isEmpty {
                    let text = record[column].trimmed
                    if let values = field.constraints?.enum { #expect(values.contains(text)) }
                    if let pattern { #expect(text.wholeMatch(of: pattern) != nil, "\(text)") }
                }
            }
        }
    }

    @Test func schemaOfTheFlatFileIsThatOfTheReader() throws {
        let bytes = try Repository.bytes("codebook/schema/coded-csv.schema.json")
        let schema = try JSONDecoder().decode(TableSchema.self, from: Data(bytes))
        #expect(schema.fields.map(\.name) == FlatFile.Column.allCases.map(\.rawValue))
    }
}
