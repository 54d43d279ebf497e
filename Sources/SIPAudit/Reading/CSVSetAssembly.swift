extension CaseFileCSVSet {
    var caseCount: Int { file(.cases)?.document.records.count ?? 0 }

    /// The cell of a field of the case itself, or the one that holds its id.
    func cell(_ field: CaseFile.Field, ofCase index: Int) -> CSVCell? {
        let id = file(.cases)?.cell(CSVSetColumn.caseID, row: index)
        return field == .id ? id : file(.cases)?.cell(field.header, row: index) ?? id
    }

    /// The case file of a row of `cases.csv`; incomplete when `log` grew.
    mutating func caseFile(_ index: Int) -> CaseFile? {
        guard let cases = file(.cases) else { return nil }
        built = CaseCellsBuilder()
        target = CaseCells()
        var caseFile = part(CaseFile.self, in: cases, row: index)
        caseFile.person = person(in: cases, row: index)
        caseFile.contacts = list(.contacts, of: index) { $0.part(Contact.self, in: $1, row: $2) }
        caseFile.interventions = list(.interventions, of: index) {
            $0.part(Intervention.self, in: $1, row: $2)
        }
        caseFile.documents = list(.documents, of: index) { $0.part(Document.self, in: $1, row: $2) }
        let meetings = meetings(ofCase: index)
        caseFile.plans = plans(ofCase: index, meetings)
        caseFile.followUps = list(.followUps, of: index) { set, file, row in
            set.followUp(in: file, row: row, meeting: meetings.ofFollowUps[row])
        }
        caseFile.observations = list(.observations, of: index) { $0.observation(in: $1, row: $2) }
        target.fill(built.cells, bytes: built.bytes, base: 0)
        return caseFile
    }

    /// A list of which the row of the case says whether it was coded.
    private mutating func list<Part>(
        _ part: CSVSetPart, of index: Int, _ read: (inout CaseFileCSVSet, CSVSetFile, Int) -> Part
    ) -> [Part]? {
        let cell = file(.cases)?.cell(part.header, row: index)
        return list(part, rows(of: part, inCase: index), saidIn: cell, of: .cases, read)
    }

    private func rows(of part: CSVSetPart, inCase index: Int) -> ArraySlice<Int> {
        file(part)?.rows(ofCase: index) ?? []
    }

    private mutating func person(in cases: CSVSetFile, row: Int) -> Person? {
        let record = cases.document.records[row]
        let statement = statement(cases.cell(CSVSetColumn.person, row: row))
        let firstOfPerson = built.appendUncoded(Person.Field.catalogue.entries.count)
        let keys = cells.forms.keys(of: .person)
        var first: CSVCell?
        for field in cases.personFields {
            let cell = record[field.column]
            if first == nil && !cell.isEmpty { first = cell }
            read(cell, into: firstOfPerson + field.index, cells.forms.form(field.index, of: keys))
        }
        if statement == .notCoded { report("not-coded", at: first, .personNotCoded) }
        return statement == .coded ? part(Person.self, at: firstOfPerson, position: record.offset) : nil
    }

    private mutating func plans(ofCase index: Int, _ meetings: Meetings) -> [Plan]? {
        let needs = owned(.needs, inCase: index, by: .plans)
        let otherNeeds = owned(.otherNeeds, inCase: index, by: .plans)
        let tasks = owned(.tasks, inCase: index, by: .plans)
        return list(.plans, of: index) { set, file, row in
            func said(_ part: CSVSetPart) -> CSVCell? { file.cell(part.header, row: row) }
            var plan = set.part(Plan.self, in: file, row: row)
            plan.needs = set.list(.needs, needs[row] ?? [], saidIn: said(.needs), of: .plans) {
                $0.part(Need.self, in: $1, row: $2)
            }
            plan.otherNeeds = set.list(
                .otherNeeds, otherNeeds[row] ?? [], saidIn: said(.otherNeeds), of: .plans
            ) { $0.part(OtherNeed.self, in: $1, row: $2) }
            plan.tasks = set.list(.tasks, tasks[row] ?? [], saidIn: said(.tasks), of: .plans) {
                $0.part(PlanTask.self, in: $1, row: $2)
            }
            plan.meeting = set.meeting(meetings.ofPlans[row], of: file, row: row)
            return plan
        }
    }

    private mutating func followUp(in file: CSVSetFile, row: Int, meeting held: Meetings.Held?) -> FollowUp {
        let first = read(file, row: row)
        var followUp = part(FollowUp.self, at: first, position: file.document.records[row].offset)
        followUp.meeting = meeting(held, of: file, row: row)
        if followUp.meeting != nil && !built.cells[first + FollowUp.Field.newPlan.rawValue].isMissing {
            report("meeting-twice", at: file.cell(CSVSetPart.meetings.header, row: row), .meetingTwice)
        }
        return followUp
    }

    private mutating func observation(in file: CSVSetFile, row: Int) -> Observation {
        let first = read(file, row: row)
        let observation = part(Observation.self, at: first, position: file.document.records[row].offset)
        guard case .code(let item) = built.cells[first + Observation.Field.item.rawValue],
            let cell = file.cell("value", row: row),
            !cell.isEmpty
        else { return observation }
        let (value, problems) = cells.observedValue(of: cell, item: item)
        for problem in problems { reportFault(problem.id, at: cell, problem.message) }
        if let value { built.set(first + Observation.Field.value.rawValue, to: value) }
        return observation
    }
}

