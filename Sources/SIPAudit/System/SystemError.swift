#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An error of the operating system, in words of our own: those of `strerror`
/// differ between systems and follow the locale, and output never does.
struct SystemError: Hashable {
    /// The value of `errno`.
    let code: Int32

    /// The error of the system call that just failed.
    static var latest: SystemError { SystemError(code: errno) }

    /// What went wrong, as the end of a sentence after a colon.
    var reason: Bilingual {
        switch code {
        case ENOENT: Bilingual(sv: "filen eller mappen finns inte", en: "there is no such file or folder")
        case ENOTDIR:
            Bilingual(sv: "en del av sökvägen är inte en mapp", en: "a part of the path is not a folder")
        case EISDIR: Bilingual(sv: "det är en mapp", en: "it is a folder")
        case EACCES, EPERM: Bilingual(sv: "behörighet saknas", en: "permission is missing")
        case EROFS: Bilingual(sv: "platsen är skrivskyddad", en: "the location is read-only")
        case ENOSPC: Bilingual(sv: "disken är full", en: "the disk is full")
        case EDQUOT: Bilingual(sv: "diskutrymmet du har tilldelats är slut", en: "your disk quota is used up")
        case EFBIG: Bilingual(sv: "filen blir för stor", en: "the file becomes too large")
        case ENAMETOOLONG: Bilingual(sv: "namnet är för långt", en: "the name is too long")
        case ELOOP:
            Bilingual(sv: "länkarna leder runt i en cirkel", en: "the links lead around in a circle")
        case EIO:
            Bilingual(sv: "disken eller nätverket svarar med fel", en: "the disk or network reports an error")
        case EMFILE, ENFILE: Bilingual(sv: "för många filer är öppna", en: "too many files are open")
        case EBADF: Bilingual(sv: "strömmen är stängd", en: "the stream is closed")
        case ENXIO, ENODEV: Bilingual(sv: "det är ingen vanlig fil", en: "it is not a regular file")
        case ENOMEM: Bilingual(sv: "minnet räcker inte", en: "there is not enough memory")
        default: Bilingual(sv: "systemfel \(code)", en: "system error \(code)")
        }
    }
}
