using System.Collections.Immutable;

namespace Parapet.Catalogue.Reading;

/// <summary>Every dimension that a file may use.</summary>
public static class Dimensions
{
    private const double Degree = Math.PI / 180;

    /// <summary>Beyond this no time of any field makes sense, and whole nanoseconds overflow.</summary>
    private const double GreatestSeconds = 1e9;

    public static readonly Dimension<double> Number = new("number", value => value, [new("", 1)]);

    public static readonly Dimension<int> Count = new("whole number", value => (int)Math.Round(value, MidpointRounding.AwayFromZero), [new("", 1)]);

    public static readonly Dimension<Ratio> Ratio = new("share", Foundation.Quantities.Ratio.Of, [new("", 1), new("%", 0.01)]);

    public static readonly Dimension<Length> Length = new("length", Foundation.Quantities.Length.FromMetres,
        [new("m", 1), new("km", 1000), new("ft", 0.3048), new("NM", 1852)]);

    public static readonly Dimension<Speed> Speed = new("speed", Foundation.Quantities.Speed.FromMetresPerSecond,
        [new("m/s", 1), new("km/s", 1000), new("km/h", 1 / 3.6), new("kt", 1852.0 / 3600)]);

    public static readonly Dimension<Acceleration> Acceleration = new("acceleration", Foundation.Quantities.Acceleration.FromMetresPerSecondSquared,
        [new("m/s2", 1), new("g", 9.80665)]);

    public static readonly Dimension<Angle> Angle = new("angle", Foundation.Quantities.Angle.FromRadians,
        [new("deg", Degree), new("mrad", 0.001), new("rad", 1)]);

    public static readonly Dimension<Azimuth> Azimuth = new("direction clockwise from north", Foundation.Quantities.Azimuth.FromRadians,
        [new("deg", Degree)], new(0, 360 * Degree, "from 0 deg to 360 deg"));

    public static readonly Dimension<Area> Area = new("area", Foundation.Quantities.Area.FromSquareMetres, [new("m2", 1), new("km2", 1e6)]);

    public static readonly Dimension<Duration> Duration = new("time", Foundation.Time.Duration.FromSeconds,
        [new("s", 1), new("ms", 0.001), new("min", 60), new("h", 3600)],
        new(-GreatestSeconds, GreatestSeconds, "at most 1000000000 s"));

    public static readonly Dimension<Mass> Mass = new("mass", Foundation.Quantities.Mass.FromKilograms, [new("kg", 1), new("t", 1000)]);

    public static readonly Dimension<Power> Power = new("power", Foundation.Quantities.Power.FromWatts, [new("W", 1), new("kW", 1e3), new("MW", 1e6)]);

    public static readonly Dimension<Frequency> Frequency = new("frequency", Foundation.Quantities.Frequency.FromHertz, [new("MHz", 1e6), new("GHz", 1e9)]);

    public static readonly Dimension<Temperature> Temperature = new("temperature", Foundation.Quantities.Temperature.FromKelvin, [new("K", 1)]);

    public static readonly Dimension<Decibels> Decibels = new("level", Foundation.Quantities.Decibels.FromDecibels, [new("dB", 1)]);

    public static readonly Dimension<AreaDensity> AreaDensity = new("mass over area", value => new AreaDensity(value), [new("kg/m2", 1)]);

    public static readonly Dimension<Money> Money = new("cost", Foundation.Quantities.Money.FromDollars,
        [new("USD", 1), new("thousand USD", 1e3), new("million USD", 1e6), new("billion USD", 1e9)]);

    /// <summary>Where two share a unit, as bare numbers do, the first is meant.</summary>
    public static ImmutableArray<Dimension> All { get; } =
        [Number, Count, Ratio, Length, Speed, Acceleration, Angle, Azimuth, Area, Duration, Mass, Power, Frequency, Temperature, Decibels, AreaDensity, Money];

    /// <summary>The dimension that a quantity's type stands for; null where a file cannot write such a type.</summary>
    public static Dimension? Of(Type type)
    {
        foreach (var dimension in All)
        {
            if (dimension.Type == type)
            {
                return dimension;
            }
        }

        return null;
    }

    /// <summary>The dimension that a unit belongs to; null where no dimension knows it. A bare number is a <see cref="Number"/>.</summary>
    public static Dimension? OfUnit(string symbol)
    {
        foreach (var dimension in All)
        {
            if (dimension.Units.Any(unit => unit.Symbol == symbol))
            {
                return dimension;
            }
        }

        return null;
    }
}
