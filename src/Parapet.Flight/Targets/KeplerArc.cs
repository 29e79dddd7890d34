using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Targets;

/// <summary>
/// The ellipse from the surface of a round Earth at rest back to it, without air [Bate1971, ch. 6]: what a flight would
/// be whose thrust were one push on the ground. Lofted or depressed by its elevation at burnout.
/// </summary>
public readonly record struct KeplerArc
{
    private const double MuMetres = Wgs84.GravitationalParameter;

    private readonly double _halfRange;
    private readonly double _eccentricity;
    private readonly double _semiMajorMetres;

    /// <param name="range">Along the surface, above zero and below half the Earth's girth.</param>
    /// <param name="elevation">At burnout, above the horizon and below the zenith.</param>
    public KeplerArc(Length range, Angle elevation)
    {
        BurnoutSpeed = MinimumEnergy.BurnoutSpeed(range, elevation);
        var (sin, cos) = Math.SinCos(elevation.Radians);
        var energy = EnergyRatio(BurnoutSpeed);
        _halfRange = range / MinimumEnergy.EarthRadius / 2;
        _semiMajorMetres = MinimumEnergy.EarthRadius.Metres / (2 - energy);
        _eccentricity = Math.Sqrt(cos * cos * (energy - 1) * (energy - 1) + sin * sin);
    }

    /// <summary>At the surface, in a frame at rest.</summary>
    public Speed BurnoutSpeed { get; }

    /// <summary>Greatest height above the surface.</summary>
    public Length Apogee => Length.FromMetres(_semiMajorMetres * (1 + _eccentricity)) - MinimumEnergy.EarthRadius;

    public Duration FlightTime
    {
        get
        {
            // The arc is symmetric about the apogee, where the true anomaly is pi.
            var anomaly = 2 * Math.Atan(Math.Sqrt((1 - _eccentricity) / (1 + _eccentricity)) * Math.Tan((Math.PI - _halfRange) / 2));
            var mean = anomaly - _eccentricity * Math.Sin(anomaly);
            return Duration.FromSeconds(2 * (Math.PI - mean) * Math.Sqrt(_semiMajorMetres * _semiMajorMetres * _semiMajorMetres / MuMetres));
        }
    }

    /// <summary>Speed at a height, on the way up or down; zero above the apogee. By the conservation of energy.</summary>
    public Speed SpeedAt(Length height)
    {
        var radius = (MinimumEnergy.EarthRadius + height).Metres;
        return Speed.FromMetresPerSecond(Math.Sqrt(Math.Max(0, MuMetres * (2 / radius - 1 / _semiMajorMetres))));
    }

    /// <summary>The greatest range that the burnout speed reaches, at the elevation of least energy: sin(Phi/2) = Q / (2 - Q).</summary>
    public Length MaximumRange
    {
        get
        {
            var energy = EnergyRatio(BurnoutSpeed);
            return MinimumEnergy.EarthRadius * (2 * Math.Asin(Math.Min(1, energy / (2 - energy))));
        }
    }

    /// <summary>The lofted arc of a range and an apogee.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The apogee is below that of the arc of least energy.</exception>
    public static KeplerArc Lofted(Length range, Length apogee)
    {
        var best = MinimumEnergy.BurnoutElevation(range);
        if (new KeplerArc(range, best).Apogee > apogee)
        {
            throw new ArgumentOutOfRangeException(nameof(apogee), apogee.Kilometres, FormattableString.Invariant(
                $"a lofted flight of {range.Kilometres:F0} km rises to {new KeplerArc(range, best).Apogee.Kilometres:F0} km or more"));
        }

        var (low, high) = (best, Angle.FromDegrees(90));
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = new KeplerArc(range, middle).Apogee < apogee ? (middle, high) : (low, middle);
        }

        return new(range, low);
    }

    /// <summary>v^2 R / mu, the kinetic energy in units of half the potential's.</summary>
    private static double EnergyRatio(Speed speed) =>
        speed.MetresPerSecond * speed.MetresPerSecond * MinimumEnergy.EarthRadius.Metres / MuMetres;
}
