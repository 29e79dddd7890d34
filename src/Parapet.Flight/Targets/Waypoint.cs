namespace Parapet.Flight.Targets;

/// <summary>A turning point of a route, and how to fly the leg that begins there.</summary>
/// <param name="Latitude">Of the point.</param>
/// <param name="Longitude">Of the point.</param>
/// <param name="Height">Held from here on, above the reference; not negative. At a last point that is struck: the height of the aim.</param>
/// <param name="Reference">What the height is counted from.</param>
/// <param name="Speed">Held from here on, over the ellipsoid; the cruise speed where none is given.</param>
public readonly record struct Waypoint(Angle Latitude, Angle Longitude, Length Height, HeightReference Reference, Speed? Speed = null)
{
    /// <summary>North and east are positive; neither angle is wrapped nor checked.</summary>
    public static Waypoint FromDegrees(double latitude, double longitude, Length height, HeightReference reference, Speed? speed = null) =>
        new(Angle.FromDegrees(latitude), Angle.FromDegrees(longitude), height, reference, speed);
}
