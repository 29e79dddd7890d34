using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Sequential;

/// <summary>How narrow an estimate's interval is, and whether it may be relied on for stopping.</summary>
/// <param name="HalfWidth">Half the width of the 95 % interval, in the unit of the measure; NaN where there is none.</param>
/// <param name="IsLopsided">Whether the units lean to one side by more than so few of them can even out.</param>
public readonly record struct Precision(double HalfWidth, bool IsLopsided)
{
    // 25 times the squared skewness is what a mean needs for its interval to hold in both tails [Cochran1977, section 2.15].
    private const double MostLean = 0.2;

    // Units that all came to the same have no interval; they count as narrow when so few can still part.
    private const double MostThatPart = 0.05;

    /// <summary>The precision of an estimate; where all units came to the same, zero once 95 % is left to fewer than one in twenty that part [Hanley1983].</summary>
    public static Precision Of(Estimate estimate) => estimate switch
    {
        { IsDefined: false } => new(double.NaN, IsLopsided: false),
        { Chance.IsKnown: true } => new(0.5 * estimate.Chance.Width, Math.Abs(estimate.Lean) > MostLean),
        { IsConstant: true } when BinomialInterval.UpperBoundWithoutEvent(estimate.Units) <= MostThatPart => new(0, IsLopsided: false),
        _ => new(double.NaN, IsLopsided: false),
    };

    /// <summary>Whether a look may call it narrow.</summary>
    /// <param name="most">Positive, in the unit of the measure.</param>
    public bool IsBelow(double most) => HalfWidth < most && !IsLopsided;
}
