/// A demand on what stands together on a command line.
public enum UsageRule: Hashable, Sendable {
    /// Where the first holds, the second must hold too; with the reason and what
    /// to do, where the rule alone does not say it.
    case requires(Setting, Setting, Bilingual? = nil)
    /// The two cannot be given together.
    case excludes(Setting, Setting, Bilingual? = nil)

    /// Something that holds or does not hold of a command line.
    public enum Setting: Hashable, Sendable {
        /// The option was written on the command line.
        case given(OptionDeclaration)
        /// The option has one of these values, written or standard.
        case option(OptionDeclaration, oneOf: [String])
        /// The argument has one of these values.
        case argument(ArgumentDeclaration, oneOf: [String])

        func holds(in parsed: ParsedCommand) -> Bool {
            switch self {
            case .given(let option): parsed.isGiven(option)
            case .option(let option, let values): parsed.values(of: option).contains(where: values.contains)
            case .argument(let argument, let values):
                parsed.values(of: argument).contains(where: values.contains)
            }
        }

        /// As it would be written on a command line.
        var spelling: Bilingual {
            switch self {
            case .given(let option): option.synopsis
            case .option(let option, let values):
                Bilingual(same: option.spelling + " ") + .enumeration(values, .or)
            case .argument(let argument, let values):
                argument.name + Bilingual(same: " ") + .enumeration(values, .or)
            }
        }
    }

    /// What is wrong with a command line that breaks the rule, else nil.
    func fault(in parsed: ParsedCommand) -> Bilingual? {
        switch self {
        case .requires(let condition, let demand, let reason):
            guard condition.holds(in: parsed), !demand.holds(in: parsed) else { return nil }
            return .required(demand, by: condition) + .after(reason)
        case .excludes(let one, let other, let reason):
            guard one.holds(in: parsed), other.holds(in: parsed) else { return nil }
            return .exclusive(one, other) + .after(reason)
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func required(
        _ demand: UsageRule.Setting, by condition: UsageRule.Setting
    ) -> Bilingual {
        condition.subject + Bilingual(sv: " kräver ", en: " requires ") + demand.spelling
    }

    fileprivate static func exclusive(_ one: UsageRule.Setting, _ other: UsageRule.Setting) -> Bilingual {
        one.subject + Bilingual(sv: " kan inte stå tillsammans med ", en: " cannot stand together with ")
            + other.subject
    }

    /// A reason, if there is one, as the end of a sentence.
    fileprivate static func after(_ reason: Bilingual?) -> Bilingual {
        reason.map { Bilingual(same: "; ") + $0 } ?? Bilingual(same: "")
    }
}

extension UsageRule.Setting {
    /// The setting as the subject of a sentence: an option without its placeholder.
    fileprivate var subject: Bilingual {
        if case .given(let option) = self { Bilingual(same: option.spelling) } else { spelling }
    }
}
