using Parapet.Campaigns.Outcomes;

namespace Parapet.Campaigns.Findings.Columns;

/// <summary>How far away one step towards a shot was reached under one option, raid by raid.</summary>
/// <param name="key">The radar, the class and the step.</param>
internal sealed class RangeColumns(RangeCount key)
{
    private readonly CompactColumn _flown = new();
    private readonly CompactColumn _reached = new();
    private readonly CompactColumn _kilometres = new();
    private readonly List<(int Draw, double SquareMetres, double Kilometres, int Reached)> _draws = [];

    public RangeCount Key => key;

    /// <summary>Least and greatest cross-section drawn; not a number where no radar saw it.</summary>
    public (double Low, double High) SquareMetres { get; private set; } = (key.SquareMetres, key.SquareMetres);

    /// <summary>The sums over the raids of each draw, and the cross-section that was met in it, in the order of the draws.</summary>
    public IReadOnlyList<(int Draw, double SquareMetres, double Kilometres, int Reached)> Draws => _draws;

    public bool IsOf(RangeCount count) => (count.By, count.Class, count.Step) == (key.By, key.Class, key.Step);

    /// <param name="count">Of this step; null where the run did not count it.</param>
    public void Take(int draw, RangeCount? count)
    {
        _flown.Add(count?.Flown ?? 0);
        _reached.Add(count?.Reached ?? 0);
        _kilometres.Add(count?.SumKilometres ?? 0);
        if (count is null)
        {
            return;
        }

        SquareMetres = (Math.Min(SquareMetres.Low, count.SquareMetres), Math.Max(SquareMetres.High, count.SquareMetres));
        if (_draws.Count == 0 || _draws[^1].Draw != draw)
        {
            _draws.Add((draw, count.SquareMetres, 0, 0));
        }

        var (_, squareMetres, kilometres, reached) = _draws[^1];
        _draws[^1] = (draw, squareMetres, kilometres + count.SumKilometres, reached + count.Reached);
    }

    /// <summary>Of the targets those for which the step was reached, and all of them.</summary>
    public (double[] Values, double[] Divisors) Share() => (_reached.ToArray(), _flown.ToArray());

    /// <summary>The distances at which it was, and how often.</summary>
    public (double[] Values, double[] Divisors) Distance() => (_kilometres.ToArray(), _reached.ToArray());
}
