using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;

namespace Parapet.Campaigns.Findings.Columns;

/// <summary>A measure of every option, raid by raid, as it is counted.</summary>
internal sealed class MeasureColumns(MeasureOfEffectiveness measure, int options)
{
    private readonly CompactColumn[] _values = [.. Enumerable.Range(0, options).Select(_ => new CompactColumn())];
    private readonly CompactColumn[] _divisors = measure.Kind == MeasureKind.Quotient ? [.. Enumerable.Range(0, options).Select(_ => new CompactColumn())] : [];
    private readonly CompactColumn? _most = measure.Most is null ? null : new();

    /// <param name="raid">Met by every option.</param>
    public void Take(ImmutableArray<ReplicationOutcome> raid)
    {
        for (var option = 0; option < options; option++)
        {
            _values[option].Add(measure.Value(raid[option]));
            if (_divisors.Length > 0)
            {
                _divisors[option].Add(measure.Divisor(raid[option]));
            }
        }

        _most?.Add(measure.Most!(raid[0]));
    }

    /// <summary>Of a quotient what stands above the line.</summary>
    public double[] Values(int option) => _values[option].ToArray();

    /// <summary>What stands below it; nothing where the measure is no quotient.</summary>
    public double[]? Divisors(int option) => _divisors.Length > 0 ? _divisors[option].ToArray() : null;

    /// <summary>What the value can come to at most, the same for every option; nothing where nothing limits it.</summary>
    public double[]? Most() => _most?.ToArray();
}
