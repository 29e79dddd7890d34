using Parapet.Statistics.Designs;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>One option minus another, raid by raid.</summary>
/// <param name="A">Index of an option.</param>
/// <param name="B">Index of the option that is taken off.</param>
public sealed record PairedDifference(int A, int B, MeasureOfEffectiveness Measure, Estimate Estimate, Reversal Reversal)
{
    /// <summary>Whether it is more than chance alone makes, at 95 %.</summary>
    public bool IsClear => Estimate.IsClear;

    /// <summary>Index of the option that does better; of two that come to the same, one of them.</summary>
    public int Better => Estimate.Mean <= 0 == Measure.FewerIsBetter ? A : B;

    public int Worse => Better == A ? B : A;

    /// <summary>Null where the measure has no value in one of the options.</summary>
    public static PairedDifference? Of(OutcomeTable table, int a, int b, MeasureOfEffectiveness measure)
    {
        var contrast = Contrast.Between(a, b);
        var sample = table.Sample(contrast, measure);
        return double.IsNaN(sample.Mean)
            ? null
            : new(a, b, measure, Statistics.Estimates.Estimate.Of(sample).Within(contrast.Bounds(table.Bounds(measure))), Reversal.Of(sample));
    }
}
