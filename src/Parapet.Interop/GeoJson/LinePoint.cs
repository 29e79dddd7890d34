namespace Parapet.Interop.GeoJson;

/// <summary>A point of a line of GeoJSON with what is told of it.</summary>
/// <param name="Longitude">In degrees, in [-180, 180].</param>
/// <param name="Latitude">In degrees.</param>
/// <param name="Height">In metres above the ellipsoid.</param>
/// <param name="Time">When; the start of the scene for what stands still.</param>
/// <param name="Error95">The radius that holds the object with 95 %, in metres; null where it is true.</param>
internal readonly record struct LinePoint(double Longitude, double Latitude, double Height, Instant Time, double? Error95)
{
    /// <summary>The point at a share of the way to another; the error is that of this point, which was measured.</summary>
    public LinePoint Towards(LinePoint other, double share) => new(
        Longitude,
        Latitude + share * (other.Latitude - Latitude),
        Height + share * (other.Height - Height),
        new(Time.Nanoseconds + (long)(share * (other.Time - Time).Nanoseconds)),
        Error95);
}
