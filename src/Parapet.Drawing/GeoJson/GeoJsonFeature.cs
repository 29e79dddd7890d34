using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Parapet.Drawing.GeoJson;

/// <summary>An area of several polygons with what is told of it.</summary>
/// <param name="Properties">Names and values, in the order in which they are written.</param>
public sealed record GeoJsonFeature(JsonObject Properties, ImmutableArray<GeoJsonPolygon> Polygons);
