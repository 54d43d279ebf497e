/// A value for every variable of a codebook, with what it rests on.
struct CodedVariables: Sendable {
    var values: [CodedValue]
    var evidence: [Evidence]

    /// Nobody coded any.
    init(count: Int) {
        values = Array(repeating: .missing, count: count)
        evidence = Array(repeating: .nothing, count: count)
    }

    func copy(
        to values: UnsafeMutableBufferPointer<CodedValue>, _ evidence: UnsafeMutableBufferPointer<Evidence>
    ) {
        self.values.withUnsafeBufferPointer { _ = values.update(fromContentsOf: $0) }
        self.evidence.withUnsafeBufferPointer { _ = evidence.update(fromContentsOf: $0) }
    }
}
