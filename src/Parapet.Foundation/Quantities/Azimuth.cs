namespace Parapet.Foundation.Quantities;

/// <summary>A direction in the local horizontal, clockwise from true north, always in [0, 2 pi).</summary>
public readonly record struct Azimuth
{
    private Azimuth(double radians) => Radians = radians;

    /// <summary>In [0, 2 pi), clockwise from true north.</summary>
    public double Radians { get; }

    public double Degrees => Radians * (180 / Math.PI);

    public static Azimuth North => default;

    /// <summary>Any finite angle; it is wrapped into one turn.</summary>
    public static Azimuth FromRadians(double value)
    {
        // Less than a turn is its own remainder, and the library's is slow.
        var wrapped = Math.Abs(value) < 2 * Math.PI ? value : value % (2 * Math.PI);
        if (wrapped < 0)
        {
            wrapped += 2 * Math.PI;
        }

        // A tiny negative angle rounds up to the full turn, which is north again.
        return new(wrapped >= 2 * Math.PI ? 0 : wrapped);
    }

    /// <inheritdoc cref="FromRadians"/>
    public static Azimuth FromDegrees(double value) => FromRadians(value * (Math.PI / 180));

    /// <summary>The direction of a horizontal displacement of (east, north).</summary>
    public static Azimuth Of(double east, double north) => FromRadians(Math.Atan2(east, north));

    public static Azimuth operator +(Azimuth a, Angle turn) => FromRadians(a.Radians + turn.Radians);

    public static Azimuth operator -(Azimuth a, Angle turn) => FromRadians(a.Radians - turn.Radians);

    /// <summary>The shortest turn from <paramref name="from"/> to this direction, in (-pi, pi]; clockwise is positive.</summary>
    public Angle TurnFrom(Azimuth from)
    {
        var turn = Radians - from.Radians;
        if (turn > Math.PI)
        {
            turn -= 2 * Math.PI;
        }
        else if (turn <= -Math.PI)
        {
            turn += 2 * Math.PI;
        }

        return Angle.FromRadians(turn);
    }

    public override string ToString() => FormattableString.Invariant($"{Degrees:F2} deg");
}
