using System.Text.Json;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Czml;

/// <summary>
/// Writes a scene as CZML, the format of CesiumJS [Cesium2024], packet by packet: what it holds grows with the objects, not
/// with their states. Nothing but points, labels and still lines is drawn, since moving lines are what slows a globe of
/// hundreds of objects. What truly flies is joined by cubics through places and velocities, a track by straight lines: between
/// its states nobody believed anything.
/// </summary>
/// <param name="stream">Left open.</param>
/// <param name="clock">The date of the moment 0.</param>
public sealed class CzmlWriter(Stream stream, SceneClock clock) : ISceneWriter
{
    private const int StatesOfPacket = 32;

    /// <summary>For how long an event is marked.</summary>
    private static readonly Duration Marked = Duration.FromSeconds(30);

    /// <summary>Behind the end of an object, where its path is led to.</summary>
    private static readonly Duration Beyond = Duration.FromSeconds(0.001);

    private readonly Utf8JsonWriter _json = new(stream);
    private readonly Dictionary<SceneId, CzmlObject> _objects = [];
    private readonly HashSet<string> _folders = [];
    private int _events;

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
        _json.WriteStartArray();
        _json.WriteStartObject();
        _json.WriteString("id", "document");
        _json.WriteString("version", "1.0");
        _json.WriteString("name", head.Title);
        _json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        switch (item)
        {
            case SceneAppearance appearance:
                Appear(appearance);
                break;
            case SceneState state when _objects.TryGetValue(state.Id, out var thing) && !thing.IsGone:
                Move(thing, state);
                break;
            case SceneEnd end when _objects.TryGetValue(end.Id, out var thing):
                Leave(thing, end.Time);
                break;
            case SceneEvent told:
                Tell(told);
                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
        foreach (var thing in _objects.Values)
        {
            if (thing.Since is not null)
            {
                Leave(thing, time);
            }
        }

        CzmlText.Clock(_json, clock, time);
        _json.WriteEndArray();
        _json.Flush();
        stream.Flush();
    }

    private void Appear(SceneAppearance item)
    {
        if (!_objects.TryGetValue(item.Object.Id, out var thing))
        {
            _objects[item.Object.Id] = thing = new(item.Object);
        }

        thing.Thing = item.Object;
        thing.IsGone = false;
        if (item.Object.Place is { } place && !thing.IsDescribed)
        {
            thing.Enter(item.Time);
            thing.Last = Wgs84.ToEcef(place);
            Open(thing);
            CzmlText.Cartesian(_json, thing.Last.Value);
            Close();
            Coverage(thing);
        }
    }

    private void Move(CzmlObject thing, SceneState state)
    {
        thing.Enter(state.Time);
        thing.Last = state.Position;
        thing.LastState = state;
        if (!thing.IsDescribed)
        {
            Open(thing);
            Close();
        }

        thing.Waiting.Add(state);
        if (thing.Waiting.Count >= StatesOfPacket)
        {
            States(thing);
        }

        if (state.Belief is { } belief && thing.Taken != (belief.Identity, belief.Category))
        {
            thing.Taken = (belief.Identity, belief.Category);
            Taken(thing, belief, state.Time);
        }
    }

    private void Tell(SceneEvent told)
    {
        _objects.TryGetValue(told.Subject, out var subject);
        if (told.Kind == SceneEventKind.Radiation && subject is not null)
        {
            Radiation(subject, told);
        }
        else if (told.Kind is SceneEventKind.Killed or SceneEventKind.Leaked or SceneEventKind.RoundEnded && (told.Place ?? subject?.Last) is { } place)
        {
            Mark(told, subject, place);
        }
    }

