using System.Collections.Immutable;

namespace Parapet.Interop.Dis.Streams;

/// <summary>Which PDUs of those that arrive are wanted.</summary>
public sealed record DisFilter
{
    /// <summary>Null for every exercise.</summary>
    public byte? Exercise { get; init; }

    /// <summary>Of the senders; empty for every site.</summary>
    public ImmutableArray<ushort> Sites { get; init; } = [];

    /// <summary>Of the senders; empty for every application.</summary>
    public ImmutableArray<ushort> Applications { get; init; } = [];

    /// <summary>Whether types that the standard does not know are taken too.</summary>
    public bool TakesUnknownTypes { get; init; }

    /// <summary>Whether states of entities that come again or too late are taken too.</summary>
    public bool TakesLateStates { get; init; }

    /// <summary>How many entities are watched for states that come again or too late; those of more are taken as they come.</summary>
    public int MostEntities { get; init; } = 65_536;

    /// <summary>After how long without a word an entity is forgotten, so that it may begin anew.</summary>
    public Duration TimeOut { get; init; } = Motion.Heartbeat.TimeOut;
}
