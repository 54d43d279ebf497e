/// Makes case files that look like real ones, are always valid, and are of
/// nobody.
///
///     let synthesizer = Synthesizer(codebook: codebook, material: material, seed: 1)
///     synthesizer.caseFile(1)  // S0000001
///
/// A case follows from the codebook, the places, the seed and its number, and
/// from nothing else: it can be made without those before it, in any order and
/// on any thread.
public struct Synthesizer: Sendable {
    /// The numbers that cases can have: their ids have seven digits, so that no id
    /// is as long as a date or a phone number.
    public static let numbers = 1...9_999_999

    /// How the case file is spelled where it is written as JSON.
    enum Spelling {
        /// As this program writes it.
        case usual
        /// As other programs may: keys in alphabetical order, and letters beyond
        /// ASCII escaped.
        case other
    }

    private let model: SynthesisModel
    var codebook: Codebook { model.codebook }
    private let places: SynthesisPlaces
    private let seed: UInt64

    /// What a stream of random numbers is for: each case has one for each.
    private enum Purpose: UInt64, CaseIterable {
        case caseFile, person, link, spelling
    }

    /// - Precondition: the material has a unit.
    public init(codebook: Codebook, material: Material, seed: UInt64) {
        model = SynthesisModel(codebook: codebook)
        places = SynthesisPlaces(of: material)
        self.seed = seed
    }

    private func stream(_ number: Int, _ purpose: Purpose) -> SplitMix64 {
        let count = UInt64(Purpose.allCases.count)
        return SplitMix64(seed: seed, stream: UInt64(number) * count + purpose.rawValue)
    }

    /// The case file of a number. O(its size).
    public func caseFile(_ number: Int) -> CaseFile {
        // Of a person with two files the one before tells who it is.
        let isLinked = isLinked(number)
        var person = stream(isLinked ? number - 1 : number, .person)
        let first = person.within(model.window)
        let place = places.place(&person, isOfOtherUnit: isLinked)
        var draft = CaseDraft(model, first: first, random: stream(number, .caseFile))
        var caseFile = draft.caseFile()
        caseFile.person = draft.person(first, &person)
        draft.set(.id, of: caseFile, to: .text(draft.caseID(number)))
        if isLinked { draft.set(.linkedTo, of: caseFile, to: .text(draft.caseID(number - 1))) }
        draft.set(.municipality, of: caseFile, to: .text(draft.text { $1 += place.municipality }))
        draft.set(.unit, of: caseFile, to: .text(draft.text { $1 += place.unit }))
        if case .code = draft.cell(.unitKind, of: caseFile) {
            draft.set(.unitKind, of: caseFile, to: .code(place.kind))
        }
        draft.finish()
        return caseFile
    }

    func spelling(of number: Int) -> Spelling {
        var random = stream(number, .spelling)
        return random.chance(FieldOdds.otherSpelling) ? .other : .usual
    }

    /// Whether a file is of the same person as the one before it.
    private func isLinked(_ number: Int) -> Bool {
        guard number % 2 == 0, number > 1 else { return false }
        var random = stream(number, .link)
        return random.chance(FieldOdds.linked)
    }
}

extension CaseDraft {
    /// The person, from random numbers of their own, so that two files of one
    /// person agree.
    fileprivate mutating func person(_ first: Int, _ random: inout SplitMix64) -> Person? {
        swap(&self.random, &random)
        defer { swap(&self.random, &random) }
        let thoroughness = Thoroughness.drawn(&self.random)
        let isCoded = self.random.chance(max(thoroughness.lists, 900))
        return isCoded ? part(.person, on: first, keep: thoroughness.fields) : nil
    }

    fileprivate mutating func caseID(_ number: Int) -> TextSpan {
        text { _, bytes in bytes += Synthesizer.id(number).utf8 }
    }
}

extension Synthesizer {
    /// The id of a case: a letter and seven digits.
    static func id(_ number: Int) -> String {
        let digits = String(number)
        return "S" + String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
    }
}
