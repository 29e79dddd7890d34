using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Flight.Fighters;

/// <summary>A missile that a fighter carries, by how far and fast it flies and what its arrival is worth.</summary>
public sealed record AirWeaponDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The published range: head on, high, against a target of <see cref="ReferenceClosing"/>.</summary>
    public required Length Range { get; init; }

    /// <summary>Mean speed from launch to the end of its flight.</summary>
    public required Speed MeanSpeed { get; init; }

    /// <summary>Speed of the target against which the range is published.</summary>
    public required Speed ReferenceClosing { get; init; }

    /// <summary>What is left of its flight at sea level, of that at <see cref="HighMetres"/> and above; in (0, 1].</summary>
    public required Ratio LowShare { get; init; }

    public required Length MinimumRange { get; init; }

    /// <summary>What its own seeker takes in about the place that it was shot at.</summary>
    public required Length SeekerBasket { get; init; }

    /// <summary>Chance that an arrival kills, by the target's class, in the order of <see cref="TargetClass"/>.</summary>
    public required ImmutableArray<Ratio> KillProbability { get; init; }

    /// <summary>Of one round.</summary>
    public required Money UnitCost { get; init; }

    /// <summary>From here on up the air is thin enough for the published range.</summary>
    public const double HighMetres = 10_000;

    /// <summary>How long it flies if shot at a mean height: as far as the published range with both coming on, high; less below.</summary>
    public Duration FlightAt(Length height)
    {
        var full = Range.Metres / (MeanSpeed.MetresPerSecond + ReferenceClosing.MetresPerSecond);
        var share = LowShare.Value + (1 - LowShare.Value) * Math.Clamp(height.Metres / HighMetres, 0, 1);
        return Duration.FromSeconds(full * share);
    }
}