    /// <summary>Everything of an object but where it is.</summary>
    private void Open(CzmlObject thing)
    {
        thing.IsDescribed = true;
        var told = thing.Thing;
        var folder = Folder(told);
        var isMoving = told.Place is null;
        var color = SceneColor.Of(told.Side);
        _json.WriteStartObject();
        _json.WriteString("id", told.Id.ToString());
        _json.WriteString("name", told.Name);
        _json.WriteString("parent", folder);
        _json.WriteString("availability", CzmlText.From(clock, thing.Since!.Value));
        _json.WriteStartObject("properties");
        _json.WriteString("kind", told.Id.Thing.ToString());
        _json.WriteString("type", told.Type);
        _json.WriteString("side", told.Side.ToString());
        _json.WriteEndObject();
        _json.WriteStartObject("point");
        _json.WriteNumber("pixelSize", isMoving ? 7 : 10);
        CzmlText.Color(_json, "color", color);
        CzmlText.Color(_json, "outlineColor", default);
        _json.WriteNumber("outlineWidth", told.Id.Thing == SceneThing.Track ? 2 : 1);
        _json.WriteEndObject();
        _json.WriteStartObject("label");
        _json.WriteString("text", told.Name);
        _json.WriteString("font", "12px sans-serif");
        CzmlText.Color(_json, "fillColor", color);
        _json.WriteStartObject("pixelOffset");
        _json.WriteStartArray("cartesian2");
        _json.WriteNumberValue(0);
        _json.WriteNumberValue(told.Id.Thing == SceneThing.Track ? 14 : -14);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartObject("distanceDisplayCondition");
        _json.WriteStartArray("distanceDisplayCondition");
        _json.WriteNumberValue(0);
        _json.WriteNumberValue(thing.NamedWithinMetres);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Close()
    {
        _json.WriteEndObject();
        CzmlText.FlushWhenFull(_json);
    }

    private void Leave(CzmlObject thing, Instant time)
    {
        thing.Leave(time);
        if (thing.LastState is { } last && !IsBelieved(thing))
        {
            // CesiumJS takes a velocity for a place, or an earlier place for the last, where it holds samples with velocities: so
            // there is a sample behind the end, to which the object moves on as it was moving.
            var until = Instant.Max(last.Time, time) + Beyond;
            thing.Waiting.Add(last with { Time = until, Position = last.Position + last.Velocity.Over((until - last.Time).Seconds) });
        }

        Available(thing);
    }

    private void States(CzmlObject thing)
    {
        if (thing.Waiting.Count == 0)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("id", thing.Thing.Id.ToString());
        _json.WriteStartObject("position");
        var isBelieved = IsBelieved(thing);
        if (!thing.IsJoined)
        {
            // CesiumJS heeds it only beside samples. After the last of them a track stands, until its time is over.
            thing.IsJoined = true;
            _json.WriteString("interpolationAlgorithm", isBelieved ? "LINEAR" : "HERMITE");
            _json.WriteNumber("interpolationDegree", 1);
            if (isBelieved)
            {
                _json.WriteString("forwardExtrapolationType", "HOLD");
            }
        }

        _json.WriteString("epoch", CzmlText.Moment(clock, Instant.Start));
        _json.WriteStartArray(isBelieved ? "cartesian" : "cartesianVelocity");
        foreach (var state in thing.Waiting)
        {
            _json.WriteNumberValue(Math.Round(state.Time.Seconds, 6));
            CzmlText.Metres(_json, state.Position.X, state.Position.Y, state.Position.Z);
            if (!isBelieved)
            {
                CzmlText.Metres(_json, state.Velocity.X, state.Velocity.Y, state.Velocity.Z);
            }
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        Close();
        thing.Waiting.Clear();
    }

    /// <summary>The rest of its states, and when it was there.</summary>
    private void Available(CzmlObject thing)
    {
        States(thing);
        if (!thing.IsDescribed || thing.Spans.Count == 0)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("id", thing.Thing.Id.ToString());
        _json.WriteStartArray("availability");
        foreach (var (from, to) in thing.Spans)
        {
            _json.WriteStringValue(CzmlText.Interval(clock, from, to));
        }

        _json.WriteEndArray();
        Close();
    }

    /// <summary>From now on a track is taken for something else.</summary>
    private void Taken(CzmlObject thing, SceneBelief belief, Instant time)
    {
        var interval = CzmlText.From(clock, time);
        var color = SceneColor.Of(belief.Identity);
        _json.WriteStartObject();
        _json.WriteString("id", thing.Thing.Id.ToString());
        foreach (var (what, name) in ((string, string)[])[("point", "color"), ("label", "fillColor")])
        {
            _json.WriteStartObject(what);
            _json.WriteStartObject(name);
            _json.WriteString("interval", interval);
            CzmlText.Rgba(_json, color);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteStartObject("properties");
        foreach (var (name, value) in ((string, string)[])[("identity", belief.Identity.ToString()), ("category", belief.Category.ToString())])
        {
            _json.WriteStartObject(name);
            _json.WriteString("interval", interval);
            _json.WriteString("string", value);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        Close();
    }

    private void Coverage(CzmlObject thing)
    {
        var outline = CoverageOutline.Of(thing.Thing);
        if (outline.IsEmpty)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("id", CoverageId(thing));
        _json.WriteString("name", $"reach of {thing.Thing.Name}");
        _json.WriteString("parent", thing.Thing.Id.ToString());
        _json.WriteStartObject("polyline");
        _json.WriteBoolean("show", true);
        _json.WriteStartObject("positions");
        _json.WriteStartArray("cartesian");
        foreach (var corner in outline)
        {
            var place = Wgs84.ToEcef(corner);
            CzmlText.Metres(_json, place.X, place.Y, place.Z);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteNumber("width", 1);
        _json.WriteString("arcType", "NONE");
        _json.WriteStartObject("material");
        _json.WriteStartObject("solidColor");
        CzmlText.Color(_json, "color", SceneColor.Of(thing.Thing.Side), alpha: 120);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        Close();
    }

    /// <summary>A radar that is silent shows no reach.</summary>
    private void Radiation(CzmlObject thing, SceneEvent told)
    {
        if (CoverageOutline.Of(thing.Thing).IsEmpty)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("id", CoverageId(thing));
        _json.WriteStartObject("polyline");
        _json.WriteStartObject("show");
        _json.WriteString("interval", CzmlText.From(clock, told.Time));
        _json.WriteBoolean("boolean", told.IsRadiating);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Close();
    }

    private void Mark(SceneEvent told, CzmlObject? subject, Position<Ecef> place)
    {
        var text = $"{subject?.Thing.Name ?? told.Subject.ToString()}: {told.Text}";
        var folder = Folder("events", "Events");
        _json.WriteStartObject();
        _json.WriteString("id", FormattableString.Invariant($"event-{++_events}"));
        _json.WriteString("name", text);
        _json.WriteString("parent", folder);
        _json.WriteString("availability", CzmlText.Interval(clock, told.Time, told.Time + Marked));
        CzmlText.Cartesian(_json, place);
        _json.WriteStartObject("point");
        _json.WriteNumber("pixelSize", 14);
        CzmlText.Color(_json, "color", default, alpha: 0);
        CzmlText.Color(_json, "outlineColor", SceneColor.Of(subject?.Thing.Side ?? SceneSide.Unknown));
        _json.WriteNumber("outlineWidth", 2);
        _json.WriteEndObject();
        _json.WriteStartObject("label");
        _json.WriteString("text", text);
        _json.WriteString("font", "11px sans-serif");
        _json.WriteEndObject();
        Close();
    }

    private string Folder(SceneObject thing) => thing.Id.Thing switch
    {
        SceneThing.Asset => Folder("assets", "Defended assets"),
        SceneThing.FireUnit => Folder("units", "Fire units"),
        SceneThing.Radar => Folder("radars", "Radars"),
        SceneThing.Target => Folder("targets", "What truly flies"),
        SceneThing.Round => Folder("rounds", "Interceptors"),
        _ => Folder(FormattableString.Invariant($"picture-{thing.Id.Holder}"), $"Tracks of {thing.Type}"),
    };

    /// <summary>The entity above all of a kind, by which a reader shows or hides them together.</summary>
    private string Folder(string id, string name)
    {
        if (_folders.Add(id))
        {
            _json.WriteStartObject();
            _json.WriteString("id", id);
            _json.WriteString("name", name);
            _json.WriteEndObject();
        }

        return id;
    }

    private static string CoverageId(CzmlObject thing) => $"{thing.Thing.Id}-reach";

    private static bool IsBelieved(CzmlObject thing) => thing.Thing.Id.Thing == SceneThing.Track;
}
