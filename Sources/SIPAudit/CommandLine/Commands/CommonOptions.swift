/// The options that several subcommands share, with one meaning in all of them.
public enum CommonOptions {
    public static let codebook = OptionKey.text(
        "codebook", .folder, rule: .folder,
        help: Bilingual(
            sv: "Mapp med studiens kodbok. Utan valet gäller den kodbok som är inbyggd i programmet.",
            en: "Folder with the study's codebook. Without it, the codebook built into the program is used."))

    public static let material = OptionKey.repeated(
        "material", .file, rule: .file,
        help: Bilingual(
            sv:
                "Fil med uppgifter om studiens material: enheter som tillfrågats, deltagit eller avböjt, "
                + "och akter som uteslutits. Utan valet används material.json bredvid indata, om den "
                + "finns. Kan anges flera gånger; filerna får inte säga emot varandra.",
            en:
                "File with facts about the study's material: units asked, taking part or declining, and "
                + "files excluded. Without it, material.json beside the input is used, if there is one. May "
                + "be given several times; the files may not contradict one another."))

    public static let coder = OptionKey.text(
        "coder", Bilingual(same: "ID"),
        help: Bilingual(
            sv: "Den kodare vars observationer gäller där flera kodare har bedömt samma sak olika.",
            en: "The coder whose observations count where several coders judged the same thing differently."))

    public static let output = output(
        Bilingual.file, rule: .file,
        help: Bilingual(
            sv:
                "Skriv till FIL i stället för till skärmen. Filen skrivs hel eller inte alls. Utan --format "
                + "väljer ändelsen format, där kommandot har det: .csv, .json eller .md.",
            en:
                "Write to FILE instead of to the screen. The file is written whole or not at all. Without "
                + "--format the ending chooses the format, where the command has it: .csv, .json or .md."))

    public static let encoding = OptionKey<TextEncoding?>.choice(
        "encoding", Bilingual(sv: "KODNING", en: "ENCODING"),
        help: Bilingual(
            sv: "Teckenkodning i indata. Utan valet avgörs den av innehållet.",
            en: "Character encoding of the input. Without it, the content decides."))

    public static let inputFormat = OptionKey<InputFormat?>.choice(
        "input-format", .format,
        help: Bilingual(
            sv: "Format på indata. Utan valet avgörs det av innehållet.",
            en: "Format of the input. Without it, the content decides."))

    public static let excel = OptionKey.flag(
        "excel",
        help: Bilingual(
            sv: "Skriv csv så som svenska Excel läser den: semikolon, decimalkomma och BOM.",
            en: "Write csv as Swedish Excel reads it: semicolons, decimal commas and a BOM."))

    /// Shown where no subcommand has been chosen; the subcommands narrow it.
    static let format = OptionKey<OutputFormat?>.choice(
        "format", .format,
        help: Bilingual(
            sv: "Format på utdata. Vilka som finns, och vilket som är förvalt, beror på kommandot.",
            en: "Format of the output. Which there are, and which is the default, depends on the command."))

    /// The format of a subcommand's output, which the file's ending chooses too.
    static func format(among allowed: [OutputFormat], standard: OutputFormat) -> OptionKey<OutputFormat> {
        let endings = allowed.flatMap { format in format.endings.map { ($0, format.rawValue) } }
        // Text is what anything may be called.
        let others = OutputFormat.allCases.filter { $0 != .text && !allowed.contains($0) }
        return .choice(
            "format", .format, among: allowed, standard: standard,
            chosenBy: .init(
                of: output.declaration, Dictionary(uniqueKeysWithValues: endings),
                foreign: Set(others.flatMap(\.endings))),
            help: Bilingual(sv: "Format på utdata.", en: "Format of the output."))
    }

    /// Where a subcommand writes.
    static func output(_ placeholder: Bilingual, rule: ValueRule, help: Bilingual) -> OptionKey<String?> {
        .text("output", short: "o", placeholder, rule: rule, help: help)
    }

    /// What every subcommand that reads case files takes.
    static let reading = [
        codebook.declaration, material.declaration, coder.declaration, encoding.declaration,
        inputFormat.declaration,
    ]

    static let all = reading + [format.declaration, output.declaration, excel.declaration]

    /// The argument of every subcommand that reads case files.
    public static let input = ArgumentKey.path(
        inputName,
        help: Bilingual(
            sv:
                "Mapp eller fil med akter, eller en fil med redan kodade data. Ett bindestreck (-) är "
                + "standard in.",
            en: "Folder or file with case files, or a file with coded data. A hyphen (-) is standard input."))

    /// The argument of the subcommands that take any number of inputs, and tallies
    /// among them.
    public static let inputs = ArgumentKey.paths(
        inputName,
        help: Bilingual(
            sv:
                "Mappar eller filer med akter, filer med redan kodade data, eller räkningar från tally, i vilken "
                + "ordning och blandning som helst. Ett bindestreck (-) är standard in.",
            en:
                "Folders or files with case files, files with coded data, or tallies made by tally, in any order "
                + "and mix. A hyphen (-) is standard input."))

    static let inputName = Bilingual(sv: "INDATA", en: "INPUT")
}

extension UsageRule {
    /// `--excel` changes nothing but CSV, and says so rather than being ignored.
    static func excelIsCSV(_ format: OptionDeclaration) -> UsageRule {
        .requires(
            .given(CommonOptions.excel.declaration), .option(format, oneOf: [OutputFormat.csv.rawValue]))
    }
}

// MARK: - Placeholders

extension Bilingual {
    static let folder = Bilingual(sv: "MAPP", en: "DIR")
    static let file = Bilingual(sv: "FIL", en: "FILE")
    static let format = Bilingual(same: "FORMAT")
    static let variable = Bilingual(sv: "VARIABEL", en: "VARIABLE")
}
