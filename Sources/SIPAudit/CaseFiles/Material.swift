/// What is known of a study beside its case files: which units were asked and
/// took part, which files were screened, and the structures around the units.
///
/// Facts about the study come from here and are never inferred from counts;
/// without a material they are unknown, and said to be.
public struct Material: Sendable {
    public var study: String
    public var title: Bilingual
    /// Whether the case files are invented; every output then says so.
    public var isInvented: Bool
    public var collectionWindow: (from: PartialDate, to: PartialDate)?
    /// Facts that the sources give for the whole, without naming a municipality.
    public var structuralFacts: [StructuralFact]
    /// In the order in which tables print them.
    public var municipalities: [Municipality]

    public struct Municipality: Sendable {
        public var name: String
        public var inhabitants: FieldValue
        public var structuralFacts: [StructuralFact]
        public var units: [Unit]
    }

    /// A unit, known by municipality and name together.
    public struct Unit: Sendable {
        public var name: String
        /// An index into the list of kinds of unit.
        public var kind: Int
        public var asked: FieldValue
        public var participated: FieldValue
        public var hadFiles: FieldValue
        /// How many files were screened; a number or *framgår ej*.
        public var filesScreened: FieldValue
        /// Files screened and excluded, by reason; nil when not known.
        public var filesExcluded: [Exclusion]?
        public var structuralFacts: [StructuralFact]
    }

    public struct Exclusion: Sendable, Hashable {
        /// An index into the list of reasons.
        public var reason: Int
        public var count: Int
    }

    /// A property of an organisation, with its source.
    public struct StructuralFact: Sendable, Hashable {
        /// An index into the list of structural facts.
        public var fact: Int
        /// *Ja*, *nej* or *framgår ej*.
        public var value: FieldValue
        /// With whom, in words.
        public var with: String?
        public var source: String
    }

    public func municipality(named name: String) -> Municipality? {
        municipalities.first { $0.name == name }
    }

    public func unit(_ name: String, in municipality: String) -> Unit? {
        self.municipality(named: municipality)?.units.first { $0.name == name }
    }
}
