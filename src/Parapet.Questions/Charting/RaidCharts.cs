using System.Collections.Immutable;
using Parapet.Statistics.Intervals;
using Parapet.Store;

namespace Parapet.Questions.Charting;

/// <summary>The raids of a run in a store, to be asked for distributions again and again; by one at a time.</summary>
public sealed class RaidCharts : IDisposable
{
    private const int MostLayouts = 3;

    /// <summary>Numbers that all layouts may hold, 8 bytes each; a new one stands twice while it is made.</summary>
    private const long MostNumbers = 40_000_000;

    private readonly ResultStore _store;
    private readonly byte[] _units;
    private readonly List<LaidCharts> _layouts = [];
    private readonly ImmutableDictionary<string, ChartedMeasure> _measures;
    private readonly ImmutableHashSet<string> _options;

    private RaidCharts(ResultStore store, byte[] units, ImmutableArray<ChartedMeasure> measures, ImmutableArray<string> options) =>
        (_store, _units, Measures, Options, _measures, _options) = (store, units, measures, options, measures.ToImmutableDictionary(measure => measure.Id), [.. options]);

    /// <summary>That every option met.</summary>
    public long Raids => _units.Length;

    /// <summary>By their keys.</summary>
    public ImmutableArray<ChartedMeasure> Measures { get; }

