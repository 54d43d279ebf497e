/// A case file under way: the cells of its parts and the bytes of its texts, as
/// far as they are drawn.
///
/// A part is drawn field by field as its catalogue lists them; whoever makes it
/// then sets what hangs together with other parts.
struct CaseDraft {
    /// Where a text lies among the bytes.
    typealias Span = TextSpan

    /// A document that others can refer to.
    struct Drafted {
        let id: Span
        let day: Int
        /// Words that occur in it.
        let quotes: [Span]
    }

    let model: SynthesisModel
    let thoroughness: Thoroughness
    let chronology: Chronology
    let cast: Cast
    var random: SplitMix64
    /// What the parts refer to; filled at the end.
    let target = CaseCells()
    private(set) var cells: [FieldCell] = []
    private(set) var bytes: [UInt8] = []
    var documents: [Drafted] = []
    /// The first and the last sentence of the note that was written last.
    var sentences: [Span] = []
    private var meetingCount = 0

    /// - Parameter first: the day of the first plan.
    init(_ model: SynthesisModel, first: Int, random: SplitMix64) {
        self.model = model
        self.random = random
        thoroughness = .drawn(&self.random)
        chronology = Chronology(first: first, thoroughness, &self.random)
        cast = Cast(thoroughness.cast, model, &self.random)
        cells.reserveCapacity(512)
        bytes.reserveCapacity(4096)
    }

    /// Ends the draft: the parts made so far hold what was drawn.
    func finish() { target.fill(cells, bytes: bytes, base: 0) }

    // MARK: - Parts

    /// Draws a part.
    ///
    /// - Parameters:
    ///   - day: when it was, which dates and years are counted from.
    ///   - keep: how much of what could be coded was, of a thousand.
    ///   - member: whom it speaks of; nil: whomever.
    mutating func part<Part: CasePart>(
        _ kind: CaseFilePart, on day: Int, keep: Int, as member: Cast.Member? = nil
    ) -> Part {
        let first = cells.count
        var known = member
        for form in model.forms(of: kind) {
            let cell = cell(form, on: day, keep: keep, as: member, &known)
            cells.append(cell)
        }
        return Part(position: 0, values: FieldValues(target, at: first))
    }

    mutating func set<Part: CasePart>(_ field: Part.Field, of part: Part, to cell: FieldCell) {
        cells[part.values.offset + field.rawValue] = cell
    }

    func cell<Part: CasePart>(_ field: Part.Field, of part: Part) -> FieldCell {
        cells[part.values.offset + field.rawValue]
    }

    // MARK: - Texts

    /// Keeps the text that `write` writes.
    mutating func text(_ write: (inout SplitMix64, inout [UInt8]) -> Void) -> Span {
        let start = bytes.count
        write(&random, &bytes)
        return Span(start: start, length: bytes.count - start)
    }

    /// An id: a word and a number.
    mutating func id(_ word: StaticString, _ number: Int) -> Span {
        text { _, bytes in
            bytes += UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
            bytes += String(number).utf8
        }
    }

    mutating func meetingID() -> Span {
        meetingCount += 1
        return id("möte-", meetingCount)
    }

    /// A note of some sentences, the ends of which are kept.
    private mutating func note() -> Span {
        let isLong = random.chance(Thoroughness.longNotes)
        let count = random.within(isLong ? Thoroughness.longNote : thoroughness.sentences)
        let start = bytes.count
        sentences.removeAll(keepingCapacity: true)
        for index in 0..<count {
            if index > 0 { bytes.append(random.chance(120) ? ASCII.lineFeed : ASCII.space) }
            let phrases = model.phrases
            let sentence = text { phrases.sentence(&$0, into: &$1) }
            if index == 0 || index == count - 1 { sentences.append(sentence) }
        }
        return Span(start: start, length: bytes.count - start)
    }

    /// The document that lies nearest to a day, of those written evenly over time.
    func document(near day: Int) -> Drafted? {
        let days = chronology.documents
        guard !documents.isEmpty, !days.isEmpty else { return nil }
        let place = (day - days.lowerBound) * documents.count / (days.upperBound - days.lowerBound + 1)
        return documents[min(max(place, 0), documents.count - 1)]
    }
}

// MARK: - Fields

extension CaseDraft {
    /// - Parameter known: of whom the part's fields have spoken, for its role and key.
    private mutating func cell(
        _ form: SynthesisModel.Form, on day: Int, keep: Int, as member: Cast.Member?,
        _ known: inout Cast.Member?
    ) -> FieldCell {
        // One number is enough for whether there is a value, and which way of having none.
        let bits = random.next()
        let coded = (1000 - form.odds.missing) * (form.odds.isKept ? 1000 : keep) / 1000
        if Self.perMille(bits) >= coded { return .missing }
        var left = Self.perMille(bits >> 16)
        if form.allowsNotEvident {
            if left < form.odds.notEvident { return .notEvident }
            left -= form.odds.notEvident
        }
        if form.isBox && left < form.odds.empty { return .empty }
        switch form.content {
        case .fact:
            return .code(Self.perMille(bits >> 32) < form.odds.yes ? WellKnown.yes : WellKnown.no)
        case .value(let sampler): return .code(sampler.value(&random))
        case .values(let sampler): return .codes(sampler.values(&random))
        case .date: return .date(date(on: day + random.within(form.odds.range)))
        case .number: return .number(random.within(form.odds.range))
        case .year: return .number(year(before: day, form.odds.range))
        case .filled: return .filled
        case .box: return box()
        case .note: return .text(note())
        case .actor:
            if member == nil { known = anyone() }
            return known.map { .code($0.actor) } ?? .missing
        case .actors: return actors()
        case .role: return .code(known?.role ?? model.roles.value(&random))
        case .key:
            guard let key = known?.key, key > 0 else { return .missing }
            return .text(id("P", key))
        case .document: return document(near: day).map { .text($0.id) } ?? .missing
        case .ownID, .given: return .missing
        }
    }

    /// Sixteen bits as a number from 0 to 999.
    private static func perMille(_ bits: UInt64) -> Int { Int(((bits & 0xFFFF) * 1000) >> 16) }

    /// A day, or now and then the month or the year it lies in.
    private mutating func date(on day: Int) -> PartialDate {
        let precision = random.below(1000)
        if precision < FieldOdds.years { return PartialDate(day: day, .year) }
        return PartialDate(day: day, precision < FieldOdds.years + FieldOdds.months ? .month : .day)
    }

    /// A year, oftener in the middle of the range than at its ends.
    private mutating func year(before day: Int, _ range: ClosedRange<Int>) -> Int {
        PartialDate(day: day, .day).year - (random.within(range) + random.within(range)) / 2
    }

    private mutating func box() -> FieldCell {
        if random.chance(FieldOdds.filledText) { return .filled }
        let phrases = model.phrases
        return .text(text { phrases.box(&$0, into: &$1) })
    }

    /// Mostly one of those who work with the person.
    mutating func anyone() -> Cast.Member {
        if random.chance(FieldOdds.knownActor), let member = cast.professional(&random) { return member }
        return Cast.Member(
            actor: model.actors.value(&random), role: model.roles.value(&random), key: 0)
    }

    private mutating func actors() -> FieldCell {
        var set = CodeSet()
        for _ in 0..<FieldOdds.severalValues[random.below(FieldOdds.severalValues.count)] {
            set.insert(anyone().actor)
        }
        return .codes(set)
    }
}
