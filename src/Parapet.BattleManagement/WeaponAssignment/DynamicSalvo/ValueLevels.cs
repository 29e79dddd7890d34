using System.Collections.Immutable;

namespace Parapet.BattleManagement.WeaponAssignment.DynamicSalvo;

/// <summary>
/// A distribution of the worth of what is still to come, drawn together into a few levels: the worths are parted at their mean, each
/// part again at its own, and every part is told by its mean. So the mean of all stays what it was.
/// </summary>
/// <param name="Levels">Worth of each, not negative, and its chance; the chances add up to one.</param>
internal sealed record ValueLevels(ImmutableArray<(double Worth, double Chance)> Levels)
{
    /// <summary>Partings, one upon the other: up to four levels.</summary>
    private const int Partings = 2;

    /// <param name="worths">Not negative; 0 where nothing comes.</param>
    /// <param name="chances">Of each, positive; taken as shares of their sum.</param>
    /// <exception cref="ArgumentException">There are none, or not as many of one as of the other, or one is out of range.</exception>
    public static ValueLevels Of(ReadOnlySpan<double> worths, ReadOnlySpan<double> chances)
    {
        if (worths.Length == 0 || worths.Length != chances.Length)
        {
            throw new ArgumentException($"{worths.Length} worths with {chances.Length} chances; as many of both, at least one", nameof(worths));
        }

        var all = new (double Worth, double Chance)[worths.Length];
        var sum = 0.0;
        for (var i = 0; i < all.Length; i++)
        {
            if (!(worths[i] >= 0 && double.IsFinite(worths[i]) && chances[i] > 0 && double.IsFinite(chances[i])))
            {
                throw new ArgumentException($"worth {worths[i]} with chance {chances[i]}; not negative, and positive", nameof(worths));
            }

            all[i] = (worths[i], chances[i]);
            sum += chances[i];
        }

        // What is worth nothing is left alone, whatever it is counted with: apart, it blurs no other level.
        var nothing = all.Where(value => value.Worth == 0).ToArray();
        var something = all.Where(value => value.Worth > 0).ToArray();
        var parts = (nothing.Length > 0 ? [nothing] : Array.Empty<(double, double)[]>()).Concat(Parted(something, Partings));
        return new([.. parts.Select(part => (MeanOf(part), part.Sum(value => value.Item2) / sum))]);
    }

    private static IEnumerable<(double Worth, double Chance)[]> Parted((double Worth, double Chance)[] values, int times)
    {
        if (values.Length == 0)
        {
            return [];
        }

        var mean = MeanOf(values);
        var (below, above) = (values.Where(value => value.Worth < mean).ToArray(), values.Where(value => value.Worth >= mean).ToArray());
        return times == 0 || below.Length == 0 || above.Length == 0
            ? [values]
            : Parted(below, times - 1).Concat(Parted(above, times - 1));
    }

    private static double MeanOf((double Worth, double Chance)[] values) =>
        values.Sum(value => value.Worth * value.Chance) / values.Sum(value => value.Chance);
}
