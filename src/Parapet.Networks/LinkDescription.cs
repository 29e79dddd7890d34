using Parapet.Messages;

namespace Parapet.Networks;

/// <summary>What one direction of a link carries, how often, how late, and how much of it is lost.</summary>
public sealed record LinkDescription
{
    /// <summary>By which a report shows the kind of link; several links may share it.</summary>
    public required string Name { get; init; }

    /// <summary>From one transmission of a track to its next.</summary>
    public required Duration Period { get; init; }

    /// <summary>Least and greatest delay from transmission to receipt, uniform between them.</summary>
    public required Duration MinimumLatency { get; init; }

    /// <inheritdoc cref="MinimumLatency"/>
    public required Duration MaximumLatency { get; init; }

    /// <summary>Chance that one message is lost.</summary>
    public required Ratio Loss { get; init; }

    /// <summary>Positions are rounded to a grid of this size, as a spoken grid reference is; zero for a data link.</summary>
    public required Length PositionGrain { get; init; }

    /// <summary>Most tracks carried in one period; 0 for no limit.</summary>
    public required int TracksPerPeriod { get; init; }

    /// <summary>What is not named here is never sent.</summary>
    public required LinkContent Carries { get; init; }

    /// <summary>Which way it runs where a whole kind of link is laid between systems and their centre.</summary>
    public LinkDirection Direction { get; init; } = LinkDirection.Both;
}
