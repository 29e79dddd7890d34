using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Receiving;

/// <summary>What came while it was listened to.</summary>
public sealed record ListenAnswer
{
    [Unit("s")]
    [Description("How long it was listened.")]
    public required double Seconds { get; init; }

    [Description("Datagrams that were kept in the capture.")]
    public required long Kept { get; init; }

    [Description("Datagrams to the port of a group that were not sent to the group: neither counted below nor kept.")]
    public required long Elsewhere { get; init; }

    [Description("What came, one a standard.")]
    public required ImmutableArray<HeardStandard> Standards { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>What came in one standard.</summary>
public sealed record HeardStandard
{
    [Description("The standard.")]
    public required string Standard { get; init; }

    [Description("Datagrams that came.")]
    public required long Datagrams { get; init; }

    [Description("Datagrams that this system threw away because they came faster than they were taken; null where the system does not tell (it is told on Linux alone).")]
    public required long? Dropped { get; init; }

    [Unit("bytes")]
    [Description("Of their payloads.")]
    public required long Bytes { get; init; }

    [Description("PDUs by type, or data blocks by category.")]
    public required ImmutableArray<HeardKind> Kinds { get; init; }

    [Description("What was not taken, by the reason.")]
    public required ImmutableArray<HeardKind> NotTaken { get; init; }

    [Description("The last that could not be read: where, in what and why; null where there was none.")]
    public required string? LastFault { get; init; }
}

/// <summary>So many of a kind.</summary>
public sealed record HeardKind(
    [property: Description("The type, category or reason.")] string Kind,
    [property: Description("How many.")] long Count);
