using Parapet.Record.Entries;

namespace Parapet.Record;

/// <summary>
/// Reads a record, live or from its journal: a member for each kind of entry, of which a reader overrides those that it
/// wants. It is a recorder itself, so that it may hear a run as it happens.
/// </summary>
/// <param name="wanted">The kinds that it overrides.</param>
public abstract class EntryReader(EntryKinds wanted) : IRecorder
{
    /// <inheritdoc/>
    public bool Wants(EntryKind kind) => wanted.Contains(kind);

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry> => entry.ShowTo(this);

    protected internal virtual void On(in TargetDeclared entry)
    {
    }

    protected internal virtual void On(in KillChanceDeclared entry)
    {
    }

    protected internal virtual void On(in TruthState entry)
    {
    }

    protected internal virtual void On(in FateMet entry)
    {
    }

    protected internal virtual void On(in RoundState entry)
    {
    }

    protected internal virtual void On(in RoundEnded entry)
    {
    }

    protected internal virtual void On(in SightGained entry)
    {
    }

    protected internal virtual void On(in SightLost entry)
    {
    }

    protected internal virtual void On(in Jammed entry)
    {
    }

    protected internal virtual void On(in RunDeclared entry)
    {
    }

    protected internal virtual void On(in SensorDeclared entry)
    {
    }

    protected internal virtual void On(in NodeDeclared entry)
    {
    }

    protected internal virtual void On(in FireUnitDeclared entry)
    {
    }

    protected internal virtual void On(in RoundTypeDeclared entry)
    {
    }

    protected internal virtual void On(in AssetDeclared entry)
    {
    }

    protected internal virtual void On(in MagazineCounted entry)
    {
    }

    protected internal virtual void On(in RunEnded entry)
    {
    }

    protected internal virtual void On(in EmitterState entry)
    {
    }

    protected internal virtual void On(in ScanCompleted entry)
    {
    }

    protected internal virtual void On(in PlotTaken entry)
    {
    }

    protected internal virtual void On(in ReplyTaken entry)
    {
    }

    protected internal virtual void On(in TrackReported entry)
    {
    }

    protected internal virtual void On(in LinkState entry)
    {
    }

    protected internal virtual void On(in TrackSent entry)
    {
    }

    protected internal virtual void On(in StatusSent entry)
    {
    }

    protected internal virtual void On(in IdentificationSent entry)
    {
    }

    protected internal virtual void On(in AlertSent entry)
    {
    }

    protected internal virtual void On(in ScanSent entry)
    {
    }

    protected internal virtual void On(in MessageLost entry)
    {
    }

    protected internal virtual void On(in MessageHeard entry)
    {
    }

    protected internal virtual void On(in Alerted entry)
    {
    }

    protected internal virtual void On(in TrackFused entry)
    {
    }

    protected internal virtual void On(in TrackDropped entry)
    {
    }

    protected internal virtual void On(in PictureSampled entry)
    {
    }

    protected internal virtual void On(in PictureHeld entry)
    {
    }

    protected internal virtual void On(in TrackConfirmed entry)
    {
    }

    protected internal virtual void On(in AutonomyChanged entry)
    {
    }

    protected internal virtual void On(in Identified entry)
    {
    }

    protected internal virtual void On(in ShotPossible entry)
    {
    }

    protected internal virtual void On(in Ordered entry)
    {
    }

    protected internal virtual void On(in ShotRefused entry)
    {
    }

    protected internal virtual void On(in Launched entry)
    {
    }

    protected internal virtual void On(in Lapsed entry)
    {
    }

    protected internal virtual void On(in Judged entry)
    {
    }

    protected internal virtual void On(in Moved entry)
    {
    }
}
