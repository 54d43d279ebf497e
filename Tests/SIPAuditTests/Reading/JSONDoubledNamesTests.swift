import Testing

@testable import SIPAudit

/// The search for a name that an object has twice against a set of strings,
/// which is slower and plain to see.
struct JSONDoubledNamesTests {
    /// Names short enough to be alike often, so that the filter lets some by,
    /// and of any number, so that each way of comparing has its turn.
    @Test(arguments: [2, 5, 8, 9, 30, 64, 65, 120])
    func findsWhatASetFinds(mostNames: Int) throws {
        var generator = SeededGenerator(seed: 31)
        var faults = 0
        for round in 0..<300 {
            let count = Int.random(in: 1...mostNames, using: &generator)
            let letters = round.isMultiple(of: 2) ? "abc" : "aåe\u{30A}"
            let names = (0..<count).map { place in
                // Mostly apart, so that not every object of many names has two alike.
                let name = String((0..<2).map { _ in letters.randomElement(using: &generator)! })
                return Int.random(in: 0..<3 * mostNames, using: &generator) > 1 ? name + "\(place)" : name
            }
            let doubled = Self.firstDoubled(names)
            let text = "{" + names.map { "\"\($0)\": 1" }.joined(separator: ",\n") + "}"
            let fault = Self.fault(in: text)
            #expect(fault?.location.line == doubled.map { $0 + 1 }, "\(text)")
            if let fault {
                faults += 1
                #expect(fault.id == "read.doubled-key")
            }
        }
        #expect(faults > 0 && faults < 300)
    }

    /// The place of the first name that stood earlier already.
    private static func firstDoubled(_ names: [String]) -> Int? {
        var seen: Set<String> = []
        return names.firstIndex { !seen.insert($0).inserted }
    }

    private static func fault(in text: String) -> InputFault? {
        do throws(InputFault) {
            _ = try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(text.utf8)))
            return nil
        } catch {
            return error
        }
    }
}
