/// A piece of the user's input, made safe to show in a message.
///
/// This is the only way from input to any message, log or error: no message
/// takes a `String` of the user's. Identity numbers are replaced, control
/// characters are shown escaped, and a text too long to be a name or a code is
/// described by its length instead of quoted.
public struct Masked: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ text: String) {
        description = text
    }
}
