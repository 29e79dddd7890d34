using System.Collections.Immutable;

namespace Parapet.Earth.Weather;

/// <summary>The wind by height, the same everywhere and for the whole time: between two layers its parts to north and east change evenly, below the lowest and above the highest they hold.</summary>
/// <param name="layers">In the order of their heights; none where it is calm.</param>
public sealed class WindProfile(ImmutableArray<WindLayer> layers)
{
    /// <summary>Whither and how fast the air moves at a height.</summary>
    public (Speed North, Speed East) At(Length height)
    {
        if (layers.IsEmpty)
        {
            return default;
        }

        var above = 0;
        while (above < layers.Length && layers[above].Height <= height)
        {
            above++;
        }

        if (above == 0 || above == layers.Length)
        {
            return Parts(layers[Math.Max(0, above - 1)]);
        }

        var share = (height - layers[above - 1].Height) / (layers[above].Height - layers[above - 1].Height);
        var ((northBelow, eastBelow), (northAbove, eastAbove)) = (Parts(layers[above - 1]), Parts(layers[above]));
        return (northBelow + (northAbove - northBelow) * share, eastBelow + (eastAbove - eastBelow) * share);
    }

    /// <summary>
    /// How fast what flies at a speed through the air moves along a course over the ground, turned into the wind so far that it
    /// keeps the course: <c>sqrt(V^2 - c^2) + t</c>, with the wind's part across, c, and along, t.
    /// </summary>
    /// <exception cref="ArgumentException">The wind is too strong for the course to be kept.</exception>
    public Speed OverGround(Speed air, Azimuth course, Length height)
    {
        var (north, east) = At(height);
        var (sin, cos) = Math.SinCos(course.Radians);
        var along = north.MetresPerSecond * cos + east.MetresPerSecond * sin;
        var across = east.MetresPerSecond * cos - north.MetresPerSecond * sin;
        var left = air.MetresPerSecond * air.MetresPerSecond - across * across;
        var ground = left > 0 ? Math.Sqrt(left) + along : double.NegativeInfinity;
        return ground > 0 ? Speed.FromMetresPerSecond(ground) : throw new ArgumentException(FormattableString.Invariant(
            $"a wind of {-along:F1} m/s against its course and {Math.Abs(across):F1} m/s across it, at {height.Metres:F0} m: too strong for {air.MetresPerSecond:F1} m/s through the air"));
    }

    private static (Speed North, Speed East) Parts(in WindLayer layer)
    {
        var (sin, cos) = Math.SinCos(layer.From.Radians);
        return (layer.Speed * -cos, layer.Speed * -sin);
    }
}
