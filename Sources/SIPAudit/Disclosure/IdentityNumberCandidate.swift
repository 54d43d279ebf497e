/// Twelve places that may be an identity number: `YYYYMMDD` and four more.
///
/// The detector finds candidates by their shape; this type says which of them
/// are numbers that an authority or a region could have given to a person.
///
/// | number | form | checked by | source |
/// |---|---|---|---|
/// | personnummer | (YY)YYMMDD-NNNC | date, Luhn, N ≠ 000 | folkbokföringslagen 18 §; Skatteverket, Rättslig vägledning, *Personnummer*; SKV 704 |
/// | samordningsnummer | the same, day + 60 | the same | folkbokföringslagen 18 a §; SKV 707 |
/// | interimsnummer (T-nummer) | (YY)YYMMDD-LNNC, L one of TRSUWXJKLMN | date, Luhn with L = 1 | personnummer/meta on GitHub, *interim numbers* |
/// | nationellt reservnummer | XXYYMMDD-LLGC | constant XX, date or serial number | Inera, *Nationellt reservID*, 1.0 |
/// | Stockholm | 99YYYYNNNNNN | year | vardgivarguiden.se, *Reservnummer* |
/// | Västra Götaland, Dalarna, Västerbotten, Sörmland | YYYYMMDD-LNNN | date | HL7 Sverige, *basprofiler-r4*, local reserve numbers |
/// | Västra Götaland, short | YYMMDD-LNNC, L one of KMX | date, Luhn with K, M, X = 5, 7, 8 | pinefox/personnummer |
/// | Värmland | YYYYMMDD-SLNN, L one of FUXPL | date | HL7 Sverige |
/// | Värmland, Örebro, Blekinge, Sörmland | YYYYMMDD-LLNL | date | HL7 Sverige |
/// | Skåne | (YY)YYMMDD-LLNL, first L one of DEF, N 0 or 1 | date | HL7 Sverige |
/// | Västernorrland | YYYYMMDD-NNNR | date | HL7 Sverige |
/// | Gävleborg | YYYYMMDD-NNLN, L one of KMX | date | HL7 Sverige |
/// | Halland, Carelink | YYYYMMDDNNNN, day 32–59 | year, month | HL7 Sverige |
///
/// Stockholm's numbers end in a check digit, but the public descriptions
/// disagree on whether it counts the leading 99, so it is not asked for. The
/// check digit of the national number is not described publicly. Other regions
/// have forms that we could not substantiate; Socialstyrelsen's register of
/// 2008 also had bare serial numbers, which nothing can tell from others.
struct IdentityNumberCandidate {
    /// Digits are 0–9 and letters 10–35 (A–Z). Places 0–1 are the century,
    /// 2–7 the date and 8–11 the rest. A vector, since an array would allocate
    /// for each of the many dates in a file.
    var places = SIMD16<UInt8>()
    /// False when places 0 and 1 were not written.
    var hasCentury: Bool

    /// True when the places are an identity number.
    var isIdentityNumber: Bool {
        switch tailShape {
        case 0b0000: isNumeric
        case 0b1000: isInterim || (hasCentury && isBirthDate) || isShortVastraGotaland
        case 0b1100: isNationalReserve || (isVarmland && isBirthDate)
        case 0b1110: isNationalReserve
        case 0b1101: isBirthDate && (hasCentury || isSkane)
        case 0b0001: hasCentury && isBirthDate && places[11] == letter("R")
        case 0b0010: hasCentury && isBirthDate && isOneOf("KMX", at: 10)
        default: false
        }
    }

    // MARK: Parts

    /// Which of the last four places are letters, the first being the highest bit.
    private var tailShape: Int {
        (0..<4).reduce(0) { shape, place in shape << 1 | (places[8 + place] > 9 ? 1 : 0) }
    }

    private func number(at place: Int) -> Int {
        Int(places[place]) * 10 + Int(places[place + 1])
    }

    private var century: Int { number(at: 0) }
    private var month: Int { number(at: 4) }
    private var day: Int { number(at: 6) }

    private func letter(_ scalar: Unicode.Scalar) -> UInt8 {
        UInt8(scalar.value - 55)
    }

    private func isOneOf(_ letters: StaticString, at place: Int) -> Bool {
        letters.withUTF8Buffer { $0.contains { $0 == places[place] + 55 } }
    }

    // MARK: Dates

    /// A day on which somebody alive in the last two centuries was born.
    private var isBirthDate: Bool {
        (!hasCentury || (18...20).contains(century)) && isDay(day)
    }

    /// Whether `day` exists in the month. Without a century, 29 February needs
    /// one in which the year was a leap year, and 1900 had none but 2000 had.
    private func isDay(_ day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let year = hasCentury ? number(at: 0) * 100 + number(at: 2) : 2000 + number(at: 2)
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return day <= (isLeap ? 29 : 28)
        case 4, 6, 9, 11: return day <= 30
        default: return day <= 31
        }
    }

    // MARK: The check digit

    /// Luhn's formula (modulus 10, weights 2 and 1) over the last ten places,
    /// place 8 counted as `first` where it holds a letter.
    private func hasCheckDigit(first: UInt8) -> Bool {
        var sum = 0
        for place in 2..<12 {
            let weighted = Int(place == 8 ? first : places[place]) * (place % 2 == 0 ? 2 : 1)
            sum += weighted > 9 ? weighted - 9 : weighted
        }
        return sum % 10 == 0
    }

    // MARK: The kinds of numbers

    /// Personnummer, samordningsnummer, and the reserve numbers without letters.
    private var isNumeric: Bool {
        if hasCentury && century == 99 { return (18...20).contains(number(at: 2)) }
        if hasCentury && (17...20).contains(century) && (1...12).contains(month) && (32...59).contains(day) {
            return true
        }
        guard !hasCentury || (18...20).contains(century) else { return false }
        guard places[8] | places[9] | places[10] != 0 else { return false }
        return isDay(day > 60 ? day - 60 : day) && hasCheckDigit(first: places[8])
    }

    private var isInterim: Bool {
        isBirthDate && isOneOf("TRSUWXJKLMN", at: 8) && hasCheckDigit(first: 1)
    }

    private var isShortVastraGotaland: Bool {
        guard isBirthDate else { return false }
        return switch places[8] {
        case letter("K"): hasCheckDigit(first: 5)
        case letter("M"): hasCheckDigit(first: 7)
        case letter("X"): hasCheckDigit(first: 8)
        default: false
        }
    }

    /// The century of birth is raised by a multiple of three, so that 18–21
    /// never occur; an unknown date of birth is 00 and a serial number that no
    /// date can look like.
    private var isNationalReserve: Bool {
        guard hasCentury, (8...10).allSatisfy({ places[$0] < 10 || !isOneOf("IOQVW", at: $0) }) else {
            return false
        }
        if century == 0 { return month >= 20 && (40...59).contains(day) }
        return century >= 22 && (1...12).contains(month) && (1...31).contains(day)
    }

    private var isVarmland: Bool {
        hasCentury && places[8] == letter("S") && isOneOf("FUXPL", at: 9)
    }

    private var isSkane: Bool {
        isOneOf("DEF", at: 8) && places[10] < 2
    }
}
