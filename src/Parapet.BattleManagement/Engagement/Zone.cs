namespace Parapet.BattleManagement.Engagement;

/// <summary>Where a post may engage by procedure, agreed beforehand: posts with zones apart need no link to keep off each other's targets.</summary>
public sealed record Zone
{
    public required string Name { get; init; }

    /// <summary>Of the circle; its height is ignored.</summary>
    public required Geodetic Centre { get; init; }

    /// <summary>Ground range from the centre, greater than zero.</summary>
    public required Length Radius { get; init; }

    /// <summary>The sector begins here and goes clockwise to <see cref="To"/>; the whole circle if the two are equal.</summary>
    public Azimuth From { get; init; }

    /// <inheritdoc cref="From"/>
    public Azimuth To { get; init; }

    /// <summary>Lowest and highest height above the ellipsoid of what flies level; of no meaning for what falls.</summary>
    public Length Floor { get; init; } = Length.Zero;

    /// <inheritdoc cref="Floor"/>
    public Length Ceiling { get; init; } = 100.Kilometres;
}
