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
    public var check: String { shared.content.rule.check }
    public var severity: Severity { shared.content.rule.severity }
    /// Whether the check would have been graver, but for something the file
    /// shows: a coder's judgement, a signature.
    public var isSoftened: Bool { shared.content.rule.isSoftened }
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
    public var advice: Bilingual { shared.content.rule.advice }
    public var basis: Basis { shared.content.rule.basis }

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
        self.init(
            FindingRule(
                check: check, severity: severity, isSoftened: isSoftened, advice: advice, basis: basis),
            subject: subject, field: field, bindings: bindings, cases: cases, location: location,
            message: message)
    }

    /// A finding that shares with others what a check says of every case.
    init(
        _ rule: FindingRule, subject: Subject, field: String?, bindings: [Binding], cases: [Masked],
        location: SourceLocation, message: Bilingual
    ) {
        shared = Shared(
            Content(
                rule: rule, subject: subject, field: field, bindings: bindings, cases: cases,
                location: location, message: message))
    }

    /// What a check says of every case, the same object for findings of one run
    /// that share it.
    var rule: FindingRule { shared.content.rule }

    public static func == (left: Finding, right: Finding) -> Bool {
        left.shared === right.shared || left.shared.content == right.shared.content
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(shared.content) }

    private final class Shared: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
    }

    private struct Content: Hashable, Sendable {
        let rule: FindingRule
        let subject: Subject
        let field: String?
        let bindings: [Binding]
        let cases: [Masked]
        let location: SourceLocation
        let message: Bilingual
    }
}

extension Finding {
    /// What a finding is about.
    public struct Subject: Hashable, Sendable {
        /// Shared by all findings of one subject, like the content of a finding.
        private let shared: Shared

        /// The case file; nil: the material as a whole.
        public var caseID: Masked? { shared.content.caseID }
        public var part: Part { shared.content.part }
        /// What tells the part from others of its kind within the file, stable
        /// under re-ordering: the id of a plan, the actor of a need. nil: the
        /// case file itself, or the material.
        public var id: Masked? { shared.content.id }
        /// For people: *SIP 2015-01-29 (plan-1)*.
        public var label: Bilingual { shared.content.label }
        /// The plan or follow-up that it is, or is a part of; nil: neither.
        public var occasion: Occasion? { shared.content.occasion }

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
            shared = Shared(Content(caseID: caseID, part: part, id: id, label: label, occasion: occasion))
        }

        public static func == (left: Subject, right: Subject) -> Bool {
            left.shared === right.shared || left.shared.content == right.shared.content
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(shared.content) }

        private final class Shared: Sendable {
            let content: Content

            init(_ content: Content) { self.content = content }
        }

        private struct Content: Hashable, Sendable {
            let caseID: Masked?
            let part: Part
            let id: Masked?
            let label: Bilingual
            let occasion: Occasion?
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
