using Parapet.Foundation.Quantities;

namespace Parapet.Foundation.Frames;

/// <summary>A place on WGS 84: latitude in [-90, 90] deg, longitude in [-180, 180] deg, height above the ellipsoid.</summary>
public readonly record struct Geodetic(Angle Latitude, Angle Longitude, Length Height)
{
    /// <summary>North and east are positive, the height is above the ellipsoid. Nothing is wrapped and no range is checked.</summary>
    public static Geodetic FromDegrees(double latitude, double longitude, double heightMetres = 0) =>
        new(Angle.FromDegrees(latitude), Angle.FromDegrees(longitude), Length.FromMetres(heightMetres));

    /// <summary>The place straight above or below on the same normal of the ellipsoid.</summary>
    public Geodetic WithHeight(Length height) => this with { Height = height };

    public override string ToString() =>
        FormattableString.Invariant($"{Latitude.Degrees:F4}, {Longitude.Degrees:F4}, {Height.Metres:F0} m");
}
