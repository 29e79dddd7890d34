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

    /// <inheritdoc cref="TargetDeclared"/>
    protected internal virtual void On(in TargetDeclared entry)
    {
    }

    /// <inheritdoc cref="KillChanceDeclared"/>
    protected internal virtual void On(in KillChanceDeclared entry)
    {
    }

    /// <inheritdoc cref="TruthState"/>
    protected internal virtual void On(in TruthState entry)
    {
    }

    /// <inheritdoc cref="FateMet"/>
    protected internal virtual void On(in FateMet entry)
    {
    }

    /// <inheritdoc cref="RoundState"/>
    protected internal virtual void On(in RoundState entry)
    {
    }

    /// <inheritdoc cref="RoundEnded"/>
    protected internal virtual void On(in RoundEnded entry)
    {
    }

    /// <inheritdoc cref="SightGained"/>
    protected internal virtual void On(in SightGained entry)
    {
    }

    /// <inheritdoc cref="SightLost"/>
    protected internal virtual void On(in SightLost entry)
    {
    }

    /// <inheritdoc cref="Jammed"/>
    protected internal virtual void On(in Jammed entry)
    {
    }

    /// <inheritdoc cref="RunDeclared"/>
    protected internal virtual void On(in RunDeclared entry)
    {
    }

    /// <inheritdoc cref="SensorDeclared"/>
    protected internal virtual void On(in SensorDeclared entry)
    {
    }

    /// <inheritdoc cref="NodeDeclared"/>
    protected internal virtual void On(in NodeDeclared entry)
    {
    }

    /// <inheritdoc cref="FireUnitDeclared"/>
    protected internal virtual void On(in FireUnitDeclared entry)
    {
    }

    /// <inheritdoc cref="RoundTypeDeclared"/>
    protected internal virtual void On(in RoundTypeDeclared entry)
    {
    }

    /// <inheritdoc cref="AssetDeclared"/>
    protected internal virtual void On(in AssetDeclared entry)
    {
    }

    /// <inheritdoc cref="MagazineCounted"/>
    protected internal virtual void On(in MagazineCounted entry)
    {
    }

    /// <inheritdoc cref="RunEnded"/>
    protected internal virtual void On(in RunEnded entry)
    {
    }

    /// <inheritdoc cref="EmitterState"/>
    protected internal virtual void On(in EmitterState entry)
    {
    }

    /// <inheritdoc cref="ScanCompleted"/>
    protected internal virtual void On(in ScanCompleted entry)
    {
    }

    /// <inheritdoc cref="PlotTaken"/>
    protected internal virtual void On(in PlotTaken entry)
    {
    }

    /// <inheritdoc cref="ReplyTaken"/>
    protected internal virtual void On(in ReplyTaken entry)
    {
    }

    /// <inheritdoc cref="TrackReported"/>
    protected internal virtual void On(in TrackReported entry)
    {
    }

    /// <inheritdoc cref="LinkState"/>
    protected internal virtual void On(in LinkState entry)
    {
    }

    /// <inheritdoc cref="TrackSent"/>
    protected internal virtual void On(in TrackSent entry)
    {
    }

    /// <inheritdoc cref="StatusSent"/>
    protected internal virtual void On(in StatusSent entry)
    {
    }

    /// <inheritdoc cref="IdentificationSent"/>
    protected internal virtual void On(in IdentificationSent entry)
    {
    }

    /// <inheritdoc cref="AlertSent"/>
    protected internal virtual void On(in AlertSent entry)
    {
    }

    /// <inheritdoc cref="ScanSent"/>
    protected internal virtual void On(in ScanSent entry)
    {
    }

    /// <inheritdoc cref="MessageLost"/>
    protected internal virtual void On(in MessageLost entry)
    {
    }

    /// <inheritdoc cref="MessageHeard"/>
    protected internal virtual void On(in MessageHeard entry)
    {
    }

    /// <inheritdoc cref="Alerted"/>
    protected internal virtual void On(in Alerted entry)
    {
    }

    /// <inheritdoc cref="TrackFused"/>
    protected internal virtual void On(in TrackFused entry)
    {
    }

    /// <inheritdoc cref="TrackDropped"/>
    protected internal virtual void On(in TrackDropped entry)
    {
    }

    /// <inheritdoc cref="PictureSampled"/>
    protected internal virtual void On(in PictureSampled entry)
    {
    }

    /// <inheritdoc cref="PictureHeld"/>
    protected internal virtual void On(in PictureHeld entry)
    {
    }

    /// <inheritdoc cref="TrackConfirmed"/>
    protected internal virtual void On(in TrackConfirmed entry)
    {
    }

    /// <inheritdoc cref="AutonomyChanged"/>
    protected internal virtual void On(in AutonomyChanged entry)
    {
    }

    /// <inheritdoc cref="Identified"/>
    protected internal virtual void On(in Identified entry)
    {
    }

    /// <inheritdoc cref="ShotPossible"/>
    protected internal virtual void On(in ShotPossible entry)
    {
    }

    /// <inheritdoc cref="Ordered"/>
    protected internal virtual void On(in Ordered entry)
    {
    }

    /// <inheritdoc cref="ShotRefused"/>
    protected internal virtual void On(in ShotRefused entry)
    {
    }

    /// <inheritdoc cref="Launched"/>
    protected internal virtual void On(in Launched entry)
    {
    }

    /// <inheritdoc cref="Lapsed"/>
    protected internal virtual void On(in Lapsed entry)
    {
    }

    /// <inheritdoc cref="Judged"/>
    protected internal virtual void On(in Judged entry)
    {
    }

    /// <inheritdoc cref="Moved"/>
    protected internal virtual void On(in Moved entry)
    {
    }
    /// <inheritdoc cref="DefenceStruck"/>
    protected internal virtual void On(in DefenceStruck entry)
    {
    }

    /// <inheritdoc cref="DefenceRepaired"/>
    protected internal virtual void On(in DefenceRepaired entry)
    {
    }

    /// <inheritdoc cref="FighterStationDeclared"/>
    protected internal virtual void On(in FighterStationDeclared entry)
    {
    }

    /// <inheritdoc cref="FighterFlown"/>
    protected internal virtual void On(in FighterFlown entry)
    {
    }

    /// <inheritdoc cref="FighterPhaseChanged"/>
    protected internal virtual void On(in FighterPhaseChanged entry)
    {
    }

    /// <inheritdoc cref="FighterSaw"/>
    protected internal virtual void On(in FighterSaw entry)
    {
    }

    /// <inheritdoc cref="BurstFired"/>
    protected internal virtual void On(in BurstFired entry)
    {
    }

    /// <inheritdoc cref="BurstPassed"/>
    protected internal virtual void On(in BurstPassed entry)
    {
    }

    /// <inheritdoc cref="NavigationLost"/>
    protected internal virtual void On(in NavigationLost entry)
    {
    }
}
