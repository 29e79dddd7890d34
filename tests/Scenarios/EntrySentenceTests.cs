using Parapet.Judging.Joining;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Whatever a story can hold, the ledger can say.</summary>
public sealed class EntrySentenceTests
{
    private static readonly NodeId Post = new(CommandPostPlacement.FirstNode);
    private static readonly TrackNumber Track = new(Post, 1);
    private static readonly Instant Time = Instant.FromSeconds(60);
    private static readonly FireUnitId Unit = new(0);

    [Fact]
    public void EveryKindOfEntryOfAStoryHasItsSentence()
    {
        var sentences = new EntrySentences(WhyTests.Replay());
        var entries = Entries().ToDictionary(entry => entry.Kind);
        Assert.All(
            Enum.GetValues<EntryKind>().Where(JoinedRecord.StoryWithSights.Contains),
            kind => Assert.NotEmpty(sentences.Sentence(new(entries[kind], new(0)))));
    }

    [Fact]
    public void OnlyATracksFirstIdentityIsNoNews()
    {
        var sentences = new EntrySentences(WhyTests.Replay());
        Assert.All(Enum.GetValues<StandardIdentity>(), identity => Assert.Equal(
            identity == StandardIdentity.Pending, sentences.Sentence(new(Identified(identity), new(0))).Length == 0));
    }

    [Fact]
    public void A_round_that_was_kept_is_told_with_what_its_unit_had_left()
    {
        var run = WhyTests.Replay();
        var launches = run.Entries.Select(joined => joined.Entry).OfType<Launched>().ToArray();
        var (unit, type) = launches.Select(launched => (launched.Unit, launched.InterceptorType)).First();
        var ready = run.Cast.RoundOf(unit, type).Ready;
        var fired = launches.Count(launched => launched.Unit == unit && launched.InterceptorType == type);
        var sentences = new EntrySentences(run);
        Assert.Contains($"{ready} left of {ready}", Kept(sentences, unit), StringComparison.Ordinal);
        Assert.Empty(sentences.Of(_ => false, namesTarget: false));
        Assert.Contains($"{ready - fired} left of {ready}", Kept(sentences, unit), StringComparison.Ordinal);
    }

    private static string Kept(EntrySentences sentences, FireUnitId unit)
    {
        var text = sentences.Sentence(new(new ShotRefused(Time, new(Post, unit, Track, ShotConstraint.KeptForWhatOnlyItStops, Time)), new(0)));
        Assert.Contains("its rounds were kept for what only they can stop: ", text, StringComparison.Ordinal);
        return text;
    }

    private static IEntry Identified(StandardIdentity identity) =>
        new Identified(Time, Post, new(Track, Time, identity, TargetCategory.Unknown));

    private static IEnumerable<IEntry> Entries()
    {
        var report = new TrackReport
        {
            Number = Track,
            Time = Time,
            Position = default,
            Velocity = default,
            Covariance = default,
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.Unknown,
            FirstPlot = Time,
            LastPlot = Time,
            Iff = default,
        };
        var engagement = new EngagementId(0);
        yield return new SightGained(Time, new(0), new(0), 100.Kilometres, Duration.Zero);
        yield return new EmitterState(Time, new(0), EmitterStatus.Emitting);
        yield return new DefenceStruck(Time, new(0), new(DefencePartKind.Radar, 0), Duration.FromMinutes(90), 0);
        yield return new DefenceRepaired(Time, new(DefencePartKind.Launcher, 0), Standing: 3);
        yield return new Alerted(Time, Post, default);
        yield return new TrackConfirmed(Time, Post, report);
        yield return new AutonomyChanged(Time, Post, true);
        yield return Identified(StandardIdentity.Hostile);
        yield return new ShotPossible(Time, Post, Unit, Track);
        yield return new Ordered(Time, Post, new(engagement, Unit, 0, 2, Time, report, default, Time));
        yield return new ShotRefused(Time, new(Post, Unit, Track, ShotConstraint.NoChannel, Time));
        yield return new Launched(Time, Post, Unit, Track, engagement, 0, 0, Duration.FromSeconds(10));
        yield return new BurstFired(Time, Post, Unit, Track, engagement, 1, 18, 2.Kilometres);
        yield return new BurstPassed(Time, 1, Unit, new(0), 1.5.Metres, Ratio.Of(0.4));
        yield return new NavigationLost(Time, new(0), LostSignal.SatelliteNavigation, StrayCourse.ComesDown, "Jammers", 12.Kilometres);
        yield return new Lapsed(Time, Post, Unit, Track, engagement, LapseReason.TooLate);
        yield return new RoundEnded(Time, 0, Post, Unit, engagement, Track, new(0), RoundFate.Killed, 5.Metres, default);
        yield return new Judged(Time, Post, new(engagement, Unit, Track, true, Time));
        yield return new Moved(Time, Post, Unit, Duration.FromSeconds(100));
        yield return new FighterPhaseChanged(Time, new(0), Unit, Post, FighterPhase.Committed, Track);
        yield return new FighterSaw(Time, Unit, Post, Track, 30.Kilometres, StandardIdentity.Pending);
        yield return new FateMet(Time, new(0), TargetFate.Killed, -1, Unit);
    }
}
