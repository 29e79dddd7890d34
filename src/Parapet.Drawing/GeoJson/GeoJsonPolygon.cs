using System.Collections.Immutable;

namespace Parapet.Drawing.GeoJson;

/// <summary>A polygon on the earth: the outer ring, counter-clockwise, then its holes, clockwise.</summary>
/// <param name="Rings">Corners in degrees, the first not repeated. Longitudes may go on beyond 180 degrees, so that a ring stays whole.</param>
public sealed record GeoJsonPolygon(ImmutableArray<ImmutableArray<(double Longitude, double Latitude)>> Rings);
