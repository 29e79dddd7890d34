using System.Collections.Immutable;

namespace Parapet.Interop.Cot;

/// <summary>A message of the TAK protocol, version 1.</summary>
/// <param name="Event">Null where it tells of no object.</param>
/// <param name="Control">What its sender speaks; null where it does not say.</param>
public sealed record TakMessage(CotEvent? Event, TakControl? Control = null)
{
    /// <summary>Fields that this version does not know, as they were read, to be written again: of the message, of its event and of that event's detail.</summary>
    public ImmutableArray<ImmutableArray<byte>> Unknown { get; init; } = [[], [], []];
}

/// <summary>What a participant speaks.</summary>
/// <param name="Lowest">The lowest version of the protocol; 0 stands for 1.</param>
/// <param name="Highest">The highest; 0 stands for 1.</param>
/// <param name="Contact">Whose it is; empty where the event says so.</param>
public sealed record TakControl(uint Lowest, uint Highest, string Contact);
