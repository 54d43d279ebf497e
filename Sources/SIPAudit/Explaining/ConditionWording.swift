extension Wording {
    /// The condition in plain words: *någon deltagare vid första planens möte:
    /// aktör är ”Psykiatrisk öppenvård” och deltog är ja*.
    public func words(for condition: Condition) -> String { phrase(condition).text }

    /// Words, and whether they are joined of several: then they stand in
    /// brackets inside other joined words.
    private struct Phrase {
        let text: String
        var isJoined = false

        var asPart: String { isJoined ? "(\(text))" : text }
    }

    private func phrase(_ condition: Condition) -> Phrase {
        switch condition {
        case .comparison(let path, let comparison):
            return Phrase(text: words(for: comparison, of: path, isNegated: false))
        case .days(let from, let to, let range): return Phrase(text: days(from: from, to: to, range))
        case .order(let left, let order, let right):
            return Phrase(
                text: "\(words(of: left)[language]) \(words(for: order)) \(words(of: right)[language])")
        case .exists(let scope, let expected):
            let thing = things(scope)
            let words = (expected ? thing.present : thing.absent)[language]
            return Phrase(text: text("det finns \(words)", "there is \(words)"))
        case .some(let scope, let inner):
            let thing = things(scope)
            if inner == .all([]) {
                return Phrase(text: text("det finns \(thing.some.swedish)", "there is \(thing.some.english)"))
            }
            return element(thing.some, inner)
        case .every(let scope, let inner): return element(things(scope).every, inner)
        case .count(let scope, let inner, let range):
            let number = words(for: range)
            let things = Bilingual(same: number + " ") + things(scope).many
            if inner == .all([]) {
                return Phrase(text: text("det finns \(things.swedish)", "there are \(things.english)"))
            }
            return element(things, inner)
        case .distinct(let scope, let inner, let field, let grouping, let range):
            return counted(words(counting: grouping, by: field, among: things(scope), range), inner)
        case .group(let scope, let inner, let key, let field, let least):
            return counted(words(ofSame: key, atLeast: least, field, among: things(scope)), inner)
        case .meetings(let size, let range): return Phrase(text: words(countingMeetings: size, range))
        case .core(let team): return Phrase(text: words(for: team))
        case .all(let parts): return joined(parts, text("och", "and"), none: text("alltid", "always"))
        case .any(let parts): return joined(parts, text("eller", "or"), none: text("aldrig", "never"))
        case .not(let inner): return negated(inner)
        case .coded(let variable, let comparison): return Phrase(text: words(for: comparison, of: variable))
        case .firstPlan(let question): return Phrase(text: words(for: question))
        }
    }

    private func words(for question: FirstPlanQuestion) -> String {
        switch question {
        case .is: text("planen är den första", "the plan is the first")
        case .none: text("akten har ingen plan av studiens slag", "the file has no plan of the study's kinds")
        case .notEvident:
            text("det framgår ej vilken plan som är den första", "it is not evident which plan is the first")
        }
    }

    private func words(for comparison: Comparison, of variable: Int) -> String {
        switch comparison {
        case .isAny(let selection): return words(for: CodedCondition.isAny(variable: variable, selection))
        case .isNotEvident: return words(for: CodedCondition.isNotEvident(variable: variable))
        case .isEmptySet(let isEmpty): return words(for: CodedCondition.isEmpty(variable: variable, isEmpty))
        case .isIn(let range, of: _): return words(for: CodedCondition.isIn(variable: variable, range))
        case .isMissing:
            return text("\(name(variable)) är ej kodat", "\(name(variable)) was not coded")
        case .isEmptyBox, .isWithin: preconditionFailure("coded values are no boxes and no dates")
        }
    }

    private func things(_ scope: Scope) -> ScopeWording { ScopeWording[scope, ofFirstPlan: isOfFirstPlan] }

    /// The field in words, with its owner unless it is of the element under test.
    private func words(of path: FieldPath) -> Bilingual {
        path.isOfElement ? path.noun : things(path.scope).owner + path.noun
    }

    private func element(_ things: Bilingual, _ inner: Condition) -> Phrase {
        Phrase(text: "\(things[language]): \(phrase(inner).text)", isJoined: true)
    }

    private func counted(_ words: String, _ inner: Condition) -> Phrase {
        if inner == .all([]) { return Phrase(text: words) }
        return element(Bilingual(same: words), inner)
    }

    private func joined(_ parts: [Condition], _ word: String, none: String) -> Phrase {
        if parts.count == 1 { return phrase(parts[0]) }
        guard !parts.isEmpty else { return Phrase(text: none) }
        return Phrase(text: parts.map { phrase($0).asPart }.joined(separator: " \(word) "), isJoined: true)
    }

    private func negated(_ condition: Condition) -> Phrase {
        switch condition {
        case .comparison(let path, let comparison):
            return Phrase(text: words(for: comparison, of: path, isNegated: true))
        case .some(let scope, let inner) where inner == .all([]):
            let things = things(scope).none
            return Phrase(text: text("det finns \(things.swedish)", "there is \(things.english)"))
        case .some(let scope, let inner): return element(things(scope).none, inner)
        case .exists(let scope, let expected): return phrase(.exists(scope, !expected))
        case .not(let inner): return phrase(inner)
        default: return Phrase(text: text("inte: (", "not: (") + phrase(condition).text + ")")
        }
    }

    // MARK: - Dates

    private func days(from: FieldPath, to: FieldPath, _ range: NumberRange) -> String {
        if let most = range.atMost, most > 0, range.atLeast == -most {
            let (from, to) = (words(of: from)[language], words(of: to)[language])
            return text(
                "det är högst \(most) dagar mellan \(from) och \(to)",
                "\(from) and \(to) are at most \(most) days apart")
        }
        let number = words(for: range)
        let dates = span(from: from, to: to)
        return text("det är \(number) dagar \(dates)", "there are \(number) days \(dates)")
    }

    /// *Från första planens datum till …*
    func span(from: FieldPath, to: FieldPath) -> String {
        text(
            "från \(words(of: from).swedish) till \(words(of: to).swedish)",
            "from \(words(of: from).english) to \(words(of: to).english)")
    }

    private func words(for order: DateOrder) -> String {
        switch order {
        case .before: text("är före", "is before")
        case .onOrBefore: text("är före eller samma dag som", "is on or before")
        case .after: text("är efter", "is after")
        case .onOrAfter: text("är efter eller samma dag som", "is on or after")
        }
    }

    // MARK: - Comparisons

    private func words(for comparison: Comparison, of path: FieldPath, isNegated: Bool) -> String {
        let subject = words(of: path)[language]
        let verb = isNegated ? text("är inte", "is not") : text("är", "is")
        switch comparison {
        case .isAny(let selection):
            return words(for: selection, of: path, subject: subject, isNegated: isNegated)
        case .isEmptyBox(let isEmpty):
            return "\(box(path)) \(verb) " + (isEmpty ? text("tom", "empty") : text("ifylld", "filled in"))
        case .isEmptySet(let isEmpty):
            let number = isEmpty != isNegated ? text("är 0", "is 0") : text("är minst 1", "is at least 1")
            return text("antalet \(subject) \(number)", "the number of \(subject) \(number)")
        case .isIn(let range, of: let selection):
            return "\(quantity(path, of: selection)) \(verb) \(words(for: range))"
        case .isWithin(let from, let to): return "\(subject) \(verb) \(bounds(from, to))"
        case .isNotEvident:
            return isNegated
                ? text("\(subject) är något annat än framgår ej", "\(subject) is anything but not evident")
                : text("\(subject) framgår ej", "\(subject) is not evident")
        case .isMissing:
            return isNegated
                ? text("\(subject) är kodat", "\(subject) was coded")
                : text("\(subject) är ej kodat", "\(subject) was not coded")
        }
    }

    private func words(
        for selection: CodeSelection, of path: FieldPath, subject: String, isNegated: Bool
    ) -> String {
        guard let list = path.type.list.map(codebook.list) else { return subject }
        if case .multiple = path.type.content {
            let verb = isNegated ? text("omfattar inte", "do not include") : text("omfattar", "include")
            return "\(subject) \(verb) \(choice(selection, of: list))"
        }
        if let property = property(choosing: selection, of: list) {
            let value = words(for: property.value)
            let verb = isNegated ? text("har inte", "does not have") : text("har", "has")
            return switch property.kind {
            case .principal: "\(subject) \(verb) " + text("huvudmannen \(value)", "the principal \(value)")
            case .operation: "\(subject) \(verb) " + text("driftsformen \(value)", "the operation \(value)")
            case .function: "\(subject) \(verb) " + text("funktionen \(value)", "the function \(value)")
            }
        }
        let verb = isNegated ? text("är inte", "is not") : text("är", "is")
        return "\(subject) \(verb) \(choice(selection, of: list))"
    }

    /// The field in words, as a box where only that it is filled in is held.
    func subject(_ path: FieldPath) -> String {
        switch path.type.content {
        case .state, .text: box(path)
        default: words(of: path)[language]
        }
    }

    /// *Rutan ”mål” i första planen.*
    private func box(_ path: FieldPath) -> String {
        let name = quoted(path.noun[language])
        let ofPlan =
            isOfFirstPlan ? text(" i första planen", " of the first plan") : text(" i planen", " of the plan")
        let plan = path.isOfElement ? "" : ofPlan
        return text("rutan \(name)", "the box \(name)") + plan
    }

    /// The number itself, or how many values there are.
    func quantity(_ path: FieldPath, of selection: CodeSelection?) -> String {
        let subject = words(of: path)[language]
        guard case .multiple(let id) = path.type.content else { return subject }
        let number = text("antalet \(subject)", "the number of \(subject)")
        guard let selection else { return number }
        let list = codebook.list(id)
        if let parent = parent(of: selection, in: list) {
            return number + text(" under \(words(for: parent))", " under \(words(for: parent))")
        }
        return number + text(" bland ", " among ") + choice(selection, of: list)
    }

    private func bounds(_ from: PartialDate?, _ to: PartialDate?) -> String {
        switch (from, to) {
        case (let from?, let to?):
            text("från och med \(from) till och med \(to)", "from \(from) up to and including \(to)")
        case (let from?, nil): text("\(from) eller senare", "\(from) or later")
        case (nil, let to?): text("\(to) eller tidigare", "\(to) or earlier")
        case (nil, nil): text("vilken dag som helst", "any day")
        }
    }
}
