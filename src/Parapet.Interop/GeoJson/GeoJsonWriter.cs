using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.GeoJson;

/// <summary>
/// Writes a scene as GeoJSON [RFC7946, sec. 3]: a line for each stretch of a path, with the times and, of a track, the 95 % errors of its
/// points beside it; a point for what stands, and for events. Heights are above the ellipsoid, as the standard means them.
/// It writes at the end, so that memory grows with the states.
/// </summary>
/// <param name="stream">Left open.</param>
/// <param name="clock">The date of the moment 0.</param>
public sealed class GeoJsonWriter(Stream stream, SceneClock clock) : ISceneWriter
{
    private const double Confidence = 0.95;

    private readonly ScenePaths _paths = new();
    private SceneHead? _head;

    /// <inheritdoc/>
    public void Begin(SceneHead head) => _head = head;

    /// <inheritdoc/>
    public void Write(SceneItem item) => _paths.Add(item);

    /// <inheritdoc/>
    public void End(Instant time)
    {
        _paths.End(time);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("title", _head!.Title);
        json.WriteStartArray("features");
        foreach (var thing in _paths.Standing)
        {
            Stand(json, thing);
        }

        foreach (var stretch in _paths.Stretches)
        {
            Fly(json, stretch);
        }

        foreach (var (told, subject, place) in _paths.Events)
        {
            if (place is { } where)
            {
                Tell(json, told, subject, where);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Stand(Utf8JsonWriter json, SceneObject thing)
    {
        Open(json, thing);
        Close(json, [[Point(thing.Place!.Value, Instant.Start, null)]]);
        var outline = CoverageOutline.Of(thing);
        if (!outline.IsEmpty)
        {
            Open(json, thing);
            json.WriteString("part", "reach");
            json.WriteNumber("reachMetres", Math.Round(thing.Reach!.Value.Metres, 1));
            Close(json, AntimeridianCut.Of([.. outline.Select(corner => Point(corner, Instant.Start, null))]));
        }
    }

    private void Fly(Utf8JsonWriter json, SceneStretch stretch)
    {
        var points = stretch.States.Select(state => Point(
            Wgs84.ToGeodetic(state.Position), state.Time, state.Belief is { } belief ? PositionError.Of(belief.Covariance, state.Position, Confidence).Horizontal.Metres : null));
        var parts = AntimeridianCut.Of([.. points]);
        Open(json, stretch.Thing);
        if (stretch.Identity is { } identity)
        {
            json.WriteString("post", stretch.Thing.Type);
            json.WriteString("identity", identity.ToString());
            json.WriteString("category", stretch.Category.ToString());
        }

        json.WriteString("begins", Moment(stretch.States[0].Time));
        json.WriteString("ends", Moment(stretch.Ends ?? stretch.States[^1].Time));
        json.WriteStartObject("coordinateProperties");
        Beside(json, "times", parts, point => json.WriteStringValue(Moment(point.Time)));
        if (stretch.Identity is not null)
        {
            Beside(json, "ce95Metres", parts, point => json.WriteNumberValue(Math.Round(point.Error95!.Value, 1)));
        }

        json.WriteEndObject();
        Close(json, parts);
    }

    private void Tell(Utf8JsonWriter json, SceneEvent told, SceneObject? subject, Position<Ecef> place)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("event", told.Kind.ToString());
        json.WriteString("id", told.Subject.ToString());
        json.WriteString("name", subject?.Name ?? told.Subject.ToString());
        json.WriteString("time", Moment(told.Time));
        json.WriteString("text", told.Text);
        if (told.Other is { } other)
        {
            json.WriteString("other", other.ToString());
        }

        Close(json, [[Point(Wgs84.ToGeodetic(place), told.Time, null)]]);
    }

    private static void Open(Utf8JsonWriter json, SceneObject thing)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("kind", thing.Id.Thing.ToString());
        json.WriteString("id", thing.Id.ToString());
        json.WriteString("name", thing.Name);
        json.WriteString("type", thing.Type);
        json.WriteString("side", thing.Side.ToString());
    }

    /// <summary>A value for each point, nested as the coordinates are.</summary>
    private static void Beside(Utf8JsonWriter json, string name, ImmutableArray<ImmutableArray<LinePoint>> parts, Action<LinePoint> write)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            if (parts.Length > 1)
            {
                json.WriteStartArray();
            }

            foreach (var point in part)
            {
                write(point);
            }

            if (parts.Length > 1)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Ends the properties and writes the geometry: a point where there is but one, a line, or several.</summary>
    private static void Close(Utf8JsonWriter json, ImmutableArray<ImmutableArray<LinePoint>> parts)
    {
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        var isPoint = parts is [[_]];
        json.WriteString("type", isPoint ? "Point" : parts.Length == 1 ? "LineString" : "MultiLineString");
        json.WritePropertyName("coordinates");
        if (isPoint)
        {
            Place(json, parts[0][0]);
        }
        else if (parts.Length == 1)
        {
            Line(json, parts[0]);
        }
        else
        {
            json.WriteStartArray();
            foreach (var part in parts)
            {
                Line(json, part);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if (json.BytesPending > 65_536)
        {
            json.Flush();
        }
    }

    private static void Line(Utf8JsonWriter json, ImmutableArray<LinePoint> line)
    {
        json.WriteStartArray();
        foreach (var point in line)
        {
            Place(json, point);
        }

        json.WriteEndArray();
    }

    // Adding zero takes the sign off a zero.
    private static void Place(Utf8JsonWriter json, LinePoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(point.Longitude, 7) + 0.0);
        json.WriteNumberValue(Math.Round(point.Latitude, 7) + 0.0);
        json.WriteNumberValue(Math.Round(point.Height, 2) + 0.0);
        json.WriteEndArray();
    }

    private static LinePoint Point(Geodetic place, Instant time, double? error95) => new(place.Longitude.Degrees, place.Latitude.Degrees, place.Height.Metres, time, error95);

    private string Moment(Instant time) => clock.At(time).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
