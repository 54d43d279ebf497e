/// What a check is asked of, once for each.
public enum CheckSubject: String, CaseIterable, Sendable {
    case caseFile = "case"
    /// The study's first plan; nothing where the file has none.
    case firstPlan
    /// Each plan of the kinds that the protocol counts.
    case plan
    case followUp
    /// Each need from other actors, and each participant of the meeting, of
    /// each such plan.
    case otherNeed, participant

    /// The list whose element it is.
    var element: Scope? {
        switch self {
        case .caseFile, .firstPlan, .plan, .followUp: nil
        case .otherNeed: .otherNeeds
        case .participant: .participants
        }
    }

    /// Whether it is a plan, or a part of one, that need not be the first.
    var isOfAnyPlan: Bool {
        switch self {
        case .plan, .otherNeed, .participant: true
        case .caseFile, .firstPlan, .followUp: false
        }
    }

    /// Whether conditions on it may read the scope. The occasions of follow-up
    /// are those after the first plan.
    func allows(_ scope: Scope) -> Bool {
        if scope.isOfFollowUp { return self == .followUp }
        return !(scope.isOfOccasions && isOfAnyPlan)
    }
}

/// What is known of the check that `CodebookDecoder` is reading.
struct CheckContext {
    let subject: CheckSubject
    /// What `$` names stand for, with the `$`: the constants of the study, and
    /// the values that this expansion of the check is for.
    var bindings: [String: JSONValue]
    /// Whether coded values, which speak of the first plan, may be asked here.
    var isOfFirstPlan: Bool
    /// What `$` names are called where messages name them: the label of the
    /// value, the field or the variable that a condition took them for.
    var labels: [String: Bilingual] = [:]
}

extension CodebookDecoder {
    /// What a value stands for: itself, unless it is a `$` name.
    ///
    /// Every value of a codebook comes by here, and nearly none is of a check.
    @inline(__always)
    func bound(_ value: JSONValue) -> JSONValue { context == nil ? value : boundInCheck(value) }

    private func boundInCheck(_ value: JSONValue) -> JSONValue {
        value.dollarName.flatMap { context?.bindings[$0] } ?? value
    }

    /// Keeps what a `$` name is called, the first time that one learns it.
    mutating func name(_ written: JSONValue, _ label: Bilingual) {
        guard let name = written.dollarName, context?.labels[name] == nil else { return }
        context?.labels[name] = label
    }

    /// Reports the `$` names in a value that stand for nothing.
    mutating func checkNames(in value: JSONValue) {
        switch value.kind {
        case .object: for member in value.members { checkNames(in: member.value) }
        case .array: for element in value.elements { checkNames(in: element) }
        case .string:
            guard let context, let name = value.dollarName else { return }
            namedConstants.insert(name)
            if context.bindings[name] != nil { return }
            let known = context.bindings.keys.sorted()
            report(
                "unknown-name", at: value,
                .unknownName(Masked(name), nearest: nearestName(to: name, in: known), known: known))
        case .number, .true, .false, .null: break
        }
    }

    /// Notes the `$` names in a value that could not be read, too.
    mutating func noteNames(in value: JSONValue) {
        switch value.kind {
        case .object: for member in value.members { noteNames(in: member.value) }
        case .array: for element in value.elements { noteNames(in: element) }
        case .string: if let name = value.dollarName { namedConstants.insert(name) }
        case .number, .true, .false, .null: break
        }
    }

    /// Reads a condition of a check on a coded value.
    mutating func codedCondition(ofCheck value: JSONValue) -> Condition? {
        guard context?.isOfFirstPlan == true else {
            report("subject", at: value, .codedOfFirstPlan)
            return nil
        }
        if let asked = value["is"], asked.equals(Spelling.missing) {
            check(value, known: ["variable", "is"])
            return variable(value["variable"]).map { .coded(variable: $0, .isMissing) }
        }
        switch codedCondition(value) {
        case .isAny(let variable, let selection): return .coded(variable: variable, .isAny(selection))
        case .isNotEvident(let variable): return .coded(variable: variable, .isNotEvident)
        case .isEmpty(let variable, let isEmpty): return .coded(variable: variable, .isEmptySet(isEmpty))
        case .isIn(let variable, let range): return .coded(variable: variable, .isIn(range, of: nil))
        case .all, .any, .not, nil: return nil
        }
    }
}

extension JSONValue {
    /// The text of a string that begins with `$`.
    var dollarName: String? {
        guard written.dropFirst().first == UInt8(ascii: "$"), let text = string() else { return nil }
        return text
    }
}

extension Bilingual {
    static func notOfSubject(_ path: String, _ subject: String) -> Bilingual {
        Bilingual(
            sv: "”\(path)” kan inte läsas i en kontroll med \"per\": \"\(subject)\".",
            en: "“\(path)” cannot be read in a check with \"per\": \"\(subject)\".")
    }

    fileprivate static let codedOfFirstPlan = Bilingual(
        sv: "Kodade värden gäller akten och den första planen. Använd \"per\": \"case\" eller \"firstPlan\", "
            + "eller sätt villkoret i all tillsammans med { \"firstPlan\": \"is\" }.",
        en: "Coded values are of the file and its first plan. Use \"per\": \"case\" or \"firstPlan\", or put "
            + "the condition in all together with { \"firstPlan\": \"is\" }.")
}
