/// Writes case files as JSON Lines, one on each line, which the reader takes back
/// as the same values.
struct CaseFileLineWriter {
    /// How the same case file is spelled.
    struct Style {
        /// Whether the keys of an object come in the order of the alphabet, not in
        /// that of their declaration.
        var sortsKeys = false
        /// Whether letters beyond ASCII are written as escapes.
        var escapesLetters = false
    }

    /// What an object holds, in the order in which it is written.
    private struct Member {
        enum Content {
            case format
            case field(Int, FieldType, firstValue: Int)
            case child(Int)
        }

        /// The key with its colon.
        let key: [UInt8]
        let content: Content
    }

    private let membersOfParts: [[Member]]
    private let values: SpelledValues
    private let escapesLetters: Bool

    init(codebook: Codebook, style: Style = Style()) {
        escapesLetters = style.escapesLetters
        func quoted(_ word: String) -> [UInt8] {
            var text = TextBuffer()
            Array(word.utf8).withUnsafeBufferPointer {
                text.append(jsonUTF8: $0, escapingLetters: style.escapesLetters)
            }
            return text.withBytes { Array($0) }
        }
        let values = SpelledValues(codebook, spell: quoted)
        self.values = values
        membersOfParts = CaseFilePart.allCases.map { part in
            let fields = part.catalogue.entries.enumerated().map { index, entry in
                (
                    entry.name,
                    Member.Content.field(index, entry.type, firstValue: values.first(of: entry.type))
                )
            }
            let children = part.children.enumerated().map { ($1.name, Member.Content.child($0)) }
            let format = part == .caseFile ? [("format", Member.Content.format)] : []
            let members = format + fields + children
            let ordered = style.sortsKeys ? members.sorted { $0.0 < $1.0 } : members
            return ordered.map { Member(key: quoted($0.0) + ": ".utf8, content: $0.1) }
        }
    }

    /// Appends a case file, and the end of its line.
    func write(_ caseFile: CaseFile, to text: inout TextBuffer) {
        object(caseFile, .caseFile, &text) { child, key, text in
            switch child {
            case 0: one(caseFile.person, key, &text) { object($0, .person, &$1) }
            case 1: list(caseFile.contacts, key, &text) { object($0, .contact, &$1) }
            case 2: list(caseFile.interventions, key, &text) { object($0, .intervention, &$1) }
            case 3: list(caseFile.documents, key, &text) { object($0, .document, &$1) }
            case 4: list(caseFile.plans, key, &text) { write($0, &$1) }
            case 5: list(caseFile.followUps, key, &text) { write($0, &$1) }
            default: list(caseFile.observations, key, &text) { object($0, .observation, &$1) }
            }
        }
        text.removeLast(2)
        text.append(byte: ASCII.lineFeed)
    }

    private func write(_ plan: Plan, _ text: inout TextBuffer) {
        object(plan, .plan, &text) { child, key, text in
            switch child {
            case 0: list(plan.needs, key, &text) { object($0, .need, &$1) }
            case 1: list(plan.otherNeeds, key, &text) { object($0, .otherNeed, &$1) }
            case 2: list(plan.tasks, key, &text) { object($0, .task, &$1) }
            default: one(plan.meeting, key, &text) { write($0, &$1) }
            }
        }
    }

    private func write(_ followUp: FollowUp, _ text: inout TextBuffer) {
        object(followUp, .followUp, &text) { _, key, text in
            one(followUp.meeting, key, &text) { write($0, &$1) }
        }
    }

    private func write(_ meeting: Meeting, _ text: inout TextBuffer) {
        object(meeting, .meeting, &text) { _, key, text in
            list(meeting.participants, key, &text) { object($0, .participant, &$1) }
        }
    }
}

// MARK: - Objects

extension CaseFileLineWriter {
    /// - Parameter below: writes what stands below a key, if it is there.
    private func object<Part: CasePart>(
        _ part: Part, _ kind: CaseFilePart, _ text: inout TextBuffer,
        below: (_ child: Int, _ key: [UInt8], inout TextBuffer) -> Void = { _, _, _ in }
    ) {
        text.append(byte: ASCII.openingBrace)
        let start = text.count
        for member in membersOfParts[kind.rawValue] {
            switch member.content {
            case .format:
                write(member.key, &text)
                text.append("\"\(CaseFileJSON.format)\"")
                separate(&text)
            case .field(let index, let type, let firstValue):
                let cell = part.cell(at: index)
                if cell.isMissing { continue }
                write(member.key, &text)
                let first = type.content == .itemValue ? values.firstOfValue(in: part) : firstValue
                value(cell, firstValue: first, in: part, &text)
            case .child(let child): below(child, member.key, &text)
            }
        }
        // A comma stands after every member.
        if text.count > start { text.removeLast(2) }
        text.append(byte: ASCII.closingBrace)
        separate(&text)
    }

    private func write(_ key: [UInt8], _ text: inout TextBuffer) {
        key.withUnsafeBufferPointer { text.append($0) }
    }

    private func separate(_ text: inout TextBuffer) {
        text.append(byte: ASCII.comma)
        text.append(byte: ASCII.space)
    }

    private func one<Part>(
        _ part: Part?, _ key: [UInt8], _ text: inout TextBuffer, _ body: (Part, inout TextBuffer) -> Void
    ) {
        guard let part else { return }
        write(key, &text)
        body(part, &text)
    }

    private func list<Part>(
        _ parts: [Part]?, _ key: [UInt8], _ text: inout TextBuffer, _ body: (Part, inout TextBuffer) -> Void
    ) {
        guard let parts else { return }
        write(key, &text)
        text.append(byte: ASCII.openingBracket)
        for part in parts { body(part, &text) }
        if !parts.isEmpty { text.removeLast(2) }
        text.append(byte: ASCII.closingBracket)
        separate(&text)
    }

    private func value<Part: CasePart>(
        _ cell: FieldCell, firstValue: Int, in part: Part, _ text: inout TextBuffer
    ) {
        switch cell {
        case .missing: preconditionFailure("a value that is not coded is not written")
        case .notEvident: values.append(.notEvident, to: &text)
        case .empty: values.append(.emptyBox, to: &text)
        case .filled: values.append(.filledBox, to: &text)
        case .code(let code): values.append(firstValue + code, to: &text)
        case .codes(let set):
            text.append(byte: ASCII.openingBracket)
            var rest = set.bits
            while rest != 0 {
                values.append(firstValue + rest.trailingZeroBitCount, to: &text)
                rest &= rest - 1
                if rest != 0 { separate(&text) }
            }
            text.append(byte: ASCII.closingBracket)
        case .number(let number): text.append(number)
        case .date(let date):
            text.append(byte: ASCII.quote)
            text.append(date)
            text.append(byte: ASCII.quote)
        case .text(let span):
            part.values.cells.withText(span) {
                text.append(jsonUTF8: $0, escapingLetters: escapesLetters)
            }
        }
        separate(&text)
    }
}