    /// <summary>By their names.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>Takes a store with the tables runs, measures and options, and disposes of it in the end.</summary>
    internal static RaidCharts Of(ResultStore store, CancellationToken cancellation)
    {
        try
        {
            // Numbered in an order of their own, so that sums are added up alike however the store comes by its rows.
            var unit = $"CASE WHEN (SELECT min(draw) < max(draw) FROM runs) THEN draw ELSE replication END % {ChartLayout.MostUnits}";
            store.Keep("raids", $"SELECT draw, replication, {unit} AS unit, row_number() OVER (ORDER BY draw, replication) - 1 AS raid FROM runs GROUP BY draw, replication HAVING count(*) = (SELECT count(*) FROM options)", cancellation);
            var units = new byte[(int)store.Numbers("SELECT count(*) FROM raids", cancellation)[0][0]];
            store.Scan("SELECT raid::DOUBLE, unit::DOUBLE FROM raids", row => units[(int)row[0]] = (byte)row[1], cancellation);
            // Every run comes to something in every measure, so that those of one are those of all.
            return new(store, units, [.. Rows(store, "SELECT measure, min(unit), max(numerator) IS NOT NULL FROM measures WHERE (draw, replication) IN (SELECT draw, replication FROM runs ORDER BY draw, replication LIMIT 1) GROUP BY measure ORDER BY measure", cancellation).Select(row => ChartedMeasure.Of(row[0]!, row[1]!, row[2] == "true"))],
                [.. Rows(store, "SELECT option FROM options", cancellation).Select(row => row[0]!)]);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Asks; null where the question is refused, with every problem added.</summary>
    /// <param name="asked">What is shown, and what is brushed.</param>
    /// <param name="problems">Takes what is wrong, one line each.</param>
    /// <param name="cancellation">Gives up, in the middle of a query as well.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public ChartsAnswer? Answer(ChartsAsked asked, ICollection<string> problems, CancellationToken cancellation)
    {
        string[] faults = [.. asked.Faults()];
        faults = faults.Length > 0 ? faults : [.. Unknown(asked)];
        foreach (var fault in faults)
        {
            problems.Add(fault);
        }

        if (faults.Length > 0)
        {
            return null;
        }

        try
        {
            return Answer(Laid(asked.Rows, cancellation), asked.Brushes.IsDefault ? [] : asked.Brushes, cancellation);
        }
        catch (RefusedQueryException refused)
        {
            problems.Add(refused.Message);
            return null;
        }
    }

    /// <summary>Works out beforehand what a next brush on another row would leave, after an answer and while nobody asks.</summary>
    /// <param name="answered">What was asked last.</param>
    /// <param name="cancellation">Somebody asks.</param>
    public void Prepare(ChartsAsked answered, CancellationToken cancellation)
    {
        try
        {
            if (!answered.Faults().Any() && _layouts.Find(known => known.Rows.SequenceEqual(answered.Rows)) is { } laid)
            {
                laid.Prepare(answered.Brushes.IsDefault ? [] : answered.Brushes, cancellation);
            }
        }
        catch (Exception exception) when (exception is RefusedQueryException or OperationCanceledException)
        {
            // What is not found beforehand is found when it is asked for.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private ChartsAnswer Answer(LaidCharts laid, ImmutableArray<BrushAsked> brushes, CancellationToken cancellation)
    {
        var (kept, sums, bins) = laid.Brushed(brushes, cancellation);
        return new()
        {
            Raids = Raids,
            Kept = kept,
            Rows = [.. laid.Rows.Select((row, index) => Shown(row, laid.Axis(index), laid.All[index], bins[index], sums[index]))],
        };
    }

    private ShownRow Shown(RowAsked row, ChartAxis axis, long[] all, long[] kept, UnitSums sums)
    {
        var measure = _measures[row.Measure];
        var (mean, chance) = sums.Mean();
        var bounds = Campaigns.Findings.Measures.Known(row.Measure)?.Bounds ?? new Interval(double.NegativeInfinity, double.PositiveInfinity);
        var cut = chance.Within(row.Less is null ? bounds : new(-bounds.Width, bounds.Width));
        return new(measure.Unit, axis.From, axis.Width, [.. all[..^1]], [.. kept[..^1]], new(mean, cut.Low, cut.High, measure.Unit), kept[^1]);
    }

    private IEnumerable<string> Unknown(ChartsAsked asked)
    {
        foreach (var (index, row) in asked.Rows.Index())
        {
            if (!_measures.ContainsKey(row.Measure))
            {
                yield return $"rows[{index}].measure: '{Short(row.Measure)}', which this run does not have; {string.Join(", ", _measures.Keys.Order(StringComparer.Ordinal).Take(5))} and others that the head of the charts lists";
            }

            foreach (var option in new[] { row.Option, row.Less }.OfType<string>().Where(option => !_options.Contains(option)))
            {
                yield return $"rows[{index}]: option '{Short(option)}', which this run does not have; one that the head of the charts lists";
            }

            if (row.Less == row.Option)
            {
                yield return $"rows[{index}]: '{Short(row.Option)}' minus itself; two options";
            }
        }
    }

    private LaidCharts Laid(ImmutableArray<RowAsked> rows, CancellationToken cancellation)
    {
        if (_layouts.Find(known => known.Rows.SequenceEqual(rows)) is { } found)
        {
            // The last asked for stands last.
            _layouts.Remove(found);
            _layouts.Add(found);
            return found;
        }

        var numbers = Raids * rows.Sum(row => new LaidRow(0, row, _measures[row.Measure].IsQuotient).Width);
        if (numbers > MostNumbers)
        {
            throw new RefusedQueryException(FormattableString.Invariant($"these rows hold {numbers} numbers; at most {MostNumbers}: fewer rows, or measures that are no quotients"));
        }

        while (_layouts.Count >= MostLayouts || _layouts.Sum(laid => laid.Numbers) + numbers > MostNumbers)
        {
            _layouts.RemoveAt(0);
        }

        _layouts.Add(new(rows, numbers, ChartLayout.Of(_store, _units, rows.Select(row => (row, _measures[row.Measure].IsQuotient)), _layouts.SelectMany(laid => laid.Laid), cancellation), cancellation));
        return _layouts[^1];
    }

    private static string Short(string name) => name.Length > 60 ? $"{name[..60]}…" : name;

    private static IEnumerable<ImmutableArray<string?>> Rows(ResultStore store, string sql, CancellationToken cancellation)
    {
        using var frame = store.Query(sql, cancellation);
        return [.. frame.Rows()];
    }
}

/// <summary>A measure that a chart may show.</summary>
/// <param name="Id">Its key in summary.json.</param>
/// <param name="Name">As a reader sees it.</param>
/// <param name="Unit">Of its values.</param>
/// <param name="IsQuotient">Whether its mean is a sum over a sum.</param>
public sealed record ChartedMeasure(string Id, string Name, string Unit, bool IsQuotient)
{
    internal static ChartedMeasure Of(string id, string unit, bool isQuotient) => new(id, Campaigns.Findings.Measures.Known(id)?.Name ?? id, unit, isQuotient);
}
