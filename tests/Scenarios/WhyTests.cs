using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Judging.Ledger;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The ledger tells what happened, and a change in the world does what it says and nothing else.</summary>
public sealed class WhyTests
{
    private const int S400Isolated = 1;

    private static readonly SystemCatalogue Catalogue = SystemCatalogue.Load(SystemCatalogue.DefaultFolder()!).Catalogue!;
    private static readonly Theatre Ground = new(new LayeredElevation(ShippedRelief.Load()));
    private static readonly StudyDefinition Study = Read();

    [Fact]
    public void EveryLeakerHasAChainThatEndsAtItsAim()
    {
        var run = Replay();
        var leakers = WhyLedger.Leakers(run).ToArray();
        Assert.NotEmpty(leakers);
        Assert.All(leakers, leaker =>
        {
            var account = WhyLedger.OfTarget(run, leaker);
            Assert.Contains("got through to", account.Summary, StringComparison.Ordinal);
            Assert.Contains("first cause", account.Summary, StringComparison.Ordinal);
            Assert.Contains(account.Lines, line => line.Text.Contains("visible to", StringComparison.Ordinal));
            Assert.Contains(account.Lines, line => line.Text.StartsWith("reached its aim", StringComparison.Ordinal));
            Assert.Equal(account.Lines.OrderBy(line => line.Time), account.Lines);
        });
    }

    [Fact]
    public void WhatHasNoWarheadIsToldAsADecoy()
    {
        var run = Replay();
        var killed = run.Entries.First(joined => joined.Entry is RoundEnded { Fate: RoundFate.Killed });
        var unit = killed.Entry.Unit!.Value;
        var decoys = run with { Outcomes = run.Outcomes.SetItem(killed.Target.Value, run.Outcomes[killed.Target.Value] with { IsDecoy = true }) };
        Assert.EndsWith(", a decoy", WhyLedger.OfTarget(decoys, killed.Target).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("decoy", WhyLedger.OfTarget(run, killed.Target).Subject, StringComparison.Ordinal);
        Assert.EndsWith(", 1 of them of decoys", WhyLedger.OfUnit(decoys, unit).Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("decoy", WhyLedger.OfUnit(run, unit).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void AFirstCauseIsOfTheTimeBeforeTheEnd()
    {
        var run = Replay();
        var neverReached = run.Outcomes.Where(outcome => outcome is { Fate: TargetFate.HitAsset, Launches: 0, Cause: FirstCause.NeverInSector or FirstCause.StandsTooFar or FirstCause.OutOfEnvelope or FirstCause.NotIdentified }).ToArray();
        Assert.NotEmpty(neverReached);
        Assert.All(neverReached, outcome =>
        {
            var nearest = run.Entries
                .Where(joined => joined.Entry is ShotRefused && joined.Target == outcome.Id && joined.Time <= outcome.Ended)
                .Max(joined => ((ShotRefused)joined.Entry).Refusal.Constraint.Nearness);
            Assert.InRange(
                nearest,
                outcome.Cause == FirstCause.NotIdentified ? ShotConstraint.NotIdentified.Nearness : ShotConstraint.StandsTooFar.Nearness,
                outcome.Cause == FirstCause.NotIdentified ? ShotConstraint.NotIdentified.Nearness : ShotConstraint.NoEngagementRadar.Nearness);
        });
    }

    [Fact]
    public void EveryKillNamesTheRoundThatDidIt()
    {
        var run = Replay();
        var killed = run.Outcomes.Where(outcome => outcome.Fate == TargetFate.Killed).ToArray();
        Assert.NotEmpty(killed);
        Assert.All(killed, outcome =>
        {
            var lines = WhyLedger.OfTarget(run, outcome.Id).Lines;
            Assert.Contains(lines, line => line.Text.Contains("launched a", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.Text.EndsWith("hit and killed", StringComparison.Ordinal) && line.Time <= outcome.Ended);
        });
    }

    [Fact]
    public void UnitsAccountForEveryRound()
    {
        var run = Replay();
        var launched = Enumerable.Range(0, run.Cast.Units.Count)
            .Sum(unit => WhyLedger.OfUnit(run, new(unit)).Lines.Count(line => line.Text.Contains("launched a", StringComparison.Ordinal)));
        var killed = run.Outcomes.Count(outcome => outcome.Fate == TargetFate.Killed);
        Assert.InRange(launched, killed, int.MaxValue);
        Assert.True(launched > 0);
    }

    [Fact]
    public void ReplayingIsTheSameToTheBit()
    {
        var (first, second) = (Replay(), Replay());
        Assert.Equal(first.Outcomes, second.Outcomes);
        Assert.Equal(WhyLedger.OfUnit(first, new(0)).Lines, WhyLedger.OfUnit(second, new(0)).Lines);
    }

    [Fact]
    public void SureKillsLetNoRoundThatArrivesFail()
    {
        var run = Replay("sure-kills", isAddition: true);
        Assert.DoesNotContain(
            Enumerable.Range(0, run.Cast.Units.Count).SelectMany(unit => WhyLedger.OfUnit(run, new(unit)).Lines),
            line => line.Text.Contains("arrived and did not kill", StringComparison.Ordinal));
    }

    [Fact]
    public void ChangesTouchNothingBesides()
    {
        var plain = Replay();
        Assert.Equal(plain.Outcomes.Select(outcome => (outcome.Id, outcome.Class)), Replay("terrain", isAddition: false).Outcomes.Select(outcome => (outcome.Id, outcome.Class)));
        Assert.Equal(plain.Outcomes.Select(Flight), Replay("endless-rounds", isAddition: true).Outcomes.Select(Flight));
        Assert.DoesNotContain(Replay("friends", isAddition: false).Outcomes, outcome => !outcome.Class.IsThreat);
        Assert.DoesNotContain(
            Enumerable.Range(0, plain.Cast.Units.Count).SelectMany(unit => WhyLedger.OfUnit(Replay("failures", isAddition: false), new(unit)).Lines),
            line => line.Text.Contains("out of order", StringComparison.Ordinal));

        static object Flight(TargetOutcome outcome) => (outcome.Id, outcome.Class, outcome.Due);
    }

    [Fact]
    public void EveryChangeIsFoundByItsName() =>
        Assert.All(Changes.All, change => Assert.Same(change, Changes.Find(change.Name, change.IsAddition)));

    internal static RunStory Replay(params IEnumerable<Change> changes)
    {
        var settings = new RunSettings { Replications = 2, Threads = 1, Version = "test", Changes = [.. changes] };
        var alone = Study with { Options = [Study.Options[S400Isolated]], Comparisons = [] };
        return ReplayedRun.Of(new StudyRunner(alone, Catalogue, Ground, settings), 0, 0, CancellationToken.None);
    }

    private static RunStory Replay(string change, bool isAddition) => Replay(Changes.Find(change, isAddition)!);

    private static StudyDefinition Read()
    {
        var file = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies", "anatolia", StudyReader.FileName);
        return StudyReader.Read(file, new Problems())!;
    }
}
