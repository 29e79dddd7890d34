using System.Collections.Immutable;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Robustness;

/// <summary>The headline pair raid by raid, of one variant of a study.</summary>
/// <param name="Draws">The draw of each raid.</param>
/// <param name="Differences">The first option less the second in the deciding measure, raid by raid; NaN where the measure has no value.</param>
/// <param name="Refusal">Why the variant cannot be run; null where it was.</param>
internal sealed record HeadlineValues(ImmutableArray<int> Draws, ImmutableArray<double> Differences, string? Refusal = null)
{
    /// <summary>Whether there are values to compare with others.</summary>
    public bool IsKnown => Refusal is null && !Differences.IsEmpty && Differences.All(double.IsFinite);

    /// <summary>What was refused.</summary>
    public static HeadlineValues Refused(string reason) => new([], [], reason);

    /// <summary>The difference with its chance.</summary>
    public NestedSample Sample() => new(Differences.AsSpan(), Draws.AsSpan());

    /// <summary>By how much the difference is another than in the study, raid by raid.</summary>
    public NestedSample Effect(HeadlineValues study) =>
        new([.. Differences.Zip(study.Differences, (own, stated) => own - stated)], Draws.AsSpan());
}
