extension MessageTemplate {
    /// The sentence for one subject, which `view` was laid out on.
    func message(
        for subject: AuditSubject, element: CaseRow?, in audited: AuditedCase, view: CaseView
    ) -> Bilingual {
        if let constant { return constant }
        func text(_ pieces: [Piece], _ language: Language) -> String {
            var message = ""
            for piece in pieces {
                switch piece {
                case .text(let text): message += text
                case .value(let value):
                    message += value.text(for: subject, element: element, in: audited, view: view)[language]
                }
            }
            return message
        }
        return Bilingual(sv: text(swedish, .swedish), en: text(english, .english))
    }
}

extension MessageTemplate.Value {
    fileprivate func text(
        for subject: AuditSubject, element: CaseRow?, in audited: AuditedCase, view: CaseView
    ) -> Bilingual {
        let conditions = ConditionProgram()
        switch self {
        case .subject: return audited.subject(subject).label
        case .plan:
            return subject.plan.map { audited.occasion(ofPlan: $0).label } ?? Bilingual(same: "–")
        case .constant(let text): return Bilingual(same: text)
        case .field(let path):
            switch conditions.cell(.init(path), in: view, element) {
            case .known(let cell): return cell.words(path.type.list.map(audited.study.codebook.list))
            case .absent, .missing: return FieldCell.missing.words(nil)
            case .notEvident: return FieldCell.notEvident.words(nil)
            }
        case .days(let from, let to):
            guard case .known(let dates) = conditions.dates(.init(from), .init(to), in: view, element) else {
                return Bilingual(same: "–")
            }
            let days = dates.0.days(to: dates.1)
            return Bilingual(
                same: days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)")
        }
    }
}

extension FieldCell {
    /// What it says, as long as that is a value of the codebook, a date or a
    /// number; texts have no words.
    fileprivate func words(_ list: CodeList?) -> Bilingual {
        func label(_ index: Int) -> Bilingual {
            guard let list else { return Bilingual(same: "–") }
            let label = list.values[index].label
            return Bilingual(sv: "”\(label.swedish)”", en: "“\(label.english)”")
        }
        switch self {
        case .code(let index): return label(index)
        case .codes(let set):
            let labels = set.indices.map(label)
            return Bilingual(
                sv: labels.map(\.swedish).joined(separator: ", "),
                en: labels.map(\.english).joined(separator: ", "))
        case .number(let number): return Bilingual(same: "\(number)")
        case .date(let date): return Bilingual(same: "\(date)")
        case .notEvident: return Bilingual(sv: Spelling.notEvident, en: Spelling.notEvidentEnglish)
        case .missing: return Bilingual(sv: Spelling.missing, en: "not coded")
        case .empty: return Bilingual(sv: Spelling.emptyBox, en: "empty")
        case .filled, .text: return Bilingual(sv: Spelling.filledBox, en: "filled in")
        }
    }
}
