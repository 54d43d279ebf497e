import Testing

@testable import SIPAudit

struct InventedMaterialTests {
    private func caseFile(_ invented: FieldValue) -> CaseFile {
        var caseFile = CaseFile(position: 0)
        caseFile[.invented] = invented
        return caseFile
    }

    private func material(isInvented: Bool) -> Material {
        Material(
            study: "prov", title: Bilingual(same: "prov"), isInvented: isInvented, collectionWindow: nil,
            structuralFacts: [], municipalities: [])
    }

    @Test("every file must be marked, and the material where there is one")
    func marks() {
        let yes = FieldValue.code(WellKnown.yes)
        for (values, isInvented, expected): ([FieldValue], Bool?, Bool) in [
            ([yes, yes], nil, true), ([yes, .missing], nil, false), ([yes, .notEvident], true, false),
            ([yes, .code(1 - WellKnown.yes)], true, false), ([yes], true, true), ([yes], false, false),
        ] {
            var marks = InventedMaterial(material: isInvented.map(material))
            for value in values { marks.add(caseFile(value)) }
            #expect(marks.isMarkedThroughout(hasUnreadFiles: false) == expected)
        }
    }

    @Test("of files that could not be read, only the material can say so")
    func unreadFiles() {
        #expect(!InventedMaterial(material: nil).isMarkedThroughout(hasUnreadFiles: true))
        let known = InventedMaterial(material: material(isInvented: true))
        #expect(known.isMarkedThroughout(hasUnreadFiles: true))
        var sum = known
        var other = InventedMaterial(material: material(isInvented: true))
        other.add(caseFile(.missing))
        sum.merge(other)
        #expect(!sum.isMarkedThroughout(hasUnreadFiles: true))
    }
}
