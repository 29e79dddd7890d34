using Parapet.Record;
using Parapet.Simulation.Stages;

namespace Parapet.Simulation.Digests;

/// <summary>
/// Hears everything that every stage brings forth, every field of it, and keeps a digest of each step: of one stage's work
/// on one thing due. Who takes part is left out, being no stage's doing, and so is what is sampled for the record, whose
/// period is the listener's own. Attach it to a run both as recorder and as observer.
/// </summary>
public sealed class DigestLog : IRecorder, IStageObserver
{
    private static readonly EntryKinds Heard = EntryKinds.All - EntryKinds.Of(
        EntryKind.RunDeclared, EntryKind.TargetDeclared, EntryKind.KillChanceDeclared, EntryKind.SensorDeclared, EntryKind.NodeDeclared,
        EntryKind.FireUnitDeclared, EntryKind.RoundTypeDeclared, EntryKind.AssetDeclared,
        EntryKind.TruthState, EntryKind.SightGained, EntryKind.SightLost, EntryKind.Jammed, EntryKind.PictureSampled, EntryKind.PictureHeld);

    private readonly List<DigestStep> _steps = [];
    private readonly StageDigest _running = new();
    private Stage _stage;
    private Instant _now;
    private bool _isMixed;

    /// <summary>What the digests cover, in words, for who is told that two runs agree.</summary>
    public static string Coverage { get; } =
        "all that " + string.Join(", ", Enum.GetValues<Stage>().Select(stage => stage.ToString().ToLowerInvariant()))
        + " bring forth, every field of it: fates, scans, plots, replies, tracks, messages sent, lost and heard, pictures, judgements, orders, refusals, launches and the states of rounds";

    /// <summary>The steps that brought anything forth, in the order in which they were done.</summary>
    public IReadOnlyList<DigestStep> Steps
    {
        get
        {
            Close();
            return _steps;
        }
    }

    /// <inheritdoc/>
    public bool Wants(EntryKind kind) => Heard.Contains(kind);

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        _isMixed = true;
        _running.Mix((ulong)TEntry.KindOf);
        TEntry.Through(entry, _running);
    }

    /// <inheritdoc/>
    public void Begin(Stage stage, Instant now)
    {
        Close();
        (_stage, _now) = (stage, now);
    }

    /// <inheritdoc/>
    public void End(Stage stage) => Close();

    /// <summary>The first step in which two runs differ; null where they agree.</summary>
    public static DigestDifference? FirstDifference(DigestLog first, DigestLog second)
    {
        var (a, b) = (first.Steps, second.Steps);
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (a[i] != b[i])
            {
                return new(b[i].Time < a[i].Time ? b[i] : a[i]);
            }
        }

        return a.Count == b.Count ? null : new(a.Count > b.Count ? a[b.Count] : b[a.Count]);
    }

    private void Close()
    {
        if (_isMixed)
        {
            _steps.Add(new(_now, _stage, _running.Value));
            _isMixed = false;
        }
    }
}