// MARK: - Links within a case

extension CaseFileCSVSet {
    /// The rows of `part` in a case, by the row of their owner.
    private mutating func owned(_ part: CSVSetPart, inCase index: Int, by owner: CSVSetPart) -> [Int: [Int]] {
        guard let file = file(part) else { return [:] }
        let owners = owners(owner, inCase: index)
        var rows: [Int: [Int]] = [:]
        for row in file.rows(ofCase: index) {
            if let id = link(owners.column, of: file, row: row),
                let found = find(id, among: owners, for: file.cell(owners.column, row: row))
            {
                rows[found, default: []].append(row)
            } else {
                read(file, row: row)
            }
        }
        return rows
    }

    /// The rows of a case that others name by id.
    private struct Owners {
        let part: CSVSetPart
        let column: String
        var rowByID: [String: Int] = [:]
        var doubled: Set<String> = []
    }

    private func owners(_ part: CSVSetPart, inCase index: Int) -> Owners {
        guard let column = part.ownID else { preconditionFailure("a part with parts below it has an id") }
        var owners = Owners(part: part, column: column)
        for row in rows(of: part, inCase: index) {
            let id = file(part)?.text(column, row: row) ?? ""
            if owners.rowByID.updateValue(row, forKey: id) != nil { owners.doubled.insert(id) }
        }
        return owners
    }

    /// The row that has the id; reports that there is none, or more than one.
    private mutating func find(_ id: String, among owners: Owners, for cell: CSVCell?) -> Int? {
        let (column, file) = (owners.column, owners.part.fileName)
        guard let row = owners.rowByID[id] else {
            report("broken-link", at: cell, .noSuchOwner(Masked(id), column: column, file: file))
            return nil
        }
        guard !owners.doubled.contains(id) else {
            report("broken-link", at: cell, .doubledOwner(Masked(id), column: column, file: file))
            return nil
        }
        return row
    }

    /// The meetings of a case, by the row of the plan or follow-up they are of.
    fileprivate struct Meetings {
        struct Held {
            let meeting: Meeting
            let row: Int
        }

        var ofPlans: [Int: Held] = [:]
        var ofFollowUps: [Int: Held] = [:]
    }

    private mutating func meetings(ofCase index: Int) -> Meetings {
        var meetings = Meetings()
        let participants = owned(.participants, inCase: index, by: .meetings)
        guard let file = file(.meetings) else { return meetings }
        let plans = owners(.plans, inCase: index)
        let followUps = owners(.followUps, inCase: index)
        for row in file.rows(ofCase: index) {
            var meeting = part(Meeting.self, in: file, row: row)
            let said = file.cell(CSVSetPart.participants.header, row: row)
            meeting.participants = list(.participants, participants[row] ?? [], saidIn: said, of: .meetings) {
                $0.part(Participant.self, in: $1, row: $2)
            }
            let held = Meetings.Held(meeting: meeting, row: row)
            let plan = file.text(CSVSetColumn.planID, row: row)
            let followUp = file.text(CSVSetColumn.followUpID, row: row)
            switch (plan.isEmpty, followUp.isEmpty) {
            case (false, true):
                assign(held, to: \.ofPlans, of: plan, among: plans, &meetings)
            case (true, false):
                assign(held, to: \.ofFollowUps, of: followUp, among: followUps, &meetings)
            case (true, true):
                report("broken-link", at: file.cell(CSVSetColumn.planID, row: row), .meetingOfNothing)
            case (false, false):
                report("broken-link", at: file.cell(CSVSetColumn.followUpID, row: row), .meetingOfTwo)
            }
        }
        return meetings
    }

    private mutating func assign(
        _ held: Meetings.Held, to owned: WritableKeyPath<Meetings, [Int: Meetings.Held]>, of id: String,
        among owners: Owners, _ meetings: inout Meetings
    ) {
        guard let file = file(.meetings) else { return }
        let cell = file.cell(owners.column, row: held.row)
        guard let row = find(id, among: owners, for: cell) else { return }
        if let first = meetings[keyPath: owned][row] {
            let record = file.document.records[first.row].number
            report("broken-link", at: cell, .secondMeeting(column: owners.column, record: record))
        } else {
            meetings[keyPath: owned][row] = held
        }
    }

    /// The meeting of a plan or follow-up, whose row must say that it has one.
    private mutating func meeting(_ held: Meetings.Held?, of owner: CSVSetFile, row: Int) -> Meeting? {
        let cell = owner.cell(CSVSetPart.meetings.header, row: row)
        switch (statement(cell), held) {
        case (.coded, let held?): return held.meeting
        case (.coded, nil):
            guard let cell else { return nil }
            if file(.meetings) == nil {
                reportMissing(.meetings, at: cell)
            } else {
                let column = owner.part.ownID ?? ""
                report("broken-link", at: cell, .noMeeting(column: column))
            }
        case (.notCoded, let held?):
            if let file = file(.meetings) { reportNotCoded(file, row: held.row, owner: owner.part) }
        case (.notCoded, nil), (.unclear, _): break
        }
        return nil
    }
}
