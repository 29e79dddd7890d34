using System.Collections.Immutable;
using System.Globalization;
using Parapet.Studies.Definition;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Planning;

/// <summary>
/// Which cell each raid of a study meets. Raids step through the cells by a stride near the golden section that shares no
/// divisor with their number: as many raids as there are cells meet each once, and few of them already meet all levels.
/// </summary>
public sealed class SweepPlan
{
    private const double GoldenSection = 0.6180339887498949;

    private readonly StudyDefinition _study;
    private readonly int _raids;
    private readonly int _stride;

    public SweepPlan(StudyDefinition study)
    {
        _study = study;
        var sweep = study.Sweep;
        _raids = study.Campaign?.Raids ?? 1;
        Swept =
        [
            .. Factor("axis", sweep.Axes),
            .. Factor("raid size", [.. sweep.Sizes.Select(Times)]),
            .. Factor("spacing", [.. sweep.Spacings.Select(Times)]),
            .. Factor("threat set", sweep.ThreatSets),
        ];
        Cells = Swept.Aggregate(1, (product, factor) => product * factor.Levels.Length);
        _stride = Enumerable.Range(0, Cells).Select(step => 1 + (int)(GoldenSection * Cells + step) % Cells).First(step => Divisor(step, Cells) == 1);
    }

    public int Cells { get; }

    /// <summary>What is varied, and the raids of a campaign last.</summary>
    public ImmutableArray<SweepFactor> Factors => _raids == 1
        ? Swept
        : Swept.Add(new("raid of the campaign", [.. Enumerable.Range(1, _raids).Select(raid => raid.ToString(CultureInfo.InvariantCulture))]) { IsInTurn = true });

    private ImmutableArray<SweepFactor> Swept { get; }

    /// <summary>The cell of a raid; all raids of a campaign share what is swept.</summary>
    public Cell CellOf(int replication)
    {
        var rest = (int)((long)(replication / _raids) * _stride % Cells);
        var levels = new int[Swept.Length];
        for (var factor = levels.Length - 1; factor >= 0; factor--)
        {
            (rest, levels[factor]) = Math.DivRem(rest, Swept[factor].Levels.Length);
        }

        var sweep = _study.Sweep;
        var axis = Level("axis", sweep.Axes, Sweep.AsDrawn);
        return new(
            [.. _raids == 1 ? levels : [.. levels, replication % _raids]],
            axis == Sweep.AsDrawn ? null : axis,
            Level("raid size", sweep.Sizes, 1),
            Level("spacing", sweep.Spacings, 1),
            Level<string?>("threat set", [.. sweep.ThreatSets], null));

        T Level<T>(string name, ImmutableArray<T> values, T otherwise)
        {
            var factor = Swept.FirstOrDefault(entry => entry.Name == name);
            return factor is null ? values.FirstOrDefault(otherwise) : values[levels[Swept.IndexOf(factor)]];
        }
    }

    private static IEnumerable<SweepFactor> Factor(string name, ImmutableArray<string> levels) =>
        levels.Length > 1 ? [new(name, levels)] : [];

    private static string Times(double factor) => string.Create(CultureInfo.InvariantCulture, $"× {factor:G6}");

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
