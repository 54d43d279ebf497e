/// Prints a codebook for people: the study and its protocol, every variable
/// with its rule in words, the lists, and the tables with their conditions.
public struct CodebookPrinter: Sendable {
    public let codebook: Codebook
    let wording: Wording

    public init(_ codebook: Codebook, language: Language) {
        self.codebook = codebook
        wording = Wording(codebook, language: language)
    }

    var language: Language { wording.language }

    func text(_ swedish: String, _ english: String) -> String { wording.text(swedish, english) }

    /// The whole codebook.
    public func whole(_ style: PrintStyle) -> String {
        var document = PrintedDocument()
        addStudy(to: &document)
        addVariables(to: &document)
        addLists(to: &document)
        addTables(to: &document)
        return document.printed(style)
    }

    /// One variable, by its index in the codebook.
    public func variable(_ index: Int, _ style: PrintStyle) -> String {
        var document = PrintedDocument()
        add(codebook.variables[index], to: &document)
        return document.printed(style)
    }

    // MARK: - The study

    private func addStudy(to document: inout PrintedDocument) {
        let study = codebook.studyProtocol
        document.heading(1, study.title[language])
        document.entries([
            .init(text("Kodbok", "Codebook"), "\(study.id), version \(study.version)"),
            .init(text("Källa", "Source"), study.source),
            .init(text("Analysenhet", "Unit of analysis"), study.unitOfAnalysis[language]),
            .init(text("Kontrollsumma", "Digest"), codebook.digest),
        ])
        document.heading(2, text("Urval", "Inclusion"))
        document.paragraph(study.criteria[language])
        document.entries([
            .init(
                text("Period", "Period"),
                text(
                    "från och med \(study.window.from) till och med \(study.window.to)",
                    "from \(study.window.from) up to and including \(study.window.to)")),
            .init(
                text("Planer som räknas", "Plans that count"),
                wording.choice(study.qualifyingPlanKinds, of: codebook.list(.planKinds))),
            .init(text("Första planen", "First plan"), firstPlan),
        ])
        document.heading(2, text("Forskningsfrågor", "Research questions"))
        document.entries(study.questions.map { .init($0.id, $0.label[language]) })
        addMissing(to: &document)
        addPrinting(to: &document)
    }

    private var firstPlan: String {
        let dates = codebook.studyProtocol.planDates.map { date -> String in
            let scope: Scope = date.isOfMeeting ? .meeting : .plans
            let noun = scope.words(ofField: date.field)[language]
            return date.isOfMeeting ? text("mötets \(noun)", "\(noun) of the meeting") : noun
        }
        let order = wording.series(dates, last: text("och", "and"))
        return text(
            "den tidigaste planen i perioden som räknas; som datum gäller det första som finns av \(order)",
            "the earliest plan of the period that counts; its date is the first one there is of \(order)")
    }

    private func addMissing(to document: inout PrintedDocument) {
        let codes = codebook.studyProtocol.missing
        document.heading(2, text("Tre sätt att inte ha ett värde", "Three ways of having no value"))
        document.table(
            header: [text("Kod", "Code"), text("Stavning", "Spelling"), text("Betydelse", "Meaning")],
            rows: [
                [
                    "\(codes.notEvident)", Spelling.notEvident,
                    text(
                        "akten säger det inte: ett giltigt värde, inom basen",
                        "the file does not say: a valid value, inside the base"),
                ],
                [
                    "\(codes.notApplicable)", Spelling.notApplicable,
                    text(
                        "variabeln gäller inte fallet: utanför basen",
                        "the variable does not apply: outside the base"),
                ],
                [
                    "\(codes.missing)", Spelling.missing,
                    text(
                        "ingen har kodat det: utanför basen, räknas och visas",
                        "nobody coded it: outside the base, counted and shown"),
                ],
            ])
        document.paragraph(
            text(
                "En gren vars villkor inte går att avgöra hoppas inte över: den ger framgår ej, eller ej "
                    + "kodat om något som den behöver inte är kodat. Kodarens observation går före regeln.",
                "A branch whose condition cannot be told is not passed over: it gives not evident, or not "
                    + "coded if something it needs was not coded. The coder's observation goes before the rule."
            ))
    }

    private func addPrinting(to document: inout PrintedDocument) {
        let study = codebook.studyProtocol
        document.heading(2, text("Hur tal skrivs", "How numbers are printed"))
        var entries: [PrintedDocument.Entry] = [
            .init(text("Avrundning", "Rounding"), study.rounding.help?[language] ?? study.rounding.rawValue),
            .init(text("Decimaler", "Decimals"), "\(study.decimals)"),
        ]
        if let test = study.test {
            let comma = text(",", ".")
            let levels = test.levels.map { level in
                "\(level.mark) p < \(level.printedBound.split(separator: ".").joined(separator: comma))"
            }.joined(separator: "; ")
            let alternative = test.alternative.help?[language] ?? test.alternative.rawValue
            entries += [
                .init(text("Test", "Test"), "\(test.test.rawValue), \(alternative). \(levels)"),
                .init(text("Skäl", "Reason"), test.reason[language]),
            ]
        }
        document.entries(entries)
    }
}
