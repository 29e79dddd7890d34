using System.Collections.Immutable;

namespace Parapet.Drawing.GeoJson;

/// <summary>A polygon on the earth: the outer ring, counter-clockwise, then its holes, clockwise [RFC7946, sec. 3.1.6].</summary>
/// <param name="Rings">Corners in degrees, the first not repeated; longitudes in [-180, 180], latitudes in [-90, 90].</param>
public sealed record GeoJsonPolygon(ImmutableArray<ImmutableArray<(double Longitude, double Latitude)>> Rings);
