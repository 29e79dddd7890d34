namespace Parapet.Interop.Asterix.Json;

/// <summary>A text that is written over and over, kept so that it is copied in few steps whatever its length.</summary>
internal readonly struct ReadyText
{
    /// <summary>Octets of one step of copying.</summary>
    public const int Step = 32;

    /// <param name="text">In UTF-8.</param>
    public ReadyText(ReadOnlySpan<byte> text) => (Octets, Length) = ([.. text, .. new byte[Step]], text.Length);

    /// <summary>The text, and behind it one step of nothing.</summary>
    public byte[] Octets { get; }

    /// <summary>Of the text alone.</summary>
    public int Length { get; }
}
