using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>What left with a <see cref="Launched"/> is a burst of a gun.</summary>
/// <param name="Burst">Its number in the run, among those of rounds.</param>
/// <param name="Shells">That it has.</param>
/// <param name="Range">Slant, to the place at which they are aimed.</param>
public readonly record struct BurstFired(Instant Time, NodeId Post, FireUnitId Unit, TrackNumber Track, EngagementId Engagement, int Burst, int Shells, Length Range)
    : IEntry<BurstFired>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.BurstFired;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static BurstFired Through<TFields>(in BurstFired entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Unit("unit", entry.Unit), fields.Track(entry.Track), fields.Engagement("engagement", entry.Engagement), fields.Number("burst", entry.Burst), fields.Number("shells", entry.Shells), fields.Distance("range", entry.Range));
}

/// <summary>A burst truly passed a target; its <see cref="RoundEnded"/> follows.</summary>
/// <param name="Beside">From the middle of the burst to the target's centre at their closest.</param>
/// <param name="KillChance">Of the whole burst, as it passed.</param>
public readonly record struct BurstPassed(Instant Time, int Burst, FireUnitId Unit, TruthNumber Target, Length Beside, Ratio KillChance)
    : IEntry<BurstPassed>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.BurstPassed;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static BurstPassed Through<TFields>(in BurstPassed entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Number("burst", entry.Burst), fields.Unit("unit", entry.Unit), fields.Truth("target", entry.Target), fields.Distance("beside", entry.Beside), Ratio.Of(fields.Real("killChance", "", entry.KillChance.Value)));
}
