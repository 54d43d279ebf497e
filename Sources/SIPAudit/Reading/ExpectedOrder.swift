extension Array {
    /// The index of the first element from `start` on that meets a condition,
    /// or else of the first before it.
    func firstIndex(from start: Int, where isMatch: (Element) -> Bool) -> Int? {
        for index in start..<count where isMatch(self[index]) { return index }
        for index in 0..<start where isMatch(self[index]) { return index }
        return nil
    }
}
