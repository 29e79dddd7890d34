using Parapet.Campaigns.Results;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>
/// One option minus another with what is owed to the sizes of the very raids that were drawn taken off: the mean size is
/// known before anything is fought. Of the same mean as the plain difference, from the same raids.
/// </summary>
/// <param name="VarianceRatio">Variance of the mean over that of the plain one, as found: below 1 something is gained, above it lost.</param>
public sealed record SizeTakenOff(Estimate Estimate, double VarianceRatio)
{
    /// <summary>Null for a quotient, whose mean a control variate would move, and where sizes are not known or do not vary.</summary>
    public static SizeTakenOff? Of(StudyResult study, OutcomeTable table, (int A, int B) pair, MeasureOfEffectiveness measure)
    {
        if (measure.Kind == MeasureKind.Quotient || study.MeanRaidSizes.IsEmpty)
        {
            return null;
        }

        double[] known = [.. table.Counted(0, Measures.RaidSize).Values.Zip(table.Numbers, (size, replication) => size - study.MeanRaidSizes[replication])];
        double[] values = [.. table.Values(pair.A, measure).Zip(table.Values(pair.B, measure), (a, b) => a - b)];
        var (plain, left) = (new NestedSample(values, table.Design), new NestedSample(ControlVariate.TakenOff(values, known, table.Draws.AsSpan()), table.Design));
        return plain.StandardError > 0 && known.Any(size => size != known[0])
            ? new(Estimate.Of(left).Within(Contrast.Between(0, 1).Bounds(table.Bounds(measure))), Math.Pow(left.StandardError / plain.StandardError, 2))
            : null;
    }
}
