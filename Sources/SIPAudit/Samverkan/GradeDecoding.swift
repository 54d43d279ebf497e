extension JSONKeys {
    fileprivate static let grade = JSONKeys(
        ["source", "levels", "majority", "horizontal", "vertical", "grades", "matrix"],
        required: ["source", "levels", "majority", "horizontal", "vertical", "grades", "matrix"])
    fileprivate static let value = JSONKeys(["id", "code", "label"], required: ["id", "code", "label"])
    fileprivate static let horizontal = JSONKeys(
        ["source", "criteria", "moderate", "high"], required: ["source", "criteria", "moderate", "high"])
    fileprivate static let vertical = JSONKeys(["source", "levels"], required: ["source", "levels"])
    fileprivate static let verticalLevel = JSONKeys(
        ["level", "label", "when"], required: ["level", "label", "when"])
    fileprivate static let cell = JSONKeys(
        ["vertical", "horizontal", "grade", "form"], required: ["vertical", "horizontal", "grade", "form"])
}

extension CodebookDecoder {
    /// Reads how vertical and horizontal integration give a grade.
    mutating func decodeGrade(_ value: JSONValue?) -> Samverkan.GradeScale? {
        guard let value, check(value, .grade), let source = string(value["source"]),
            let majority = share(value["majority"])
        else { return nil }
        let levels = elements(value["levels"]).compactMap { gradeValue($0) }
        let grades = elements(value["grades"]).compactMap { gradeValue($0) }
        guard levels.count == 3 else {
            if let list = value["levels"] { report("samverkan", at: list, .threeLevels) }
            return nil
        }
        guard let horizontal = decodeHorizontal(value["horizontal"]),
            let vertical = value["vertical"], check(vertical, .vertical),
            let verticalSource = string(vertical["source"])
        else { return nil }
        let ids = levels.map(\.id)
        let verticalLevels = elements(vertical["levels"]).compactMap {
            item -> Samverkan.GradeScale.VerticalLevel? in
            guard check(item, .verticalLevel), let level = index(of: item["level"], among: ids),
                let label = bilingual(item["label"]), let whole = factCondition(item["when"]),
                let condition = whole.removing(leftOut.facts)
            else { return nil }
            return .init(level: level, label: label, condition: condition)
        }.sorted { $0.level < $1.level }
        guard let matrix = decodeMatrix(value["matrix"], levels: ids, grades: grades.map(\.id)) else {
            return nil
        }
        return Samverkan.GradeScale(
            source: source, levels: levels, majority: majority, horizontal: horizontal,
            vertical: verticalLevels, verticalSource: verticalSource, grades: grades, matrix: matrix)
    }

    private mutating func gradeValue(_ item: JSONValue) -> Samverkan.GradeScale.Value? {
        guard check(item, .value), let id = string(item["id"]), let code = integer(item["code"]),
            let label = bilingual(item["label"])
        else { return nil }
        return .init(id: id, code: code, label: label)
    }

    private mutating func decodeHorizontal(_ value: JSONValue?) -> Samverkan.GradeScale.Horizontal? {
        guard let value, check(value, .horizontal), let source = string(value["source"]),
            let moderate = share(value["moderate"]), let high = share(value["high"])
        else { return nil }
        return .init(
            source: source, criteria: criteria(value["criteria"]),
            thresholds: [moderate, high])
    }

    /// Every pair of levels has its grade, once.
    private mutating func decodeMatrix(
        _ list: JSONValue?, levels: [String], grades: [String]
    ) -> [[Samverkan.GradeScale.Cell]]? {
        let faults = log.count
        var cells = levels.map { _ in levels.map { _ in Samverkan.GradeScale.Cell?.none } }
        for item in elements(list) {
            guard check(item, .cell), let row = index(of: item["vertical"], among: levels),
                let column = index(of: item["horizontal"], among: levels),
                let grade = index(of: item["grade"], among: grades), let form = bilingual(item["form"])
            else { continue }
            if cells[row][column] != nil {
                report("doubled", at: item, .doubled(Masked("\(levels[row]), \(levels[column])")))
            }
            cells[row][column] = .init(grade: grade, form: form)
        }
        let whole = cells.map { $0.compactMap(\.self) }
        if whole.allSatisfy({ $0.count == levels.count }) { return whole }
        if let list, log.count == faults { report("samverkan", at: list, .wholeMatrix) }
        return nil
    }
}

extension Bilingual {
    fileprivate static let threeLevels = Bilingual(
        sv: "Integrationen har tre nivåer, från den lägsta.",
        en: "Integration has three levels, from the lowest.")

    fileprivate static let wholeMatrix = Bilingual(
        sv: "Varje par av vertikal och horisontell nivå behöver en grad.",
        en: "Every pair of a vertical and a horizontal level needs a grade.")
}
