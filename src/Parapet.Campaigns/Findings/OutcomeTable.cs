using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;

namespace Parapet.Campaigns.Findings;

/// <summary>
/// The outcomes in line: the same raid in the same place for every option. A replication that some option has not
/// finished is left out, so that an interrupted study still compares like with like.
/// </summary>
public sealed class OutcomeTable
{
    private const int FewestRaidsOfLevel = 4;

    private readonly ReplicationOutcome[][] _byOption;

    private OutcomeTable(ReplicationOutcome[][] byOption, int[] draws)
    {
        _byOption = byOption;
        Draws = [.. draws];
    }

    /// <summary>Replications that every option finished.</summary>
    public int Replications => Draws.Length;

    /// <summary>The draw of each replication, in the order of (draw, replication).</summary>
    public ImmutableArray<int> Draws { get; }

    /// <summary>The outcomes of an option, in the same order.</summary>
    public ReadOnlySpan<ReplicationOutcome> Of(int option) => _byOption[option];

    /// <summary>The outcomes of the replications that every option finished; there may be none.</summary>
    public static OutcomeTable From(StudyResult study)
    {
        var complete = study.Outcomes
            .GroupBy(outcome => (outcome.Draw, outcome.Replication))
            .Where(group => group.Select(outcome => outcome.Option).Order().SequenceEqual(Enumerable.Range(0, study.Options.Length)))
            .OrderBy(group => group.Key)
            .Select(group => group.OrderBy(outcome => outcome.Option).ToArray())
            .ToArray();
        return new(
            [.. Enumerable.Range(0, study.Options.Length).Select(option => complete.Select(row => row[option]).ToArray())],
            [.. complete.Select(row => row[0].Draw)]);
    }

    /// <summary>The replications that met one level of what is swept; none may be left.</summary>
    public OutcomeTable Only(int factor, int level)
    {
        int[] kept = [.. Enumerable.Range(0, Replications).Where(row => _byOption[0][row].Levels[factor] == level)];
        return new([.. _byOption.Select(outcomes => kept.Select(row => outcomes[row]).ToArray())], [.. kept.Select(row => Draws[row])]);
    }

    /// <summary>
    /// The measure of an option in each replication. A quotient is made linear about its value
    /// [Cochran1977, section 2.11], so that its mean is the quotient and its spread that of the quotient; NaN throughout
    /// where nothing stands below the line.
    /// </summary>
    public double[] Values(int option, MeasureOfEffectiveness measure)
    {
        var outcomes = _byOption[option];
        double[] values = [.. outcomes.Select(measure.Value)];
        if (measure.Kind != MeasureKind.Quotient)
        {
            return WithoutLevels(values);
        }

        double[] divisors = [.. outcomes.Select(measure.Divisor)];
        var divisor = divisors.Sum() / divisors.Length;
        var quotient = divisor > 0 ? values.Sum() / divisors.Sum() : double.NaN;
        return WithoutLevels([.. values.Zip(divisors, (value, own) => quotient + (value - quotient * own) / divisor)]);
    }

    /// <summary>
    /// The values less what the level of each swept factor adds on average [Cochran1977, section 5A.9]: what is swept is
    /// neither chance nor a disputed figure, and a draw that met the larger raids is no worse for it. The mean stays.
    /// Left as they are where the raids are too few to tell.
    /// </summary>
    private double[] WithoutLevels(double[] values)
    {
        var factors = values.Length == 0 ? 0 : _byOption[0][0].Levels.Length;
        if (factors == 0 || values.Length < FewestRaidsOfLevel * Enumerable.Range(0, factors).Sum(factor => Met(factor).Distinct().Count() - 1))
        {
            return values;
        }

        for (var factor = 0; factor < factors; factor++)
        {
            var mean = values.Average();
            var levels = Met(factor);
            var added = levels.Zip(values).GroupBy(pair => pair.First, pair => pair.Second).ToDictionary(group => group.Key, group => group.Average() - mean);
            values = [.. values.Zip(levels, (value, level) => value - added[level])];
        }

        return values;
    }

    private int[] Met(int factor) => [.. _byOption[0].Select(outcome => outcome.Levels[factor])];
}
