namespace Parapet.Earth.Ellipsoid;

/// <summary>An angle kept as its sine and cosine, so that none of its digits is lost near a quarter turn or a pole.</summary>
internal readonly record struct UnitAngle(double Sin, double Cos)
{
    public double Radians => Math.Atan2(Sin, Cos);

    public static UnitAngle FromRadians(double radians)
    {
        var (sin, cos) = Math.SinCos(radians);
        return new(sin, cos);
    }

    /// <summary>The angle of a point off the axis of <paramref name="cos"/>, with its norm brought to one.</summary>
    public static UnitAngle Of(double sin, double cos)
    {
        var norm = Math.Sqrt(sin * sin + cos * cos);
        return norm == 0 ? new(0, 1) : new(sin / norm, cos / norm);
    }

    /// <summary>The way from <paramref name="from"/> on to this angle, in [0, pi]: ways that round below zero are zero.</summary>
    public double ForwardFrom(UnitAngle from) =>
        Math.Atan2(Math.Max(0, Sin * from.Cos - Cos * from.Sin), Cos * from.Cos + Sin * from.Sin);

    public UnitAngle TurnedBy(double radians)
    {
        var (sin, cos) = Math.SinCos(radians);
        return Of(Sin * cos + Cos * sin, Cos * cos - Sin * sin);
    }

    /// <summary>The angle half-way between two that lie less than half a turn apart.</summary>
    public static UnitAngle Between(UnitAngle a, UnitAngle b) => Of(a.Sin + b.Sin, a.Cos + b.Cos);
}
