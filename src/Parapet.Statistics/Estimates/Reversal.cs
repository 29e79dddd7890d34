using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Estimates;

/// <summary>In how many draws of the disputed figures a difference keeps, or turns, the sign of its mean.</summary>
public sealed record Reversal
{
    public required int Draws { get; init; }

    /// <summary>Draws with the sign of the mean, chance taken off.</summary>
    public required int Holding { get; init; }

    /// <summary>Draws with the other sign, chance taken off.</summary>
    public required int Reversed { get; init; }

    /// <summary>Draws with the other sign as they came out; chance makes it larger.</summary>
    public required int ReversedAsDrawn { get; init; }

    public double HoldingShare => (double)Holding / Draws;

    public double ReversedShare => (double)Reversed / Draws;

    /// <summary>95 % interval for the share in which it holds, from so few draws.</summary>
    public Interval HoldingInterval => BinomialInterval.ClopperPearson(Holding, Draws);

    /// <summary>Counts the draws of a difference by their sign; all counts are zero where its mean is, and where it has none.</summary>
    public static Reversal Of(NestedSample difference)
    {
        var sign = double.IsNaN(difference.Mean) ? 0 : Math.Sign(difference.Mean);
        return new()
        {
            Draws = difference.DrawMeans.Length,
            Holding = difference.DrawMeans.Count(draw => sign != 0 && Math.Sign(draw.Corrected) == sign),
            Reversed = difference.DrawMeans.Count(draw => sign != 0 && Math.Sign(draw.Corrected) == -sign),
            ReversedAsDrawn = difference.DrawMeans.Count(draw => sign != 0 && Math.Sign(draw.Mean) == -sign),
        };
    }
}
