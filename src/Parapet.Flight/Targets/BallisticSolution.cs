namespace Parapet.Flight.Targets;

/// <summary>How a ballistic flight was aimed: where the search for one to a place near by may begin.</summary>
public sealed record BallisticSolution
{
    internal BallisticSolution(double turn, double push, AimSearch search) => (Turn, Push, Search) = (turn, push, search);

    /// <summary>From the direction of the impact point to that of the launch, in radians.</summary>
    internal double Turn { get; }

    /// <summary>The acceleration over that of the closed forms.</summary>
    internal double Push { get; }

    internal AimSearch Search { get; }
}
