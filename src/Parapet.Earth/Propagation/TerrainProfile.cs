using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Earth.Propagation;

/// <summary>The ground below a path, from the transmitter to the receiver, at places evenly apart.</summary>
public sealed record TerrainProfile
{
    /// <param name="spacing">From one place to the next, along the surface; above zero.</param>
    /// <param name="heightsMetres">Of the ground above sea level, both ends included: at least three.</param>
    /// <exception cref="ArgumentException">The spacing or the heights are not such.</exception>
    public TerrainProfile(Length spacing, ImmutableArray<double> heightsMetres)
    {
        if (!(spacing.Metres > 0 && double.IsFinite(spacing.Metres)))
        {
            throw new ArgumentOutOfRangeException(nameof(spacing), spacing.Metres, "a spacing above 0 m is needed");
        }

        if (heightsMetres.IsDefault || heightsMetres.Length < 3)
        {
            throw new ArgumentException("a profile needs at least 3 heights", nameof(heightsMetres));
        }

        var bad = heightsMetres.ToList().FindIndex(static height => !double.IsFinite(height));
        if (bad >= 0)
        {
            throw new ArgumentException($"height {bad + 1} of the profile is no number", nameof(heightsMetres));
        }

        Spacing = spacing;
        HeightsMetres = heightsMetres;
    }

    /// <summary>Between neighbouring heights, along the ground.</summary>
    public Length Spacing { get; }

    /// <summary>Evenly spaced, both ends included.</summary>
    public ImmutableArray<double> HeightsMetres { get; }

    /// <summary>Pieces between the heights: one less than there are heights.</summary>
    public int Intervals => HeightsMetres.Length - 1;

    /// <summary>From the first height to the last, along the ground.</summary>
    public Length Distance => Spacing * Intervals;

    /// <summary>The ground between two places, along the path over the surface that leads from the first to the second.</summary>
    /// <param name="intervals">How many pieces the way is cut into: at least two.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two intervals.</exception>
    public static TerrainProfile Between(IElevation elevation, Geodetic from, Geodetic to, int intervals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 2);
        var sight = LocalFrame.At(from).SurfaceSight(Wgs84.ToEcef(to));
        var ray = new SurfaceRay(from.Latitude, from.Longitude, sight.Azimuth);
        var spacing = sight.GroundRange / intervals;
        var heights = ImmutableArray.CreateBuilder<double>(intervals + 1);
        for (var i = 0; i <= intervals; i++)
        {
            var (latitude, longitude) = ray.At(i * spacing.Metres);
            heights.Add(elevation.HeightAt(Angle.FromRadians(latitude), Angle.FromRadians(longitude)).Metres);
        }

        return new(spacing, heights.MoveToImmutable());
    }
}
