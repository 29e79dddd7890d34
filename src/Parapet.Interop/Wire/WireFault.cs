namespace Parapet.Interop.Wire;

/// <summary>Why bytes are not what their standard says: where, in what, and which rule they break.</summary>
/// <param name="Offset">Of the byte at fault, from the first of what was handed in.</param>
/// <param name="Item">The field as its standard names it, as "I048/040" or "Entity State, Number of Variable Parameters".</param>
/// <param name="Reason">What is there and what is allowed.</param>
public readonly record struct WireFault(int Offset, string Item, string Reason)
{
    /// <summary>As a person reads it.</summary>
    public override string ToString() => $"byte {Offset}, {Item}: {Reason}";
}
