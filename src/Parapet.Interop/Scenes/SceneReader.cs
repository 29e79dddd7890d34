using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Interop.Scenes;

/// <summary>
/// Turns a run's record, live or from its journal, into a scene. Truth and pictures stand beside each other in it and are
/// joined by nothing. Call <see cref="End"/> after the last entry.
/// </summary>
public sealed class SceneReader(ISceneWriter writer, SceneSelection selection) : EntryReader(Wanted | (selection.Plots ? Measured : EntryKinds.None))
{
    private readonly SceneCast _cast = new();
    private readonly SceneOrder _order = new(writer);
    private readonly Dictionary<NodeId, PictureWatch> _pictures = [];
    private readonly Dictionary<SceneId, Instant> _shown = [];
    private ImmutableHashSet<NodeId>? _posts;
    private Instant _end = Instant.Start;

    /// <summary>Why nothing is told; kept until the end, since a run does not expect that a listener throws.</summary>
    private string? _fault;

    private static EntryKinds Wanted { get; } = EntryKinds.Of(
        EntryKind.RunDeclared, EntryKind.TargetDeclared, EntryKind.SensorDeclared, EntryKind.NodeDeclared, EntryKind.FireUnitDeclared, EntryKind.RoundTypeDeclared,
        EntryKind.AssetDeclared, EntryKind.EmitterState, EntryKind.TruthState, EntryKind.FateMet, EntryKind.RoundState, EntryKind.RoundEnded, EntryKind.PictureSampled,
        EntryKind.PictureHeld, EntryKind.TrackDropped, EntryKind.Ordered, EntryKind.Launched, EntryKind.Judged, EntryKind.RunEnded);

    private static EntryKinds Measured { get; } = EntryKinds.Of(EntryKind.PlotTaken, EntryKind.ScanCompleted);

    /// <summary>Writes what is held back and the end.</summary>
    /// <exception cref="InvalidDataException">The record has no post of a name that is asked for; nothing was written.</exception>
    public void End()
    {
        Begin();
        if (_fault is not null)
        {
            throw new InvalidDataException(_fault);
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
    protected override void On(in FateMet entry)
    {
        var id = new SceneId(SceneThing.Target, 0, entry.Target.Value);
        if (!_shown.Remove(id))
        {
            return;
        }

        var kind = entry.Fate switch
        {
            TargetFate.Killed => SceneEventKind.Killed,
            TargetFate.HitAsset => SceneEventKind.Leaked,
            _ => SceneEventKind.Ended,
        };
        SceneId? other = entry.Fate switch
        {
            TargetFate.Killed when entry.Killer.Value >= 0 => SceneCast.Id(entry.Killer),
            TargetFate.HitAsset when entry.Asset >= 0 => new(SceneThing.Asset, 0, entry.Asset),
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
        Appear(entry.Time, round);
        Tell(new SceneEvent(entry.Time, SceneEventKind.Launched, round.Id, SceneCast.Id(entry.Post, entry.Track), FormattableString.Invariant($"{round.Name} at {entry.Track}")));
    }

    /// <inheritdoc/>
    protected override void On(in RoundState entry) =>
        Show(new(entry.Time, new(SceneThing.Round, 0, entry.Round), entry.Position, entry.Velocity), always: false);

    /// <inheritdoc/>
    protected override void On(in RoundEnded entry)
    {
        var id = new SceneId(SceneThing.Round, 0, entry.Round);
        SceneId? met = selection.Truth && !entry.Met.IsNone ? new(SceneThing.Target, 0, entry.Met.Value) : null;
        Tell(new SceneEvent(entry.Time, SceneEventKind.RoundEnded, id, met, entry.Fate.ToString(), entry.Position));
        Tell(new SceneEnd(entry.Time, id));
        _shown.Remove(id);
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
    protected override void On(in ScanCompleted entry) => Tell(new SceneScan(entry.Time, SceneCast.Id(entry.Sensor), entry.Began, entry.Antenna));

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
            Tell(new SceneEnd(time, id));
        }
    }

    private void Appear(Instant time, SceneObject thing)
    {
        Tell(new SceneAppearance(time, thing));
        _shown[thing.Id] = new(long.MinValue);
    }

    /// <param name="always">Whether it is shown however little time has passed since the last.</param>
    private void Show(SceneState state, bool always)
    {
        if (_shown.TryGetValue(state.Id, out var last) && (always || last.Nanoseconds == long.MinValue || state.Time - last >= selection.Every))
        {
            _shown[state.Id] = state.Time;
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

        writer.Begin(new(_cast.Run, posts, shown));
        foreach (var thing in _cast.Standing())
        {
            _order.Add(new SceneAppearance(Instant.Start, thing));
        }
    }
}
