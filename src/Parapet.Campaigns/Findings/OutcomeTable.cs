using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Designs;

namespace Parapet.Campaigns.Findings;

/// <summary>
/// The outcomes in line: the same raid in the same place for every option. A replication that some option has not
/// finished is left out, so that an interrupted study still compares like with like.
/// </summary>
public sealed class OutcomeTable
{
    private const int FewestRaidsOfLevel = 4;

    private readonly ReplicationOutcome[][] _byOption;

    private readonly bool _isDisputed;

    private OutcomeTable(ReplicationOutcome[][] byOption, int[] draws, bool isDisputed)
    {
        _byOption = byOption;
        _isDisputed = isDisputed;
        Draws = [.. draws];
    }

    /// <summary>Replications that every option finished.</summary>
    public int Replications => Draws.Length;

    /// <summary>The draw of each replication, in the order of (draw, replication).</summary>
    public ImmutableArray<int> Draws { get; }

    /// <summary>Draws and swept levels of the replications; there is one at least.</summary>
    public ReplicationDesign Design => field ??= DesignOf(Draws.AsSpan(), Levels(_byOption[0]), _isDisputed);

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
            [.. complete.Select(row => row[0].Draw)],
            study.DisputedFigures.Any(figure => study.OuterDraws == 1 || figure.Draws.Distinct().Count() > 1));
    }

    /// <summary>The replications that met one level of what is swept; none may be left.</summary>
    public OutcomeTable Only(int factor, int level)
    {
        int[] kept = [.. Enumerable.Range(0, Replications).Where(row => _byOption[0][row].Levels[factor] == level)];
        return new([.. _byOption.Select(outcomes => kept.Select(row => outcomes[row]).ToArray())], [.. kept.Select(row => Draws[row])], _isDisputed);
    }

    /// <summary>
    /// The measure of an option in each replication, swept levels left in. A quotient is made linear about its value
    /// [Cochran1977, section 2.11], so that its mean is the quotient and its spread that of the quotient; NaN throughout
    /// where nothing stands below the line.
    /// </summary>
    public double[] Values(int option, MeasureOfEffectiveness measure)
    {
        var outcomes = _byOption[option];
        double[] values = [.. outcomes.Select(measure.Value)];
        return measure.Kind == MeasureKind.Quotient ? Linear(values, [.. outcomes.Select(measure.Divisor)]) : values;
    }

    /// <summary>A quotient of sums as values whose mean it is; values alone where all divisors are one.</summary>
    /// <param name="values">What stands above the line, run by run.</param>
    /// <param name="divisors">What stands below it.</param>
    public static double[] Linear(double[] values, double[] divisors)
    {
        var divisor = divisors.Sum() / divisors.Length;
        var quotient = divisor > 0 ? values.Sum() / divisors.Sum() : double.NaN;
        return [.. values.Zip(divisors, (value, own) => quotient + (value - quotient * own) / divisor)];
    }

    /// <summary>
    /// Draws and levels of the replications: what is swept is neither chance nor a disputed figure, and a draw that met the
    /// larger raids is no worse for it. Levels are left in where the raids are too few to tell.
    /// </summary>
    /// <param name="draws">The draw of each replication; one at least.</param>
    /// <param name="levels">For each factor that is swept the level that each replication met.</param>
    /// <param name="isDisputed">Whether the draws differ in any figure.</param>
    public static ReplicationDesign DesignOf(ReadOnlySpan<int> draws, int[][] levels, bool isDisputed)
    {
        var enough = draws.Length >= FewestRaidsOfLevel * levels.Sum(factor => factor.Distinct().Count() - 1);
        return ReplicationDesign.Of(draws, enough ? levels : [], isDisputed);
    }

    private static int[][] Levels(ReplicationOutcome[] met) =>
        [.. Enumerable.Range(0, met[0].Levels.Length).Select(factor => met.Select(outcome => outcome.Levels[factor]).ToArray())];
}
