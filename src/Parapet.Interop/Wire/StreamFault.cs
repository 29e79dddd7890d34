namespace Parapet.Interop.Wire;

/// <summary>As <see cref="WireFault"/>, of a stream that may be longer than any array.</summary>
/// <param name="Offset">Of the byte at fault, from the first of the stream.</param>
/// <param name="Item">The field as its standard names it.</param>
/// <param name="Reason">What is there and what is allowed.</param>
public readonly record struct StreamFault(long Offset, string Item, string Reason)
{
    /// <summary>As a person reads it.</summary>
    public override string ToString() => $"byte {Offset}, {Item}: {Reason}";

    /// <summary>A fault of bytes that began somewhere in the stream.</summary>
    /// <param name="start">Where the bytes that the fault counts from began.</param>
    /// <param name="fault">Of these bytes.</param>
    public static StreamFault At(long start, WireFault fault) => new(start + fault.Offset, fault.Item, fault.Reason);
}
