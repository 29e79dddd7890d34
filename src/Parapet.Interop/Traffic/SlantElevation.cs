using Parapet.Earth.Ellipsoid;

namespace Parapet.Interop.Traffic;

/// <summary>Where a radar looks when a target at a slant range has a height.</summary>
public static class SlantElevation
{
    private const int Steps = 4;

    /// <summary>The elevation above the radar's horizontal; straight up or down where the height is farther than the range. Without refraction; settled to a metre of height in four steps.</summary>
    /// <param name="radar">Where it stands.</param>
    /// <param name="range">Along the line of sight.</param>
    /// <param name="bearing">Of that line.</param>
    /// <param name="height">Of the target, above the ellipsoid.</param>
    public static Angle Of(Geodetic radar, Length range, Azimuth bearing, Length height)
    {
        var frame = LocalFrame.At(radar);
        var elevation = Turned(Angle.Zero, height - radar.Height, range);
        for (var step = 0; step < Steps; step++)
        {
            var found = Wgs84.ToGeodetic(frame.PointAt(new(range, bearing, elevation))).Height;
            elevation = Turned(elevation, height - found, range);
        }

        return elevation;
    }

    private static Angle Turned(Angle elevation, Length lacking, Length range) =>
        Angle.FromRadians(Math.Clamp(elevation.Radians + Math.Asin(Math.Clamp(lacking.Metres / Math.Max(1, range.Metres), -1, 1)), -Math.PI / 2, Math.PI / 2));
}
