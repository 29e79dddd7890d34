using System.Collections.Immutable;
using Parapet.Campaigns.Findings.Columns;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Designs;

namespace Parapet.Campaigns.Findings;

/// <summary>
/// The outcomes in line, measure by measure: the same raid in the same place for every option. A replication that some option
/// has not finished is left out, so that an interrupted study still compares like with like.
/// </summary>
public sealed class OutcomeTable
{
    private const int FewestRaidsOfLevel = 4;

    private readonly OutcomeColumns _columns;

    /// <summary>Places in the columns; null for all of them.</summary>
    private readonly int[]? _rows;

    private readonly bool _isDisputed;

    private (string Measure, double[]?[] Values) _last = ("", []);

    private OutcomeTable(OutcomeColumns columns, int[]? rows, bool isDisputed)
    {
        (_columns, _rows, _isDisputed) = (columns, rows, isDisputed);
        Draws = [.. Kept(columns.Draws())];
        Numbers = [.. Kept(columns.Numbers())];
    }

    /// <summary>Replications that every option finished.</summary>
    public int Replications => Draws.Length;

    /// <summary>The draw of each replication, in the order of (draw, replication).</summary>
    public ImmutableArray<int> Draws { get; }

    /// <summary>The number of each replication in the study, in the same order.</summary>
    public ImmutableArray<int> Numbers { get; }

    /// <summary>Draws and swept levels of the replications; there is one at least.</summary>
    public ReplicationDesign Design => field ??= DesignOf(Draws.AsSpan(), [.. _columns.Levels().Select(Kept)], _isDisputed);

    /// <summary>The outcomes of the replications that every option finished; there may be none.</summary>
    public static OutcomeTable From(StudyResult study) => new(
        study.Columns, rows: null, study.DisputedFigures.Any(figure => study.OuterDraws == 1 || figure.Draws.Distinct().Count() > 1));

    /// <summary>The replications that met one level of what is swept; none may be left.</summary>
    public OutcomeTable Only(int factor, int level)
    {
        var levels = _columns.Levels()[factor];
        return new(_columns, [.. (_rows ?? Enumerable.Range(0, levels.Length)).Where(row => levels[row] == level)], _isDisputed);
    }

    /// <summary>What an option's runs come to when they are added up, over all replications that every option finished.</summary>
    public OptionTotals Totals(int option) => _columns.Totals[option];

    /// <summary>
    /// The measure of an option in each replication, swept levels left in. A quotient is made linear about its value
    /// [Cochran1977, section 2.11], so that its mean is the quotient and its spread that of the quotient; NaN throughout
    /// where nothing stands below the line.
    /// </summary>
    public double[] Values(int option, MeasureOfEffectiveness measure)
    {
        // Who asks for a measure asks for it of one option after the other.
        if (_last.Measure != measure.Id)
        {
            _last = (measure.Id, new double[_columns.Options][]);
        }

        return _last.Values[option] ??= Counted(option, measure) is var (values, divisors) && divisors is not null ? Linear(values, divisors) : values;
    }

    /// <summary>The measure of an option in each replication as it is counted: what stands above the line, and below it where it is a quotient.</summary>
    public (double[] Values, double[]? Divisors) Counted(int option, MeasureOfEffectiveness measure)
    {
        var columns = _columns.Of(measure);
        return (Kept(columns.Values(option)), columns.Divisors(option) is { } divisors ? Kept(divisors) : null);
    }

    /// <summary>Finds measures that not every study has in one go through the outcomes, before they are asked for one by one.</summary>
    internal void Find(IReadOnlyCollection<MeasureOfEffectiveness> measures) => _columns.Find(measures);

    /// <summary>What the measure can come to at most in each replication; nothing where nothing limits it.</summary>
    public double[]? Most(MeasureOfEffectiveness measure) => _columns.Of(measure).Most() is { } most ? Kept(most) : null;

    /// <summary>The steps towards a shot that an option measured.</summary>
    internal IReadOnlyList<RangeColumns> Ranges(int option) => _columns.Ranges(option);

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

    private T[] Kept<T>(T[] column) => _rows is null ? column : [.. _rows.Select(row => column[row])];
}
