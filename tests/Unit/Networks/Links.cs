using Parapet.Messages;
using Parapet.Networks;

namespace Parapet.Tests.Unit.Networks;

/// <summary>Links with plain figures of their own; the catalogue's stand in catalogue/networks.</summary>
internal static class Links
{
    public static LinkDescription Swift { get; } = new()
    {
        Name = "swift",
        Period = Duration.FromSeconds(12),
        MinimumLatency = Duration.FromSeconds(0.5),
        MaximumLatency = Duration.FromSeconds(2),
        Loss = Ratio.FromPercent(1),
        PositionGrain = Length.Zero,
        TracksPerPeriod = 0,
        Carries = LinkContent.Tracks | LinkContent.Identification | LinkContent.EngagementStatus | LinkContent.LaunchAlerts,
    };

    public static LinkDescription Spoken { get; } = Swift with
    {
        Name = "spoken",
        PositionGrain = 2.Kilometres,
        TracksPerPeriod = 6,
        Carries = LinkContent.Tracks | LinkContent.Identification | LinkContent.EngagementStatus,
    };

    public static DirectedLink[] BothWays(int a, int b) => [OneWay(a, b), OneWay(b, a)];

    public static DirectedLink OneWay(int from, int to) => new() { From = new NodeId(from), To = new NodeId(to), Description = Swift };
}
