/// Something that the audit says of a case file, or of the material.
///
/// A finding is made by a check and printed by somebody else. Nothing in it is
/// free text of the input: its message is made of the codebook's labels, dates,
/// numbers and masked ids.
public struct Finding: Hashable, Sendable {
    /// Shared by all copies: copying twenty references took 670 instructions
    /// (Swift 6.3.1), and a finding is copied a dozen times until it is printed.
    private let shared: Shared

    /// The id of the check: `protocol.no-goal`.
    public var check: String { shared.content.check }
    public var severity: Severity { shared.content.severity }
    /// Whether the check would have been graver, but for something the file
    /// shows: a coder's judgement, a signature.
    public var isSoftened: Bool { shared.content.isSoftened }
    public var subject: Subject { shared.content.subject }
    /// The JSON key of the field it concerns; nil: the subject as a whole.
    public var field: String? { shared.content.field }
    /// What tells this finding from others of the same check, subject and
    /// field: the area of a need, the party of a box. Ids of the codebook.
    public var bindings: [Binding] { shared.content.bindings }
    /// The case files that a finding on the material is about, where its message
    /// only counts them. Not a part of the key: it stays when they change.
    public var cases: [Masked] { shared.content.cases }
    public var location: SourceLocation { shared.content.location }
    /// What the file shows or lacks.
    public var message: Bilingual { shared.content.message }
    /// What the coder or the unit should do.
    public var advice: Bilingual { shared.content.advice }
    public var basis: Basis { shared.content.basis }

    public struct Binding: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(
        check: String, severity: Severity, isSoftened: Bool = false, subject: Subject, field: String? = nil,
        bindings: [Binding] = [], cases: [Masked] = [], location: SourceLocation, message: Bilingual,
        advice: Bilingual,
        basis: Basis
    ) {
        shared = Shared(
            Content(
                check: check, severity: severity, isSoftened: isSoftened, subject: subject, field: field,
                bindings: bindings, cases: cases, location: location, message: message, advice: advice,
                basis: basis))
    }

    public static func == (left: Finding, right: Finding) -> Bool {
        left.shared === right.shared || left.shared.content == right.shared.content
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(shared.content) }

    private final class Shared: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
    }

    private struct Content: Hashable, Sendable {
        let check: String
        let severity: Severity
        let isSoftened: Bool
        let subject: Subject
        let field: String?
        let bindings: [Binding]
        let cases: [Masked]
        let location: SourceLocation
        let message: Bilingual
        let advice: Bilingual
        let basis: Basis
    }
}

extension Finding {
    /// What a finding is about.
    public struct Subject: Hashable, Sendable {
        /// The case file; nil: the material as a whole.
        public let caseID: Masked?
        public let part: Part
        /// What tells the part from others of its kind within the file, stable
        /// under re-ordering: the id of a plan, the actor of a need. nil: the
        /// case file itself, or the material.
        public let id: Masked?
        /// For people: *SIP 2015-01-29 (plan-1)*.
        public let label: Bilingual
        /// The plan or follow-up that it is, or is a part of; nil: neither.
        public let occasion: Occasion?

        public enum Part: String, CaseIterable, Sendable {
            case material
            case caseFile = "case"
            case person, plan, document, followUp, meeting, participant
            case need, otherNeed, task, contact, intervention, observation
        }

        /// What findings of a case are grouped by.
        public struct Occasion: Hashable, Sendable {
            public let id: Masked?
            public let isPlan: Bool
            /// Among the plans, or the follow-ups, of the file.
            public let index: Int
            public let label: Bilingual
        }

        public init(
            caseID: Masked?, part: Part, id: Masked? = nil, label: Bilingual, occasion: Occasion? = nil
        ) {
            self.caseID = caseID
            self.part = part
            self.id = id
            self.label = label
            self.occasion = occasion
        }
    }

    /// What a check rests on.
    public struct Basis: Hashable, Sendable {
        /// The versions of a statute that were in force on the day.
        public var statutes: [Citation]
        /// A point of the study's protocol.
        public var protocolPoint: Bilingual?
        /// Tables and lines of a report.
        public var report: Bilingual?
        /// The reason of this project, where no source says it.
        public var own: Bilingual?

        public init(
            statutes: [Citation] = [], protocolPoint: Bilingual? = nil, report: Bilingual? = nil,
            own: Bilingual? = nil
        ) {
            self.statutes = statutes
            self.protocolPoint = protocolPoint
            self.report = report
            self.own = own
        }
    }

    /// A statute in the version that is cited.
    public struct Citation: Hashable, Sendable {
        public let law: Bilingual
        /// Its number in the Swedish Code of Statutes: `2017:30`.
        public let sfs: String
        /// nil where no paragraph could be verified.
        public let paragraph: String?

        public init(law: Bilingual, sfs: String, paragraph: String?) {
            self.law = law
            self.sfs = sfs
            self.paragraph = paragraph
        }
    }

    /// Names the finding from run to run: check, case, subject, field and
    /// bindings, and whether it was softened, since what softened it may go. Not
    /// the line, the order, the wording or the language, so that it outlives
    /// edits elsewhere. Never free text.
    public var key: String { isSoftened ? unsoftenedKey + "|softened" : unsoftenedKey }

    /// The key that it has, or would have if nothing softened it.
    var unsoftenedKey: String {
        let bound = bindings.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
        let parts = [
            check, subject.caseID?.description ?? "", subject.part.rawValue,
            subject.id?.description ?? "", field ?? "", bound,
        ]
        return parts.joined(separator: "|")
    }
}
