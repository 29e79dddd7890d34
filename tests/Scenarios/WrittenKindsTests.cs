using Parapet.Campaigns.Running;
using Parapet.Record;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The engine writes what the family of entries promises: no kind is there for nothing.</summary>
public sealed class WrittenKindsTests
{
    [Fact]
    public void EveryKindIsWrittenInSomeRun()
    {
        var kinds = new Kinds();
        foreach (var name in new[] { "identification-2003", "stealth", "anatolia", "suppression", "fighters" })
        {
            var study = ShippedStudies.Read(name);
            ShippedStudies.Runner(study, 2).Replay(0, new Listening { Also = _ => kinds, Only = [1, study.Options.Length - 1] }, TestContext.Current.CancellationToken);
        }

        // These no first raid of these studies brings: none of them flies a jammer, has guns (GunTests), leaves a post to itself, sends plots or lasts
        // until a repair, and a run is declared only where its journal is kept.
        EntryKind[] elsewhere = [EntryKind.Jammed, EntryKind.RunDeclared, EntryKind.ScanSent, EntryKind.AutonomyChanged, EntryKind.DefenceRepaired, EntryKind.BurstFired, EntryKind.BurstPassed, EntryKind.NavigationLost];
        Assert.Equal(elsewhere.Order(), Enum.GetValues<EntryKind>().Except(kinds.Written).Order());
    }

    private sealed class Kinds : IRecorder
    {
        public HashSet<EntryKind> Written { get; } = [];

        public bool Wants(EntryKind kind) => true;

        public void Take<TEntry>(in TEntry entry)
            where TEntry : struct, IEntry<TEntry> => Written.Add(TEntry.KindOf);
    }
}
