using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;

namespace Parapet.Questions.Running;

/// <summary>What a run's raids say before all are done.</summary>
/// <param name="Raids">That every option met.</param>
/// <param name="Measure">By which the study decides, in words.</param>
/// <param name="Options">In the order of the study, those of its own basis and first siting rule.</param>
/// <param name="Differences">Of the pairs that it compares, the headline first.</param>
public sealed record RunSoFar(int Raids, string Measure, ImmutableArray<OptionSoFar> Options, ImmutableArray<DifferenceSoFar> Differences)
{
    internal static RunSoFar Of(StudyResult result)
    {
        var table = OutcomeTable.From(result);
        var measure = Measures.DecidingBy(result.DecidingMeasure);
        var options = result.Options.Index().Where(option => option.Item.IsAsStudied).ToArray();
        return new(
            table.Replications,
            measure.Name,
            [.. options.Select(option => new OptionSoFar(option.Item.Name, Told(table.Estimate(option.Index, measure), measure)))],
            [.. result.Comparisons.Select(pair => Difference(pair)).OfType<DifferenceSoFar>()]);

        DifferenceSoFar? Difference(OptionPair pair) =>
            PairedDifference.Of(table, IndexOf(pair.A), IndexOf(pair.B), measure) is { } difference ? new(pair.A, pair.B, Told(difference.Estimate, measure)) : null;

        int IndexOf(string name) => options.First(option => option.Item.Name == name).Index;
    }

    private static MeasureSoFar Told(Statistics.Estimates.Estimate estimate, MeasureOfEffectiveness measure) =>
        new(Known(estimate.Mean), Known(estimate.Chance.Low), Known(estimate.Chance.High), measure.Unit);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}

/// <summary>An option's measure so far.</summary>
/// <param name="Value">Its mean with its interval.</param>
public sealed record OptionSoFar(string Name, MeasureSoFar Value);

/// <summary>What one option has more than another so far, raid by raid.</summary>
/// <param name="A">Of which is taken away.</param>
/// <param name="B">What is taken away.</param>
/// <param name="Value">As of an option.</param>
public sealed record DifferenceSoFar(string A, string B, MeasureSoFar Value);

/// <summary>A mean over the raids so far, with the 95 % interval that chance leaves; null is what they are too few to say.</summary>
/// <param name="Unit">Of all three.</param>
public sealed record MeasureSoFar(double? Mean, double? Low, double? High, string Unit);
