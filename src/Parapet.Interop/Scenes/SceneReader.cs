using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Interop.Scenes;

/// <summary>
/// Turns a run's record, live or from its journal, into a scene. Truth and pictures stand beside each other in it and are
/// joined by nothing. Call <see cref="End"/> after the last entry.
/// </summary>
public sealed class SceneReader(ISceneWriter writer, SceneSelection selection) : EntryReader(Wanted | (selection.Plots ? EntryKinds.Of(EntryKind.PlotTaken) : EntryKinds.None))
{
    private readonly SceneCast _cast = new();
    private readonly SceneOrder _order = new(writer);
    private readonly CarriedRadars _carried = new();
    private readonly Dictionary<NodeId, PictureWatch> _pictures = [];
    private readonly Dictionary<SceneId, long> _shown = [];
    private readonly Dictionary<SceneId, (SceneState State, Instant Told)> _last = [];
    private ImmutableHashSet<NodeId>? _posts;
    private DefenceStruck _struck;
    private Instant _end = Instant.Start;

    /// <summary>Why nothing is told; kept until the end, since a run does not expect that a listener throws.</summary>
    private string? _fault;

    private static EntryKinds Wanted { get; } = EntryKinds.Of(
        EntryKind.RunDeclared, EntryKind.TargetDeclared, EntryKind.SensorDeclared, EntryKind.NodeDeclared, EntryKind.FireUnitDeclared, EntryKind.RoundTypeDeclared,
        EntryKind.AssetDeclared, EntryKind.EmitterState, EntryKind.TruthState, EntryKind.DefenceStruck, EntryKind.FateMet, EntryKind.RoundState, EntryKind.RoundEnded, EntryKind.PictureSampled,
        EntryKind.PictureHeld, EntryKind.TrackDropped, EntryKind.Ordered, EntryKind.Launched, EntryKind.Judged, EntryKind.ScanCompleted, EntryKind.RunEnded);

    /// <summary>Writes what is held back and the end.</summary>
    /// <exception cref="InvalidDataException">The record has no post of a name that is asked for; nothing was written.</exception>
    public void End()
    {
        Begin();
        if (_fault is not null)
        {
            throw new InvalidDataException(_fault);
        }

        foreach (var state in _carried.Unscanned)
        {
            Show(state, always: true);
        }

        _order.End(_end);
    }

    /// <inheritdoc/>
    protected override void On(in RunDeclared entry) => _cast.Add(entry);

    /// <inheritdoc/>
    protected override void On(in TargetDeclared entry) => _cast.Add(entry);

    /// <inheritdoc/>
    protected override void On(in SensorDeclared entry) => _cast.Add(entry);

    /// <inheritdoc/>
    protected override void On(in NodeDeclared entry) => _cast.Add(entry);

    /// <inheritdoc/>
    protected override void On(in FireUnitDeclared entry) => _cast.Add(entry);

    /// <inheritdoc/>
    protected override void On(in RoundTypeDeclared entry) => _cast.Add(entry);

    /// <inheritdoc/>
    protected override void On(in AssetDeclared entry) => _cast.Add(entry);

    /// <inheritdoc/>
    protected override void On(in EmitterState entry) =>
        Tell(new SceneEvent(entry.Time, SceneEventKind.Radiation, SceneCast.Id(entry.Sensor), null, entry.Status.ToString()));

    /// <inheritdoc/>
    protected override void On(in TruthState entry)
    {
        if (!selection.Truth)
        {
            return;
        }

        var id = new SceneId(SceneThing.Target, 0, entry.Target.Value);
        if (!_shown.ContainsKey(id))
        {
            Appear(entry.Time, _cast.Target(entry.Target));
        }

        Show(new(entry.Time, id, entry.Position, entry.Velocity), always: false);
    }

    /// <inheritdoc/>
    protected override void On(in DefenceStruck entry) => _struck = entry;

