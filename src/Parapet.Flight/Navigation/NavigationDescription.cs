namespace Parapet.Flight.Navigation;

/// <summary>How a target finds its way, and what it does where jamming takes that from it.</summary>
public sealed record NavigationDescription
{
    /// <summary>Power of a jammer over that of a satellite, both as an antenna alike to all sides takes them in, from which on its receiver has no fix; what its own antenna keeps out is in it. Null where it asks no satellites.</summary>
    public Decibels? Tolerance { get; init; }

    /// <summary>Chance that jamming breaks the link over which it is flown from afar, within the jammer's reach against such links; zero where it flies by itself.</summary>
    public Ratio ControlLoss { get; init; }

    /// <summary>One standard deviation, along each horizontal axis, of how fast its place by its own measurement goes astray.</summary>
    public required Speed Drift { get; init; }

    /// <summary>From the end of jamming to a fix; shorter gaps between jammed stretches are none.</summary>
    public required Duration Reacquisition { get; init; }

    /// <summary>Chance that it wanders off and comes down, once it has lost its way.</summary>
    public required Ratio ComesDown { get; init; }

    /// <summary>Chance that it turns back, once it has lost its way and does not come down.</summary>
    public required Ratio TurnsBack { get; init; }
}
