namespace Parapet.Flight.Targets;

/// <summary>How a ballistic flight was aimed: where the search for one to a place near by may begin.</summary>
public sealed record BallisticSolution
{
    internal BallisticSolution(double turn, double push, AimSearch search) => (Turn, Push, Search) = (turn, push, search);

    /// <summary>A solution for a place among others, from theirs.</summary>
    /// <param name="solutions">One or more, of one missile over one range.</param>
    /// <param name="weights">Of each; their sum is one.</param>
    public static BallisticSolution Among(ReadOnlySpan<BallisticSolution> solutions, ReadOnlySpan<double> weights)
    {
        var (turn, push) = (0.0, 0.0);
        for (var i = 0; i < solutions.Length; i++)
        {
            turn += weights[i] * solutions[i].Turn;
            push += weights[i] * solutions[i].Push;
        }

        return new(turn, push, solutions[0].Search);
    }

    /// <summary>From the direction of the impact point to that of the launch, in radians.</summary>
    internal double Turn { get; }

    /// <summary>The acceleration over that of the closed forms.</summary>
    internal double Push { get; }

    internal AimSearch Search { get; }
}
