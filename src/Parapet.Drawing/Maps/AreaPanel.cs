using System.Collections.Immutable;

namespace Parapet.Drawing.Maps;

/// <summary>One map among several: two areas about a place, the second perhaps not asked about.</summary>
/// <param name="Heading">Its name.</param>
/// <param name="Lines">Two lines of small print under it.</param>
/// <param name="PointOf">Where a place on the earth falls on the plane of the areas.</param>
/// <param name="Bearing">To where the arrow comes from.</param>
/// <param name="First">Rings of the first area, filled by the even-odd rule.</param>
/// <param name="Second">Rings of the second area; null for none.</param>
/// <param name="Mark">A place to mark; null for none.</param>
public sealed record AreaPanel(
    string Heading, (string First, string Second) Lines, Func<Geodetic, PlanePoint> PointOf, Azimuth Bearing,
    ImmutableArray<ImmutableArray<PlanePoint>> First, ImmutableArray<ImmutableArray<PlanePoint>>? Second, Geodetic? Mark);