    /// <inheritdoc/>
    protected override void On(in FateMet entry)
    {
        var id = new SceneId(SceneThing.Target, 0, entry.Target.Value);
        if (!ShowLast(id, entry.Time))
        {
            return;
        }

        var kind = entry.Fate switch
        {
            TargetFate.Killed => SceneEventKind.Killed,
            TargetFate.HitAsset or TargetFate.HitDefence => SceneEventKind.Leaked,
            _ => SceneEventKind.Ended,
        };
        SceneId? other = entry.Fate switch
        {
            TargetFate.Killed when entry.Killer.Value >= 0 => SceneCast.Id(entry.Killer),
            TargetFate.HitAsset when entry.Asset >= 0 => new(SceneThing.Asset, 0, entry.Asset),
            TargetFate.HitDefence when _struck.Target == entry.Target => StruckThing(_struck.Part),
            _ => null,
        };
        Tell(new SceneEvent(entry.Time, kind, id, other, entry.Fate.ToString()));
        Tell(new SceneEnd(entry.Time, id));
    }

    /// <inheritdoc/>
    protected override void On(in Ordered entry) =>
        Tell(new SceneEvent(
            entry.Time, SceneEventKind.Ordered, SceneCast.Id(entry.Order.FireUnit), SceneCast.Id(entry.Post, entry.Order.Target.Number),
            FormattableString.Invariant($"{entry.Order.Rounds} at {entry.Order.Target.Number}"), entry.Order.PredictedIntercept));

    /// <inheritdoc/>
    protected override void On(in Launched entry)
    {
        var round = _cast.Round(entry);
        if (selection.Truth)
        {
            Appear(entry.Time, round);
        }

        Tell(new SceneEvent(entry.Time, SceneEventKind.Launched, selection.Truth ? round.Id : SceneCast.Id(entry.Unit), SceneCast.Id(entry.Post, entry.Track), FormattableString.Invariant($"{round.Name} at {entry.Track}")));
    }

    /// <inheritdoc/>
    protected override void On(in RoundState entry) =>
        Show(new(entry.Time, new(SceneThing.Round, 0, entry.Round), entry.Position, entry.Velocity), always: false);

    /// <inheritdoc/>
    protected override void On(in RoundEnded entry)
    {
        var id = new SceneId(SceneThing.Round, 0, entry.Round);
        if (_last.TryGetValue(id, out var flying) && entry.Fate != RoundFate.Flying)
        {
            _last[id] = flying with { State = flying.State with { Time = entry.Time, Position = entry.Position } };
        }

        if (!ShowLast(id, entry.Time))
        {
            return;
        }

        SceneId? met = !entry.Met.IsNone ? new(SceneThing.Target, 0, entry.Met.Value) : null;
        Tell(new SceneEvent(entry.Time, SceneEventKind.RoundEnded, id, met, entry.Fate.ToString(), entry.Position));
        Tell(new SceneEnd(entry.Time, id));
    }

    /// <inheritdoc/>
    protected override void On(in Judged entry) =>
        Tell(new SceneEvent(
            entry.Time, SceneEventKind.Judged, SceneCast.Id(entry.Report.FireUnit), SceneCast.Id(entry.Post, entry.Report.Track), entry.Report.DeclaredKilled ? "killed" : "not killed"));

    /// <inheritdoc/>
    protected override void On(in PictureSampled entry)
    {
        if (Shows(entry.Post))
        {
            DropMissing(_pictures[entry.Post].Sample(entry.Tracks), entry.Time);
        }
    }

    /// <inheritdoc/>
    protected override void On(in PictureHeld entry)
    {
        if (!Shows(entry.Post))
        {
            return;
        }

        var track = entry.Track;
        var id = SceneCast.Id(entry.Post, track.Number);
        if (!_shown.ContainsKey(id))
        {
            Appear(entry.Time, new(id) { Name = track.Number.ToString(), Type = _cast.NameOf(entry.Post), Side = SceneSide.Unknown });
        }

        var state = new SceneState(entry.Time, id, track.Position, track.Velocity) { Belief = new(entry.Identity, entry.Category, track.Covariance, track.Status, track.LastPlot) };
        Show(state, always: true);
        DropMissing(_pictures[entry.Post].Hold(id), entry.Time);
    }

    /// <inheritdoc/>
    protected override void On(in TrackDropped entry)
    {
        if (Shows(entry.Post))
        {
            var id = SceneCast.Id(entry.Post, entry.Track);
            _pictures[entry.Post].Forget(id);
            Drop(id, entry.Time);
        }
    }

