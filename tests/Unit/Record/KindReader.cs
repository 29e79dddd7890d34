using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Tests.Unit.Record;

/// <summary>Notes which member each entry was shown to.</summary>
internal sealed class KindReader() : EntryReader(EntryKinds.All)
{
    public List<EntryKind> Kinds { get; } = [];

    protected internal override void On(in TargetDeclared entry) => Kinds.Add(EntryKind.TargetDeclared);

    protected internal override void On(in KillChanceDeclared entry) => Kinds.Add(EntryKind.KillChanceDeclared);

    protected internal override void On(in TruthState entry) => Kinds.Add(EntryKind.TruthState);

    protected internal override void On(in FateMet entry) => Kinds.Add(EntryKind.FateMet);

    protected internal override void On(in RoundState entry) => Kinds.Add(EntryKind.RoundState);

    protected internal override void On(in RoundEnded entry) => Kinds.Add(EntryKind.RoundEnded);

    protected internal override void On(in SightGained entry) => Kinds.Add(EntryKind.SightGained);

    protected internal override void On(in SightLost entry) => Kinds.Add(EntryKind.SightLost);

    protected internal override void On(in Jammed entry) => Kinds.Add(EntryKind.Jammed);

    protected internal override void On(in RunDeclared entry) => Kinds.Add(EntryKind.RunDeclared);

    protected internal override void On(in SensorDeclared entry) => Kinds.Add(EntryKind.SensorDeclared);

    protected internal override void On(in NodeDeclared entry) => Kinds.Add(EntryKind.NodeDeclared);

    protected internal override void On(in FireUnitDeclared entry) => Kinds.Add(EntryKind.FireUnitDeclared);

    protected internal override void On(in RoundTypeDeclared entry) => Kinds.Add(EntryKind.RoundTypeDeclared);

    protected internal override void On(in AssetDeclared entry) => Kinds.Add(EntryKind.AssetDeclared);

    protected internal override void On(in MagazineCounted entry) => Kinds.Add(EntryKind.MagazineCounted);

    protected internal override void On(in RunEnded entry) => Kinds.Add(EntryKind.RunEnded);

    protected internal override void On(in EmitterState entry) => Kinds.Add(EntryKind.EmitterState);

    protected internal override void On(in ScanCompleted entry) => Kinds.Add(EntryKind.ScanCompleted);

    protected internal override void On(in PlotTaken entry) => Kinds.Add(EntryKind.PlotTaken);

    protected internal override void On(in ReplyTaken entry) => Kinds.Add(EntryKind.ReplyTaken);

    protected internal override void On(in TrackReported entry) => Kinds.Add(EntryKind.TrackReported);

    protected internal override void On(in LinkState entry) => Kinds.Add(EntryKind.LinkState);

    protected internal override void On(in TrackSent entry) => Kinds.Add(EntryKind.TrackSent);

    protected internal override void On(in StatusSent entry) => Kinds.Add(EntryKind.StatusSent);

    protected internal override void On(in IdentificationSent entry) => Kinds.Add(EntryKind.IdentificationSent);

    protected internal override void On(in AlertSent entry) => Kinds.Add(EntryKind.AlertSent);

    protected internal override void On(in ScanSent entry) => Kinds.Add(EntryKind.ScanSent);

    protected internal override void On(in MessageLost entry) => Kinds.Add(EntryKind.MessageLost);

    protected internal override void On(in MessageHeard entry) => Kinds.Add(EntryKind.MessageHeard);

    protected internal override void On(in Alerted entry) => Kinds.Add(EntryKind.Alerted);

    protected internal override void On(in TrackFused entry) => Kinds.Add(EntryKind.TrackFused);

    protected internal override void On(in TrackDropped entry) => Kinds.Add(EntryKind.TrackDropped);

    protected internal override void On(in PictureSampled entry) => Kinds.Add(EntryKind.PictureSampled);

    protected internal override void On(in PictureHeld entry) => Kinds.Add(EntryKind.PictureHeld);

    protected internal override void On(in TrackConfirmed entry) => Kinds.Add(EntryKind.TrackConfirmed);

    protected internal override void On(in AutonomyChanged entry) => Kinds.Add(EntryKind.AutonomyChanged);

    protected internal override void On(in Identified entry) => Kinds.Add(EntryKind.Identified);

    protected internal override void On(in ShotPossible entry) => Kinds.Add(EntryKind.ShotPossible);

    protected internal override void On(in Ordered entry) => Kinds.Add(EntryKind.Ordered);

    protected internal override void On(in ShotRefused entry) => Kinds.Add(EntryKind.ShotRefused);

    protected internal override void On(in Launched entry) => Kinds.Add(EntryKind.Launched);

    protected internal override void On(in Lapsed entry) => Kinds.Add(EntryKind.Lapsed);

    protected internal override void On(in Judged entry) => Kinds.Add(EntryKind.Judged);

    protected internal override void On(in Moved entry) => Kinds.Add(EntryKind.Moved);

    protected internal override void On(in DefenceStruck entry) => Kinds.Add(EntryKind.DefenceStruck);

    protected internal override void On(in DefenceRepaired entry) => Kinds.Add(EntryKind.DefenceRepaired);

    protected internal override void On(in FighterStationDeclared entry) => Kinds.Add(EntryKind.FighterStationDeclared);

    protected internal override void On(in FighterFlown entry) => Kinds.Add(EntryKind.FighterFlown);

    protected internal override void On(in FighterPhaseChanged entry) => Kinds.Add(EntryKind.FighterPhaseChanged);

    protected internal override void On(in FighterSaw entry) => Kinds.Add(EntryKind.FighterSaw);
    protected internal override void On(in BurstFired entry) => Kinds.Add(EntryKind.BurstFired);

    protected internal override void On(in BurstPassed entry) => Kinds.Add(EntryKind.BurstPassed);

    protected internal override void On(in NavigationLost entry) => Kinds.Add(EntryKind.NavigationLost);
}
