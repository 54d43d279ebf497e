import Testing

@testable import SIPAudit

/// Conditions against the lists of the embedded study and the thresholds and
/// groupings of its samverkan.json.
enum CountingConditions {
    static func decoder(overriding: [String: Fraction] = [:]) throws -> CodebookDecoder {
        var decoder = CodebookDecoder()
        decoder.lists = try Study.codebook().lists
        let root = try document().root
        decoder.decodeThresholds(root["thresholds"], overriding: overriding)
        decoder.decodeGroupings(root["groupings"])
        #expect(decoder.log.text(in: .english) == "")
        return decoder
    }

    static func document() throws -> JSONDocument {
        let path = "codebook/fou-nordost-2018/samverkan.json"
        return try JSONDocument(parsing: SourceFile(name: path, bytes: try Repository.bytes(path)))
    }

    static func condition(_ json: String, overriding: [String: Fraction] = [:]) throws -> Condition {
        var decoder = try decoder(overriding: overriding)
        let document = try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(json.utf8)))
        let condition = decoder.condition(document.root)
        for fault in decoder.log.kept { Issue.record("\(fault.location): \(fault.message.english)") }
        return try #require(condition)
    }
}