    /// <inheritdoc/>
    protected override void On(in PlotTaken entry) => Tell(new ScenePlot(entry.Plot.Time, SceneCast.Id(entry.Plot.Sensor), entry.Plot));

    /// <inheritdoc/>
    protected override void On(in ScanCompleted entry)
    {
        var radar = SceneCast.Id(entry.Sensor);
        if (selection.Plots)
        {
            Tell(new SceneScan(entry.Began, radar, entry.Time, entry.Antenna));
        }

        Begin();
        foreach (var state in _carried.Scanned(radar, entry.Time, entry.Antenna))
        {
            Show(state, always: false);
        }
    }

    /// <inheritdoc/>
    protected override void On(in RunEnded entry) => _end = entry.Time;

    private bool Shows(NodeId post)
    {
        Begin();
        return _posts!.Contains(post);
    }

    private void DropMissing(IReadOnlyCollection<SceneId> missing, Instant time)
    {
        foreach (var id in missing)
        {
            Drop(id, time);
        }
    }

    private void Drop(SceneId id, Instant time)
    {
        if (_shown.Remove(id))
        {
            _last.Remove(id);
            Tell(new SceneEnd(time, id));
        }
    }

    /// <summary>
    /// Shows where an object was when its story ended, however little time has passed since it was last shown. A round's last step reaches
    /// behind its end: a state of that step may have been told, and is left out of the scene.
    /// </summary>
    /// <returns>Whether it was shown at all.</returns>
    private bool ShowLast(SceneId id, Instant end)
    {
        if (!_shown.Remove(id))
        {
            return false;
        }

        if (_last.Remove(id, out var last) && last.State.Time != last.Told && last.State.Time <= end)
        {
            Tell(last.State);
        }

        return true;
    }

    private void Appear(Instant time, SceneObject thing)
    {
        Tell(new SceneAppearance(time, thing));
        _shown[thing.Id] = long.MinValue;
    }

    /// <summary>Shows the first state of each period, so that whatever begins between two is shown at its beginning and at the next.</summary>
    /// <param name="always">Whether it is shown however little time has passed since the last.</param>
    private void Show(SceneState state, bool always)
    {
        if (!_shown.TryGetValue(state.Id, out var last))
        {
            return;
        }

        var period = state.Time.Nanoseconds / (state.Id.Thing == SceneThing.Round ? selection.RoundsEvery ?? selection.Every : selection.Every).Nanoseconds;
        var isShown = always || last != period;
        _last[state.Id] = (state, isShown ? state.Time : _last[state.Id].Told);
        if (isShown)
        {
            _shown[state.Id] = period;
            Tell(state);
        }
    }

    private void Tell(SceneItem item)
    {
        Begin();
        _end = Instant.Max(_end, item.Time);
        if (_fault is null)
        {
            _order.Add(item);
        }
    }

    /// <summary>The head of a record ends where its first entry of something that passes stands.</summary>
    private void Begin()
    {
        if (_posts is not null)
        {
            return;
        }

        var posts = _cast.Posts;
        (var shown, _fault) = selection.Of(posts);
        _posts = [.. shown.Select(post => post.Node)];
        foreach (var post in shown)
        {
            _pictures[post.Node] = new();
        }

        if (_fault is not null)
        {
            return;
        }

        writer.Begin(new(_cast.Run, posts, shown) { Sites = _cast.Sites });
        foreach (var thing in _cast.Standing())
        {
            _order.Add(new SceneAppearance(Instant.Start, thing));
        }

        foreach (var (radar, place) in _cast.Carried)
        {
            _carried.Add(radar, place);
            _shown[radar] = long.MinValue;
        }
    }

    /// <summary>What stands for a part of the defence in the scene; null for a command post, which does not show.</summary>
    private static SceneId? StruckThing(DefencePart part) => part.Kind switch
    {
        DefencePartKind.Radar => SceneCast.Id(new SensorId(part.Index)),
        DefencePartKind.Launcher => SceneCast.Id(new FireUnitId(part.Index)),
        _ => null,
    };
}
