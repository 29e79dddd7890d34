using Parapet.Campaigns.Outcomes;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What happened in every raid agrees with what the raids came to, and to keep it changes nothing.</summary>
public sealed class EventTests
{
    [Theory]
    [InlineData("lone-target", 16)]
    [InlineData("identification-2003", 4)]
    public void EventsOfEveryRaidAddUpToWhatItCameTo(string name, int raids)
    {
        var study = ShippedStudies.Read(name);
        var kept = ShippedStudies.Runner(study, raids, keepsEvents: true).Run(null, CancellationToken.None)!;
        Assert.All(kept.Outcomes, AssertAddsUp);
        Assert.Contains(kept.Outcomes, outcome => outcome.Events.Any(one => one.Kind == RunEventKind.Killed));

        var plain = ShippedStudies.Runner(study, raids).Run(null, CancellationToken.None)!;
        Assert.All(plain.Outcomes, outcome => Assert.Empty(outcome.Events));
        Assert.Equivalent(plain.Outcomes.ToArray(), kept.Outcomes.Select(outcome => outcome with { Events = [] }).ToArray(), strict: true);
    }

    private static void AssertAddsUp(ReplicationOutcome outcome)
    {
        Assert.Equal(outcome.RoundsFired, Count(RunEventKind.Launch));
        Assert.Equal(outcome.RoundsFired, Count(RunEventKind.RoundEnded));
        Assert.Equal(outcome.Leakers, Count(RunEventKind.Leaked));
        Assert.Equal(outcome.Classes.Sum(entry => entry.Fates[(int)TargetFate.Killed]), Count(RunEventKind.Killed));
        Assert.Equal(outcome.Classes.Sum(entry => entry.Fates[(int)TargetFate.FellHarmless]), Count(RunEventKind.FellHarmless));
        Assert.Equal(outcome.Friendly.Lost + outcome.Civil.Lost, Count(RunEventKind.FriendLost));
        Assert.Equal(outcome.Events.OrderBy(one => one.Milliseconds), outcome.Events);
        Assert.All(outcome.Events.Where(one => one.Kind == RunEventKind.Launch), one => Assert.NotEmpty(one.Interceptor));
        Assert.All(outcome.Events.Where(one => one.Kind == RunEventKind.RoundEnded), one => Assert.NotNull(one.End));
        Assert.All(outcome.Events.Where(one => one.Target >= 0), one => Assert.NotNull(one.Class));

        // A target is first held once, by a track that began before.
        var tracks = outcome.Events.Where(one => one.Kind == RunEventKind.FirstTrack).ToDictionary(one => one.Target);
        var detections = outcome.Events.Where(one => one.Kind == RunEventKind.FirstDetection).ToDictionary(one => one.Target);
        Assert.Equal(tracks.Keys.Order(), detections.Keys.Order());
        Assert.All(tracks, pair => Assert.InRange(pair.Value.Milliseconds - detections[pair.Key].Milliseconds, 0, long.MaxValue));

        int Count(RunEventKind kind) => outcome.Events.Count(one => one.Kind == kind);
    }
}
