using Parapet.Earth.Ellipsoid;

namespace Parapet.Interop.Traffic;

/// <summary>Where a radar looks when a target at a slant range has a height.</summary>
public static class SlantElevation
{
    private const int Steps = 4;

    /// <summary>The elevation above the radar's horizontal; straight up or down where the height is farther than the range. Without refraction; settled to a millimetre of height in four steps up to a range of 500 km.</summary>
    /// <param name="radar">Where it stands.</param>
    /// <param name="range">Along the line of sight.</param>
    /// <param name="bearing">Of that line.</param>
    /// <param name="height">Of the target, above the ellipsoid.</param>
    public static Angle Of(Geodetic radar, Length range, Azimuth bearing, Length height)
    {
        var frame = LocalFrame.At(radar);
        var sine = Raised(0, height - radar.Height, range);
        for (var step = 0; step < Steps; step++)
        {
            var found = Wgs84.ToGeodetic(frame.PointAt(new(range, bearing, Angle.FromRadians(Math.Asin(sine))))).Height;
            sine = Raised(sine, height - found, range);
        }

        return Angle.FromRadians(Math.Asin(sine));
    }

    /// <summary>On a flat Earth the height goes with the sine; the round one leaves a hundredth part of what is lacking to the next step.</summary>
    private static double Raised(double sine, Length lacking, Length range) => Math.Clamp(sine + lacking.Metres / Math.Max(1, range.Metres), -1, 1);
}
