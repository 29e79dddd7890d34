namespace Parapet.TrackingCases;

/// <summary>Where a target is, in metres and metres a second, east, north and up of the case's origin on a flat earth.</summary>
public readonly record struct TargetState(double X, double Y, double Z, double Vx, double Vy, double Vz)
{
    /// <summary>Horizontal speed.</summary>
    public double GroundSpeed => Math.Sqrt(Vx * Vx + Vy * Vy);

    /// <summary>Radians, clockwise from north.</summary>
    public double Heading => Math.Atan2(Vx, Vy);

    public double Speed => Math.Sqrt(Vx * Vx + Vy * Vy + Vz * Vz);

    public TargetState Displaced(double x, double y, double z) => this with { X = X + x, Y = Y + y, Z = Z + z };
}
