namespace Parapet.Networks;

/// <summary>Links as a study names them. docs/models/networks.md says which figures have sources and which are estimates.</summary>
public static class LinkPresets
{
    private const LinkContent Everything =
        LinkContent.Tracks | LinkContent.Identification | LinkContent.EngagementStatus | LinkContent.LaunchAlerts;

    /// <summary>Spoken reports between operators: few, late, coarse.</summary>
    public static LinkDescription Voice { get; } = new()
    {
        Name = "voice",
        Period = Duration.FromSeconds(60),
        MinimumLatency = Duration.FromSeconds(10),
        MaximumLatency = Duration.FromSeconds(40),
        Loss = Ratio.FromPercent(5),
        PositionGrain = 2.Kilometres,
        TracksPerPeriod = 6,
        Carries = LinkContent.Tracks | LinkContent.Identification | LinkContent.EngagementStatus,
    };

    /// <summary>A tactical data link of the kind of Link 16, with everything but fire control.</summary>
    public static LinkDescription Full { get; } = new()
    {
        Name = "full",
        Period = Duration.FromSeconds(12),
        MinimumLatency = Duration.FromSeconds(0.5),
        MaximumLatency = Duration.FromSeconds(2),
        Loss = Ratio.FromPercent(1),
        PositionGrain = Length.Zero,
        TracksPerPeriod = 0,
        Carries = Everything,
    };

    /// <summary>A data link that shows tracks and alerts and hears nothing back; the other direction is not linked.</summary>
    public static LinkDescription OneWay { get; } = Full with
    {
        Name = "one-way",
        Carries = LinkContent.Tracks | LinkContent.Identification | LinkContent.LaunchAlerts,
    };

    /// <summary>
    /// The directed links between two posts under a preset: none for <c>isolated</c>, one for <c>one-way</c> (from
    /// <paramref name="a"/> to <paramref name="b"/>), two for <c>voice</c> and <c>full</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no preset of that name.</exception>
    public static IReadOnlyList<DirectedLink> Between(Messages.NodeId a, Messages.NodeId b, string preset) => preset switch
    {
        "isolated" => [],
        "voice" => Both(a, b, Voice),
        "one-way" => [new() { From = a, To = b, Description = OneWay }],
        "full" => Both(a, b, Full),
        _ => throw new ArgumentException($"connection: '{preset}' is not known; allowed are isolated, voice, one-way, full."),
    };

    private static DirectedLink[] Both(Messages.NodeId a, Messages.NodeId b, LinkDescription description) =>
    [
        new() { From = a, To = b, Description = description },
        new() { From = b, To = a, Description = description },
    ];
}
