using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Statistics.Estimates;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Robustness;

/// <summary>The headline pair raid by raid, of one variant of a study.</summary>
/// <param name="Raids">In the order of their numbers.</param>
/// <param name="Refusal">Why the variant cannot be run; null where it was.</param>
internal sealed record HeadlineValues(ImmutableArray<HeadlineRaid> Raids, string? Refusal = null)
{
    /// <summary>The first option minus the second, raid by raid; NaN where the measure has no value.</summary>
    public ImmutableArray<double> Differences => field.IsDefault ? field = [.. Firsts.Zip(Seconds, (a, b) => a - b)] : field;

    /// <summary>The first option, raid by raid; NaN where the measure has no value.</summary>
    public ImmutableArray<double> Firsts => field.IsDefault ? field = [.. OutcomeTable.Linear([.. Raids.Select(raid => raid.A)], [.. Raids.Select(raid => raid.ADivisor)])] : field;

    /// <summary>The second option, raid by raid; NaN where the measure has no value.</summary>
    public ImmutableArray<double> Seconds => field.IsDefault ? field = [.. OutcomeTable.Linear([.. Raids.Select(raid => raid.B)], [.. Raids.Select(raid => raid.BDivisor)])] : field;

    /// <summary>Whether there are values to compare with others.</summary>
    public bool IsKnown => Refusal is null && !Raids.IsEmpty && Differences.All(double.IsFinite);

    /// <summary>Of the outcomes of a study that compares something.</summary>
    /// <param name="outcomes">Of both options, raid by raid.</param>
    /// <param name="measure">That decides.</param>
    public static HeadlineValues Of(ImmutableArray<ReplicationOutcome> outcomes, StudyDefinition study, MeasureOfEffectiveness measure)
    {
        var isQuotient = measure.Kind == MeasureKind.Quotient;
        return new([.. Of(study.Comparisons[0].Of).Zip(Of(study.Comparisons[0].With), (a, b) => new HeadlineRaid(a.Draw, measure.Value(a), Divisor(a), measure.Value(b), Divisor(b)))]);

        double Divisor(ReplicationOutcome outcome) => isQuotient ? measure.Divisor(outcome) : 1;

        IEnumerable<ReplicationOutcome> Of(string name)
        {
            var option = study.Options.Index().First(entry => entry.Item.Name == name).Index;
            return outcomes.Where(outcome => outcome.Option == option);
        }
    }

    /// <summary>What was refused.</summary>
    public static HeadlineValues Refused(string reason) => new([], reason);

    /// <summary>With the raids that come after these.</summary>
    public HeadlineValues Then(HeadlineValues next) => new([.. Raids, .. next.Raids], Refusal ?? next.Refusal);

    /// <summary>The first raids alone.</summary>
    public HeadlineValues First(int raids) => new([.. Raids.Take(raids)], Refusal);

    /// <summary>The difference with its chance.</summary>
    public NestedSample Sample() => Sample(Differences);

    /// <summary>By how much the difference is another than in the study, over the raids that both have.</summary>
    public NestedSample Effect(HeadlineValues study) => Sample([.. Differences.Zip(study.First(Raids.Length).Differences, (own, stated) => own - stated)]);

    /// <summary>Values of these raids, one for each, with their chance.</summary>
    public NestedSample Sample(ImmutableArray<double> values) => new(values.AsSpan(), Raids.Select(raid => raid.Draw).ToArray());
}
