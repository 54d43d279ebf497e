/// The words that synthesized texts are made of, invented, and the sentences
/// they make.
///
/// No word holds a digit before which there is a zero, an `@` or the name of a
/// place: no composition is a number or an address of anybody.
struct SynthesisPhrases: Sendable {
    /// All words, one after the other, and where each list's words begin.
    private let bytes: [UInt8]
    private let starts: [Int]
    private let firstOfList: [Int]

    /// A list of words.
    private enum List: Int, CaseIterable {
        case time, told, content, worker, act, purpose, whole, help, matter, goal, duty, remark

        var words: [String] {
            switch self {
            case .time:
                [
                    "Efter mötet", "Under veckan", "Vid hembesöket", "I telefon", "Samma dag", "Sedan sist",
                    "Inför sommaren", "Efter helgen", "Under hösten", "Vid dagens samtal", "På väntrummet",
                    "I början av månaden", "Strax före jul", "Vid ett kort besök", "Kl. 13.15",
                    "Två dagar senare",
                ]
            case .told:
                [
                    " berättar hen", " säger hen", " menar hen", " beskriver hen för handläggaren",
                    " framhåller hen", " upprepar hen", " skriver hen i ett sms",
                    " kommer det fram vid frågor",
                ]
            case .content:
                [
                    " att nätterna är svåra.", " att boendet fungerar bättre än i våras.",
                    " att ekonomin är ansträngd och hyran försenad.",
                    " att kontakten med modern har blivit lättare.",
                    " att det känns tryggt att alla vet vad som gäller.", " att medicinen gör hen trött.",
                    " att det är långt mellan besöken.", " att suget är värst på kvällarna.",
                    " att hen vill ha något att göra om dagarna.", " att ingen ringde tillbaka.",
                    " att hen inte orkar öppna posten.", " att syskonen hälsar på ibland.",
                    " att planen inte säger något om tandvården.", " att det går åt rätt håll.",
                ]
            case .worker:
                [
                    "Handläggaren", "Behandlaren", "Kontaktpersonen", "Läkaren", "Sjuksköterskan",
                    "Enhetschefen", "Den gode mannen", "Arbetsterapeuten", "Kuratorn", "Personalen",
                ]
            case .act:
                [
                    " ringer öppenvården", " skickar en påminnelse", " bokar en ny tid",
                    " tar upp frågan med arbetsgruppen", " skriver till mottagningen",
                    " går igenom underlaget", " ber om ett läkarutlåtande", " följer med på besöket",
                    " sammanfattar vad som bestämdes", " väntar på besked",
                ]
            case .purpose:
                [
                    ".", " för att stämma av tiderna.", " inför nästa uppföljning.",
                    " så att insatsen kan komma igång.", " eftersom svaret dröjer.",
                    " enligt överenskommelsen.", " om hen samtycker.", ", som lovar att återkomma.",
                    " – trots att frågan redan är besvarad.", " utan att ha fått någon kallelse.",
                ]
            case .whole:
                [
                    "Ingen förändring.", "Hen uteblev.", "Överenskommelse: ”en sak i taget”.",
                    "Hen säger \"jag vill vara med när ni pratar om mig\".",
                    "Ärendet ligger i mappen samverkan\\pågående.", "Se även bilaga 2 och 3.",
                    "Beslut enligt 4 kap. 1 § SoL, med villkor.",
                    "Närvarande:\tbrukaren, handläggaren och en till.",
                    "Frågor att ta upp:\n- boendet\n- pengarna\n- vem som ringer", "Mår bättre 🙂",
                    "Idén om ett café på dagtid prövas; kostnad högst 50 €.",
                    "Uppgiften är hämtad ur en tidigare anteckning.", "Telefonsamtal, 20 minuter.",
                    "Åtgärd: ny tid bokad.", "Ömsesidigt beslut att pausa.", "Går hem i förtid.",
                ]
            case .help:
                [
                    "stöd med", "hjälp med", "samtal om", "någon att fråga om", "fortsatt kontakt kring",
                    "samordning av", "utredning av", "eventuellt insats för", "tät uppföljning av",
                    "bättre rutiner för",
                ]
            case .matter:
                [
                    " sömnen", " hyra och räkningar", " vardagens sysslor", " sug och återfall", " resorna",
                    " läkemedlen", " ett eget boende", " arbetsträning", " kontakten med barnen",
                    " ångest i folksamlingar", " mat och måltider", " myndighetspost", " fritid och vänner",
                    " smärtan i ryggen", " skulderna",
                ]
            case .goal:
                [
                    "komma hemifrån tre dagar i veckan", "inga återfall före nästa uppföljning",
                    "sova hela natten", "en egen bostad på sikt", "färre besök på akuten",
                    "ordning på ekonomin", "veta vem hen ska ringa", "börja arbetsträna till våren",
                    "fler vänner utanför boendet",
                ]
            case .duty:
                [
                    "Kommer till bokade tider eller lämnar återbud.", "Öppnar sin post varje vecka.",
                    "Ställer sig i bostadskö.", "Tar sina mediciner.", "Ringer när det känns svårt.",
                    "Skriver upp sina frågor till nästa möte.",
                ]
            case .remark:
                [
                    "Oklart vilken insats som avses.", "Två tolkningar möjliga, den troligare vald.",
                    "Jämför med planens sista sida.", "Bedömt tillsammans med den andra granskaren.",
                    "Svårläst handstil.", "Står bara i journalen.",
                ]
            }
        }
    }

    init() {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        firstOfList = List.allCases.map { list in
            let first = starts.count
            for word in list.words {
                starts.append(bytes.count)
                bytes += word.utf8
            }
            return first
        }
        self.starts = starts + [bytes.count]
        self.bytes = bytes
    }

    // MARK: - Compositions

    /// A sentence of a note.
    func sentence(_ random: inout SplitMix64, into text: inout [UInt8]) {
        switch random.below(10) {
        case 0..<4: add([.time, .told, .content], &random, into: &text)
        case 4..<8: add([.worker, .act, .purpose], &random, into: &text)
        default: add([.whole], &random, into: &text)
        }
    }

    /// What stands in a box of a form.
    func box(_ random: inout SplitMix64, into text: inout [UInt8]) {
        switch random.below(8) {
        case 0..<5: add([.help, .matter], &random, into: &text)
        case 5: add([.goal], &random, into: &text)
        case 6: add([.duty], &random, into: &text)
        default:
            add([.help, .matter], &random, into: &text)
            text += "; ".utf8
            add([.goal], &random, into: &text)
        }
    }

    /// What a coder remarks.
    func remark(_ random: inout SplitMix64, into text: inout [UInt8]) { add([.remark], &random, into: &text) }

    private func add(_ lists: [List], _ random: inout SplitMix64, into text: inout [UInt8]) {
        for list in lists {
            let first = firstOfList[list.rawValue]
            let next =
                list.rawValue + 1 < firstOfList.count ? firstOfList[list.rawValue + 1] : starts.count - 1
            let word = first + random.below(next - first)
            text += bytes[starts[word]..<starts[word + 1]]
        }
    }
}
