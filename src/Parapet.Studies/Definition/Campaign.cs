using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Raids in a row against the same force, the magazines carried over from each to the next.</summary>
public sealed record Campaign
{
    [Description("raids in a row")]
    [Allowed("[2, 1000]")]
    public required int Raids { get; init; }

    [Description("from one raid to the next")]
    [Allowed("[1 min, 10000 h]")]
    public required Duration Every { get; init; }

    [Description("from the end of a raid until what the depot sends is on the launchers: at the next raid where that is later, else at a later one; nothing if left out")]
    [Allowed("[0 h, 10000 h]")]
    public Duration Convoy { get; init; } = Duration.Zero;

    [Description("rounds in depot at the start for each ready round, the same for every force and type")]
    [Allowed("[0, 100]")]
    public required double Depot { get; init; }

    [Description("rounds delivered to the depot in a year for each ready round, the same for every force and type")]
    [Allowed("[0, 1000]")]
    public required double DeliveredPerYear { get; init; }

    /// <summary>How many raids later a round that leaves the depot after a raid stands on a launcher.</summary>
    public int RaidsOnTheWay => (int)Math.Max(1, Math.Ceiling(Convoy.Seconds / Every.Seconds));

    /// <summary>Which of its raids a replication is, from 1.</summary>
    public int WaveOf(int replication) => replication % Raids + 1;
}
