using System.Collections.Immutable;
using Parapet.Record.Entries;

namespace Parapet.Record.Journal;

/// <summary>Every kind of entry with its type, in the order of their numbers.</summary>
internal static class EntryFamily
{
    public static ImmutableArray<EntryType> Members { get; } =
    [
        EntryType.Of<TargetDeclared>(),
        EntryType.Of<KillChanceDeclared>(),
        EntryType.Of<TruthState>(),
        EntryType.Of<FateMet>(),
        EntryType.Of<RoundState>(),
        EntryType.Of<RoundEnded>(),
        EntryType.Of<SightGained>(),
        EntryType.Of<SightLost>(),
        EntryType.Of<Jammed>(),
        EntryType.Of<RunDeclared>(),
        EntryType.Of<SensorDeclared>(),
        EntryType.Of<NodeDeclared>(),
        EntryType.Of<FireUnitDeclared>(),
        EntryType.Of<RoundTypeDeclared>(),
        EntryType.Of<AssetDeclared>(),
        EntryType.Of<MagazineCounted>(),
        EntryType.Of<RunEnded>(),
        EntryType.Of<EmitterState>(),
        EntryType.Of<ScanCompleted>(),
        EntryType.Of<PlotTaken>(),
        EntryType.Of<ReplyTaken>(),
        EntryType.Of<TrackReported>(),
        EntryType.Of<LinkState>(),
        EntryType.Of<TrackSent>(),
        EntryType.Of<StatusSent>(),
        EntryType.Of<IdentificationSent>(),
        EntryType.Of<AlertSent>(),
        EntryType.Of<ScanSent>(),
        EntryType.Of<MessageLost>(),
        EntryType.Of<MessageHeard>(),
        EntryType.Of<Alerted>(),
        EntryType.Of<TrackFused>(),
        EntryType.Of<TrackDropped>(),
        EntryType.Of<PictureSampled>(),
        EntryType.Of<PictureHeld>(),
        EntryType.Of<TrackConfirmed>(),
        EntryType.Of<AutonomyChanged>(),
        EntryType.Of<Identified>(),
        EntryType.Of<ShotPossible>(),
        EntryType.Of<Ordered>(),
        EntryType.Of<ShotRefused>(),
        EntryType.Of<Launched>(),
        EntryType.Of<Lapsed>(),
        EntryType.Of<Judged>(),
        EntryType.Of<Moved>(),
        EntryType.Of<DefenceStruck>(),
        EntryType.Of<DefenceRepaired>(),
        EntryType.Of<BurstFired>(),
        EntryType.Of<BurstPassed>(),
    ];
}
