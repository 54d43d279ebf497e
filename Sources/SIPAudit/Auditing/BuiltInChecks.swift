/// The checks that are Swift, in the order in which they report.
enum BuiltInChecks {
    /// Of one case file at a time.
    static let all: [any BuiltInCheck.Type] = [
        ResponsibleUnitAbsent.self,
        CodersDiffer.self, CodedTwice.self, ObservationAgainstFile.self, QuoteNotFound.self,
        DanglingReference.self, AfterReading.self, DocumentAfterEvent.self, OutsideApplicability.self,
        DuplicateParts.self, UncertainCodes.self, NotCoded.self,
        PhoneNumbers.self, MailAddresses.self, StreetAddresses.self,
    ]

    /// Of the material as a whole.
    static let ofMaterial: [any MaterialCheck.Type] = [
        UniqueCombination.self, SmallUnit.self,
        UnlinkedDuplicates.self, UnitWithoutFiles.self, DeclinedUnitHasFiles.self, MostlyNotEvident.self,
        LinkMissing.self,
    ]

    /// Both. One by one: an array cast as a whole looks up each conformance at
    /// run time, a hundredth of a run on the fixture.
    static let declared =
        all.map { $0 as any DeclaredCheck.Type } + ofMaterial.map { $0 as any DeclaredCheck.Type }

    /// What all of them say of themselves.
    static var declarations: [CheckDeclaration] { declared.map { $0.declaration } }
}
