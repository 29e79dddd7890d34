namespace Parapet.Interop.Dis.Layout;

/// <summary>Bytes at the end of something received that have no meaning here, kept so that it can be sent on unchanged.</summary>
/// <remarks>One that was never received is written as the zeros that the standard asks for.</remarks>
public readonly ref struct Remainder
{
    internal Remainder(ReadOnlySpan<byte> bytes)
    {
        Bytes = bytes;
        IsReceived = true;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    internal bool IsReceived { get; }
}
