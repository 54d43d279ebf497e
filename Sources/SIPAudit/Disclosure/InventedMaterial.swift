/// Whether all of an input is marked invented.
///
/// Some formats go to places where others read, a code host or a build's log:
/// they are only for material that says of itself, in every file, that it is
/// about nobody.
public struct InventedMaterial: Sendable {
    private var casesNotMarked = 0
    private let material: Material?

    public init(material: Material?) {
        self.material = material
    }

    public mutating func add(_ caseFile: CaseFile) {
        if caseFile[.invented] != .code(WellKnown.yes) { casesNotMarked += 1 }
    }

    /// For tallies that were made apart.
    public mutating func merge(_ other: InventedMaterial) { casesNotMarked += other.casesNotMarked }

    /// Whether every case file that was read is marked, and the material too,
    /// where there is one. Of a file that could not be read, only the material
    /// can say so.
    public func isMarkedThroughout(hasUnreadFiles: Bool) -> Bool {
        guard casesNotMarked == 0 else { return false }
        return material?.isInvented ?? !hasUnreadFiles
    }
}

extension Bilingual {
    /// Why a format is refused, and what to do.
    public static func notInvented(format: String) -> Bilingual {
        Bilingual(
            sv:
                "Formatet \(format) går till ställen där andra läser, och allt i indata är inte märkt som "
                + "uppdiktat (invented: ja). Välj text eller json, som stannar här, eller ange "
                + "--allow-real-material om dit det går är lika skyddat som akterna.",
            en:
                "The format \(format) goes to places where others read, and not all of the input is marked "
                + "as invented (invented: ja). Choose text or json, which stay here, or give "
                + "--allow-real-material if where it goes is as protected as the case files.")
    }
}
