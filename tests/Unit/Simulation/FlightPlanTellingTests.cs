using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

/// <summary>Over voice the centre tells each flight plan once, heard or not, and no more in a period than it has breath for.</summary>
public sealed class FlightPlanTellingTests
{
    private const int Plans = 20;

    private static readonly Duration Period = Duration.FromSeconds(10);
    private static readonly Target Hanging = Sensing.Sample.Hanging(0, Sample.Place);

    [Fact]
    public void A_plan_is_told_once_and_not_before_it_is_filed()
    {
        var heard = Heard(Told(Voice(), [.. Enumerable.Range(1, 3).Select(number => Plan(number, filed: 15 * number))]));
        Assert.Equal([1, 2, 3], heard.Select(message => message.Track.Serial));
        Assert.All(heard, message => Assert.InRange(message.Time.Seconds, 15 * message.Track.Serial, 15 * message.Track.Serial + Period.Seconds));
        Assert.All(heard, message => Assert.Equal((Sample.OtherPost, Sample.Post), (message.At, message.From)));
    }

    /// <summary>Nobody acknowledges over voice: who told a plan does not know that it was misheard.</summary>
    [Fact]
    public void A_plan_that_is_lost_is_not_told_again()
    {
        var told = Told(Voice() with { Loss = Ratio.Of(0.5) }, All());
        var (heard, lost) = (Heard(told), told.Of<MessageLost>());
        Assert.NotEmpty(heard);
        Assert.NotEmpty(lost);
        Assert.All(lost, message => Assert.Equal(LinkContent.FlightPlans, message.Content));
        Assert.Equal(Enumerable.Range(1, Plans), heard.Select(message => message.Track.Serial).Concat(lost.Select(message => message.Track.Serial)).Order());
    }

    [Theory]
    [InlineData(6, new[] { 6, 6, 6, 2 })]
    [InlineData(1, new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(0, new[] { 20 })]
    public void No_more_plans_go_in_a_period_than_there_is_room_for_and_the_rest_in_those_after(int room, int[] expected)
    {
        var heard = Heard(Told(Voice() with { TracksPerPeriod = room }, All()));
        var periods = heard.GroupBy(message => message.Time).OrderBy(period => period.Key).Select(period => period.Count()).ToArray();
        Assert.Equal(expected, periods.Take(10));
        Assert.Equal(Enumerable.Range(1, heard.Length), heard.Select(message => message.Track.Serial));
    }

    [Fact]
    public void Only_the_centre_has_plans_to_tell()
    {
        var scenario = Sample.Scenario(Hanging);
        scenario = scenario with { Posts = [scenario.Posts[0] with { System = "patriot" }, scenario.Posts[0] with { Node = Sample.OtherPost }] };
        Assert.Empty(Heard(Run(scenario with { FlightPlans = All(), Links = [Link(Voice())] })));
    }

    private static LinkDescription Voice() => new()
    {
        Name = "voice",
        Period = Period,
        MinimumLatency = Duration.Zero,
        MaximumLatency = Duration.Zero,
        Loss = Ratio.Zero,
        PositionGrain = Length.Zero,
        TracksPerPeriod = 0,
        Carries = LinkContent.FlightPlans,
    };

    private static DirectedLink Link(LinkDescription link) => new() { From = Sample.Post, To = Sample.OtherPost, Description = link };

    private static ImmutableArray<FlightPlan> All() => [.. Enumerable.Range(1, Plans).Select(number => Plan(number, filed: 0))];

    private static FlightPlan Plan(int number, double filed) => new()
    {
        Number = number,
        Points = [new(Geodetic.FromDegrees(38, 32), Instant.FromSeconds(filed)), new(Geodetic.FromDegrees(38, 35), Instant.FromSeconds(filed + 1200))],
        Floor = 5.Kilometres,
        Ceiling = 9.Kilometres,
        Filed = Instant.FromSeconds(filed),
    };

    private static HeardEntries Told(LinkDescription link, ImmutableArray<FlightPlan> plans)
    {
        var scenario = Sample.Scenario(Hanging);
        var posts = scenario.Posts.Add(scenario.Posts[0] with { Node = Sample.OtherPost, Name = "other", System = "patriot" });
        return Run(scenario with { Posts = posts, FlightPlans = plans, Links = [Link(link)] });
    }

    private static HeardEntries Run(Parapet.Simulation.Scenarios.Scenario scenario)
    {
        var heard = new HeardEntries(EntryKind.MessageHeard, EntryKind.MessageLost);
        EventLoop.Run(scenario, new(1, 0), new(heard), cancellation: TestContext.Current.CancellationToken);
        return heard;
    }

    private static MessageHeard[] Heard(HeardEntries heard) => [.. heard.Of<MessageHeard>().Where(message => message.Content == LinkContent.FlightPlans)];
}
