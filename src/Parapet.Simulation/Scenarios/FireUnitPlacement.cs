using System.Collections.Immutable;
using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>A fire unit in its place, with the rounds that it flies and the post and radar that it fights by.</summary>
public sealed record FireUnitPlacement
{
    /// <summary>The unit as its commander knows it: place, sector, channels, and what its rounds reach.</summary>
    public required FireUnitSite Site { get; init; }

    /// <summary>The rounds as they truly fly, in the order of the unit's magazines.</summary>
    public required ImmutableArray<InterceptorDescription> Interceptors { get; init; }

    public required NodeId Post { get; init; }

    /// <summary>The radar that must see a target before the unit fires, unless it can engage on a remote track.</summary>
    public required SensorId EngagementRadar { get; init; }

    /// <summary>From this moment on it launches nothing more; rounds in the air fly on. Never by default.</summary>
    public Instant LostAt { get; init; } = Instant.Never;

    public FireUnitId Id => Site.Id;
}
