using System.Collections.Immutable;

namespace Parapet.Campaigns.Sweeps;

/// <summary>A setting that a sweep varies.</summary>
/// <param name="Path">As in <c>connections.full.latency</c>.</param>
/// <param name="Values">As the study's file would state them, in the order given; empty where a range is given.</param>
/// <param name="Range">From where to where; null where values are listed.</param>
public sealed record VariedSetting(string Path, ImmutableArray<string> Values, ValueRange? Range)
{
    /// <summary>Whether it is the attacker's: such settings take listed values, all of which are shown.</summary>
    public bool IsOfTheRaid => Path.Split('.', '[')[0] is "raid" or "axes";

    /// <summary>What stands before the name of a figure that the public record disputes.</summary>
    internal const string OfTheRecord = "figures.";

    /// <summary>Whether it is a figure that the public record disputes, and no value of the study's file.</summary>
    public bool IsDisputed => Path.StartsWith(OfTheRecord, StringComparison.Ordinal);

    /// <summary>The value at a place of a design.</summary>
    /// <param name="place">In (0, 1).</param>
    internal string At(double place) => Range is { } range ? range.At(place) : Values[(int)(place * Values.Length)];
}
