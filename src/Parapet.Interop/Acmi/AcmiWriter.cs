using System.Globalization;
using System.Text;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Acmi;

/// <summary>
/// Writes a scene as ACMI 2.2, the public text format of Tacview [Tacview2024], to a file or a live stream. Only what has
/// changed is written. Heights are above the ellipsoid, where ACMI means the sea; the covariance of a track, its status and
/// the time of its newest plot have no place in it.
/// </summary>
/// <param name="lines">Takes lines that end in a line feed. It is flushed when the scene has ended, and not closed.</param>
/// <param name="clock">The date of the moment 0.</param>
public sealed class AcmiWriter(TextWriter lines, SceneClock clock) : ISceneWriter
{
    /// <summary>1.1 cm on the ground.</summary>
    private const int DegreeDigits = 7;

    private const int MetreDigits = 2;

    private readonly StringBuilder _line = new();
    private readonly Dictionary<SceneId, AcmiObject> _objects = [];
    private Instant _frame = new(-1);
    private int _count;

    /// <summary>Whole degrees that are left out of every place.</summary>
    private (int Longitude, int Latitude)? _reference;

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
        lines.Write("FileType=text/acmi/tacview\nFileVersion=2.2\n");
        Global("ReferenceTime", clock.Begins.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        Global("Title", head.Title);
        Global("DataSource", head.Run is { } run ? $"Parapet {run.Version}" : "Parapet");
        Global("DataRecorder", "Parapet");
        Global("Category", "Simulation");
        if (head.Run is { } told)
        {
            Global("Comments", string.Create(CultureInfo.InvariantCulture, $"Simulated from public figures: seed {told.Seed}, draw {told.Draw}, raid {told.Replication}"));
        }
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        switch (item)
        {
            case SceneAppearance appearance:
                Appear(appearance);
                break;
            case SceneState state:
                Move(state);
                break;
            case SceneEnd end:
                Remove(end);
                break;
            case SceneEvent told:
                Tell(told);
                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
        Frame(time);
        lines.Flush();
    }

    private void Global(string property, string value) => lines.Write($"0,{property}={AcmiText.Escaped(value)}\n");

    /// <summary>What moves waits for its first state: ACMI has no object without a place.</summary>
    private void Appear(SceneAppearance item)
    {
        var thing = new AcmiObject(item.Object, ++_count);
        _objects[item.Object.Id] = thing;
        if (item.Object.Place is { } place)
        {
            Frame(item.Time);
            Open(thing, place);
            Place(thing, place);
            Describe(thing);
            Close();
        }
    }

    private void Move(SceneState state)
    {
        if (!_objects.TryGetValue(state.Id, out var thing))
        {
            return;
        }

        Frame(state.Time);
        var place = Wgs84.ToGeodetic(state.Position);
        var isNew = !thing.IsShown;
        Open(thing, place);
        Place(thing, place);
        if (isNew)
        {
            Describe(thing);
        }

        if (state.Belief is { } belief)
        {
            Set(thing, "Type", AcmiKind.TypeOf(belief.Category));
            Set(thing, "Color", AcmiKind.ColorOf(belief.Identity));
            Set(thing, "Label", belief.Identity.ToString());
        }

        Close();
    }

    private void Remove(SceneEnd end)
    {
        if (_objects.Remove(end.Id, out var thing) && thing.IsShown)
        {
            Frame(end.Time);
            lines.Write(string.Create(CultureInfo.InvariantCulture, $"-{thing.Number:x}\n"));
        }
    }

    private void Tell(SceneEvent told)
    {
        if (Shown(told) is not { } subject)
        {
            return;
        }

        Frame(told.Time);
        var other = told.Other is { } id && _objects.TryGetValue(id, out var found) && found.IsShown ? found : null;
        switch (told.Kind)
        {
            case SceneEventKind.Killed:
                Event("Destroyed", subject, "");
                break;
            case SceneEventKind.Leaked:
                Event("Bookmark", null, $"{subject.Thing.Name} reached {other?.Thing.Name ?? "its aim"}");
                break;
            case SceneEventKind.Ended:
                Event("LeftArea", subject, "");
                break;
            case SceneEventKind.Radiation:
                Line(subject, "RadarMode", told.IsRadiating ? "1" : "0");
                break;
            case SceneEventKind.Ordered when other is not null:
                Lock(subject, other);
                break;
            case SceneEventKind.Launched:
                Event("Message", subject, $"launched {told.Text}");
                break;
            case SceneEventKind.Judged:
                Line(subject, "LockedTargetMode", "0");
                Event("Message", subject, $"judged {told.Text}");
                break;
            case SceneEventKind.RoundEnded:
                Event("Message", subject, told.Text);
                break;
        }
    }

    /// <summary>Whom an event is told of; a round that has no place yet is told of at its unit, which it leaves. Null where nobody is shown.</summary>
    private AcmiObject? Shown(SceneEvent told)
    {
        if (!_objects.TryGetValue(told.Subject, out var subject) || subject.IsShown)
        {
            return subject;
        }

        return subject.Thing.Parent is { } parent && _objects.TryGetValue(parent, out var above) && above.IsShown ? above : null;
    }

    private void Lock(AcmiObject subject, AcmiObject other)
    {
        _line.Clear();
        _line.Append(CultureInfo.InvariantCulture, $"{subject.Number:x}");
        Set(subject, "LockedTargetMode", "1");
        Set(subject, "LockedTarget", other.Number.ToString("x", CultureInfo.InvariantCulture));
        Close();
    }

    private void Event(string kind, AcmiObject? thing, string text)
    {
        var number = thing is null ? "" : thing.Number.ToString("x", CultureInfo.InvariantCulture) + "|";
        lines.Write($"0,Event={kind}|{number}{AcmiText.EscapedInEvent(text)}\n");
    }

    private void Line(AcmiObject thing, string property, string value)
    {
        _line.Clear();
        _line.Append(CultureInfo.InvariantCulture, $"{thing.Number:x}");
        Set(thing, property, value);
        Close();
    }

    private void Frame(Instant time)
    {
        if (time <= _frame)
        {
            return;
        }

        _frame = time;
        _line.Clear();
        _line.Append('#');
        AcmiText.Append(_line, time.Seconds, 3);
        lines.Write(_line.Append('\n'));
    }

    /// <summary>The first place of a scene says which whole degrees are left out of all of them.</summary>
    private void Open(AcmiObject thing, Geodetic place)
    {
        if (_reference is null)
        {
            _reference = ((int)Math.Floor(place.Longitude.Degrees), (int)Math.Floor(place.Latitude.Degrees));
            Global("ReferenceLongitude", _reference.Value.Longitude.ToString(CultureInfo.InvariantCulture));
            Global("ReferenceLatitude", _reference.Value.Latitude.ToString(CultureInfo.InvariantCulture));
        }

        _line.Clear();
        _line.Append(CultureInfo.InvariantCulture, $"{thing.Number:x}");
    }

    private void Place(AcmiObject thing, Geodetic place)
    {
        var (longitude, latitude) = _reference!.Value;
        thing.AppendPlace(_line, [place.Longitude.Degrees - longitude, place.Latitude.Degrees - latitude, place.Height.Metres], [DegreeDigits, DegreeDigits, MetreDigits]);
    }

    private void Describe(AcmiObject thing)
    {
        var told = thing.Thing;
        var isTrue = told.Id.Thing != SceneThing.Track;
        if (isTrue)
        {
            Set(thing, "Type", AcmiKind.TypeOf(told));
        }

        Set(thing, "Name", told.Id.Thing == SceneThing.Track ? told.Name : told.Type);
        Set(thing, "CallSign", told.Name);
        Set(thing, "Coalition", told.Id.Thing == SceneThing.Track ? $"Picture of {told.Type}" : told.Side.ToString());
        if (isTrue)
        {
            // Of a track its belief tells type and colour.
            Set(thing, "Color", AcmiKind.ColorOf(told.Side));
        }

        if (told.Parent is { } parent && _objects.TryGetValue(parent, out var above))
        {
            Set(thing, "Parent", above.Number.ToString("x", CultureInfo.InvariantCulture));
        }

        if (told.Reach is { } reach)
        {
            Set(thing, told.Id.Thing switch { SceneThing.Radar => "RadarRange", SceneThing.FireUnit => "EngagementRange", _ => "Radius" }, reach.Metres.ToString("F0", CultureInfo.InvariantCulture));
        }

        if (told is { Id.Thing: SceneThing.Radar, Boresight: { } boresight, SectorWidth: { } width })
        {
            Set(thing, "RadarAzimuth", boresight.Degrees.ToString("0.##", CultureInfo.InvariantCulture));
            Set(thing, "RadarHorizontalBeamwidth", width.Degrees.ToString("0.##", CultureInfo.InvariantCulture));
        }
    }

    private void Set(AcmiObject thing, string property, string value)
    {
        if (thing.Changes(property, value))
        {
            _line.Append(',').Append(property).Append('=').Append(AcmiText.Escaped(value));
        }
    }

    /// <summary>A line that says nothing but whose it is, is not written.</summary>
    private void Close()
    {
        if (_line.ToString().Contains(',', StringComparison.Ordinal))
        {
            lines.Write(_line.Append('\n'));
        }
    }
}
