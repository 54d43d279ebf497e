/// A law that checks rest on, in all its versions.
public struct Statute: Hashable, Sendable {
    public let id: String
    public let label: Bilingual
    public let versions: [Version]
    /// For each version its law: the first one that has the same.
    private let laws: [Int]
    /// For each version what is cited of it.
    private let citations: [Finding.Citation]

    init(id: String, label: Bilingual, versions: [Version]) {
        self.id = id
        self.label = label
        self.versions = versions
        laws = versions.map { version in versions.firstIndex { $0.law == version.law }! }
        citations = zip(versions, laws).map { version, law in
            Finding.Citation(law: versions[law].law, sfs: version.sfs, paragraph: version.paragraph)
        }
    }

    /// A law, or a paragraph of one, from day to day.
    public struct Version: Hashable, Sendable {
        public let law: Bilingual
        public let sfs: String
        /// nil where no paragraph could be verified.
        public let paragraph: String?
        public let from: PartialDate
        /// nil: still in force.
        public let to: PartialDate?
        /// The kind of care it holds for; nil: any.
        public let care: String?
        /// Where the dates and the paragraph were read.
        public let source: String
    }

    /// The care that is none of those with a condition of their own.
    static let otherCare = "other"
}

extension Statute {
    /// What to cite of a plan of that day; nil where the statute was not, or not
    /// certainly, in force.
    ///
    /// Laws that say the same beside each other are all cited. Where a date is
    /// too coarse to choose between two versions of a law that follow on one
    /// another, the law is cited without its paragraph.
    ///
    /// - Parameter care: every kind of care that it may have been.
    func citations(on date: PartialDate, care: [String]) -> [Finding.Citation]? {
        var common: [Finding.Citation]?
        for kind in care {
            let cited = citations(
                on: date, among: versions.indices.filter { versions[$0].care.map { $0 == kind } ?? true })
            if cited.isEmpty { return nil }
            common = common?.filter(cited.contains) ?? cited
        }
        return common?.isEmpty == false ? common : nil
    }

    /// - Parameter chosen: the versions to choose from, by index.
    private func citations(on date: PartialDate, among chosen: [Int]) -> [Finding.Citation] {
        var known: [Int] = []
        for version in chosen where !known.contains(laws[version]) { known.append(laws[version]) }
        return known.compactMap { law in
            let covers = chosen.first { laws[$0] == law && versions[$0].covers(date) }
            if let covers { return citations[covers] }
            let possible = chosen.filter { laws[$0] == law && versions[$0].mayCover(date) }
                .map { versions[$0] }.sorted { $0.from.first < $1.from.first }
            guard possible.areUnbroken(on: date) else { return nil }
            let numbers = possible.map(\.sfs).joined(separator: "/")
            return Finding.Citation(law: versions[law].law, sfs: numbers, paragraph: nil)
        }
    }
}

extension Statute.Version {
    fileprivate func covers(_ date: PartialDate) -> Bool {
        from.first <= date.first && (to.map { date.last <= $0.last } ?? true)
    }

    fileprivate func mayCover(_ date: PartialDate) -> Bool {
        from.first <= date.last && (to.map { date.first <= $0.last } ?? true)
    }
}

extension [Statute.Version] {
    /// Whether one or another was in force on every day that the date may mean.
    fileprivate func areUnbroken(on date: PartialDate) -> Bool {
        guard let first, first.from.first <= date.first else { return false }
        var end = first.to?.last ?? .max
        for version in dropFirst() {
            guard end == .max || version.from.first <= end + 1 else { return false }
            end = Swift.max(end, version.to?.last ?? .max)
        }
        return date.last <= end
    }
}
