/// A sentence of a check with places for what only the case tells.
///
/// What can stand in a place is a label of the codebook, a date, a number or a
/// masked id: there is no way to put free text of a case file there.
struct MessageTemplate: Sendable {
    enum Piece: Hashable, Sendable {
        case text(String)
        case value(Value)
    }

    enum Value: Hashable, Sendable {
        /// The subject: *SIP 2015-01-29 (plan-1)*.
        case subject
        /// The plan that `plan` names.
        case plan
        /// A coded value, a date, a number or an id.
        case field(FieldPath)
        /// A threshold or a date of the study.
        case constant(String)
        /// Whole days between two dates.
        case days(from: FieldPath, to: FieldPath)
    }

    let swedish: [Piece]
    let english: [Piece]
    /// The sentence, if it is the same of every case: made once, and shared by
    /// all findings that say it.
    let constant: Bilingual?

    init(swedish: [Piece], english: [Piece]) {
        self.swedish = swedish
        self.english = english
        func text(_ pieces: [Piece]) -> String? {
            var text = ""
            for piece in pieces {
                switch piece {
                case .text(let part), .value(.constant(let part)): text += part
                case .value: return nil
                }
            }
            return text
        }
        if let swedish = text(swedish), let english = text(english) {
            constant = Bilingual(sv: swedish, en: english)
        } else {
            constant = nil
        }
    }

    /// A text as it is written in `checks.json`, with its places left open.
    static func withoutPlaces(_ text: Bilingual) -> Bilingual {
        func open(_ text: String) -> String {
            text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
                index == 0 ? String(part) : "…" + part.drop { $0 != "}" }.dropFirst()
            }.joined()
        }
        return Bilingual(sv: open(text.swedish), en: open(text.english))
    }
}
