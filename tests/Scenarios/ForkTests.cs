using Parapet.BattleManagement.Doctrine;
using Parapet.Campaigns.Forks;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Record.Journal;
using Parapet.Simulation.Digests;
using Parapet.Studies.Definition;
using Parapet.Studies.Forks;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>A fork changes no bit before its moment, nor any at all where it changes nothing, and what it changes is what was asked for.</summary>
public sealed class ForkTests
{
    private const string Moment = "00:04:00";
    private const string Centre = "National air operations centre";

    private static readonly Lazy<ForkRun> Plain = new(() => Run());

    public static TheoryData<string> Changes =>
    [
        "weapons patriot = hold",
        "weapons patriot at Gaziantep = free",
        "doctrine patriot = salvo",
        "salvos patriot, air-breathing = 3",
        "cut patriot at Incirlik -> patriot at Gaziantep",
        $"link patriot -> {Centre} = surveillance",
    ];

    [Fact]
    public void A_fork_that_changes_nothing_changes_no_bit() => Assert.Null(DigestLog.FirstDifference(Plain.Value.Digests, Run([]).Digests));

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_came_before_the_moment_is_the_same_to_the_last_bit(string change)
    {
        var forked = Run(change);
        var difference = DigestLog.FirstDifference(Plain.Value.Digests, forked.Digests);
        Assert.NotNull(difference);
        Assert.True(difference.Step.Time >= At(Moment), $"{change}: {difference}");
        Assert.Contains(Plain.Value.Digests.Steps, step => step.Time < At(Moment));
    }

    [Fact]
    public void A_post_that_is_told_to_hold_orders_nothing_from_its_next_look_on()
    {
        var held = Orders(Run("weapons patriot = hold"));
        Assert.Contains(Orders(Plain.Value), order => order.Time > At(Moment));
        Assert.DoesNotContain(held, order => order.Time > At(Moment));
    }

    [Fact]
    public void Salvoes_have_the_rounds_that_were_asked_for()
    {
        var ballistic = Orders(Run("salvos patriot, ballistic = 3", "salvos patriot, air-breathing = 4")).Where(order => order.Time > At(Moment)).ToArray();
        Assert.NotEmpty(ballistic);
        Assert.All(ballistic, order => Assert.InRange(order.Order.Rounds, 3, 4));
        Assert.All(Orders(Plain.Value), order => Assert.InRange(order.Order.Rounds, 1, 2));
    }

    /// <summary>The study's own way to lose a link and the fork's are one.</summary>
    [Fact]
    public void A_link_that_a_fork_cuts_is_lost_as_one_that_the_study_loses()
    {
        var loss = new Loss { At = At(Moment) - Instant.Start, From = "patriot at Incirlik", To = "patriot at Gaziantep" };
        var study = Study();
        var lossy = study with { Connections = [.. study.Connections.Select(connection => connection with { Losses = [loss] })] };
        Assert.Null(DigestLog.FirstDifference(Run("cut patriot at Incirlik -> patriot at Gaziantep").Digests, Runner(lossy).Run(null, 0, CancellationToken.None).Digests));
    }

    [Fact]
    public void A_link_that_a_fork_makes_is_up_from_its_first_transmission_after_the_moment_on()
    {
        var heard = new HeardLinks();
        JournalReader.Read(new MemoryStream(Run($"link patriot -> {Centre} = surveillance").Journal.ToArray()), heard);
        LinkState[] up = [.. heard.States.Where(state => state.Time > Instant.Start)];
        Assert.Equal(2, up.Length);
        Assert.All(up, state => Assert.True(state is { Status: LinkStatus.Up } && state.Time >= At(Moment), $"{state}"));
    }

    [Theory]
    [InlineData("raid cruise-missile = 3", "nothing of the raid, which stays as it was drawn")]
    [InlineData("T4 = killed", "nothing of the raid")]
    [InlineData("axis south = east", "nothing of the raid")]
    [InlineData("weapons patriot = loose", "weapons POST = hold, tight or free")]
    [InlineData("salvos patriot, ballistic = 0", "salvos POST, ballistic")]
    [InlineData("salvos patriot, ballistic = 1000", "salvos POST, ballistic")]
    [InlineData("salvos patriot = 2", "salvos POST, ballistic")]
    [InlineData("", "weapons POST")]
    [InlineData("weapons s-400 = hold", "no post 's-400' that fights; patriot at Incirlik, patriot at Gaziantep")]
    [InlineData($"weapons {Centre} = hold", "that fights")]
    [InlineData("doctrine patriot = berserk", "no doctrine 'berserk'; one of ")]
    [InlineData("cut patriot -> s-400", "no link from 'patriot' to 's-400' at 00:04:00.0")]
    [InlineData("link patriot at Incirlik -> patriot at Gaziantep = voice", "has a link to")]
    [InlineData("link patriot -> s-400 = voice", "no two posts")]
    [InlineData($"link patriot -> {Centre} = telepathy", "no network 'telepathy'; one of ")]
    public void What_cannot_be_changed_is_refused_by_name(string change, string fault) => Assert.Contains(fault, Refused(Moment, change), StringComparison.Ordinal);

    [Theory]
    [InlineData("weapons patriot = hold", "weapons patriot = free")]
    [InlineData("salvos patriot, ballistic = 2", "salvos patriot, ballistic = 1, 1")]
    [InlineData($"cut patriot -> {Centre}", $"link patriot -> {Centre} = voice")]
    public void Two_changes_of_one_thing_are_refused(string one, string other) =>
        Assert.Contains($"\"{other}\" after \"{one}\"; one of the two", Refused(Moment, one, other), StringComparison.Ordinal);

    [Theory]
    [InlineData("10 min", "hours, minutes and seconds")]
    [InlineData("0:61:00", "hours, minutes and seconds")]
    [InlineData("-1:00:00", "hours, minutes and seconds")]
    [InlineData("00:00:00", "after 00:00:00 and at most 00:30:00.0")]
    [InlineData("00:30:01", "after 00:00:00 and at most 00:30:00.0")]
    public void A_moment_outside_the_raid_is_refused(string at, string fault) => Assert.Contains(fault, Refused(at), StringComparison.Ordinal);

    [Fact]
    public void A_doctrine_that_no_order_changes_to_is_refused_with_what_it_would_change()
    {
        var before = ShippedStudies.Catalogue().Resolve(Parapet.Catalogue.Figures.FigureDraw.Nominal).Doctrines["standard"];
        Assert.Empty(OrderedDoctrine.Obstacles(before, before with { Id = "x", WeaponControl = WeaponControlStatus.Free, SelfDefence = !before.SelfDefence, AgainstBallistic = FiringPattern.Of(4) }));
        Assert.Equal(["HarmRadius"], OrderedDoctrine.Obstacles(before, before with { HarmRadius = Length.FromKilometres(99) }));
    }

    private static Instant At(string text) => ForkText.Moment(text, new())!.Value;

    private static Ordered[] Orders(ForkRun run) => [.. run.Story.Entries.Select(joined => joined.Entry).OfType<Ordered>()];

    private static string Refused(string at, params string[] changes)
    {
        var problems = new Problems();
        var moment = ForkText.Moment(at, problems);
        var read = ForkText.Read(changes, problems);
        if (problems.None)
        {
            Runner(Study()).Check(new(moment!.Value, read), 0, problems);
        }

        return Assert.Single(problems.InOrder()).ToString();
    }

    /// <summary>The raid as it is.</summary>
    private static ForkRun Run() => Runner(Study()).Run(null, 0, CancellationToken.None);

    private static ForkRun Run(params string[] changes)
    {
        var problems = new Problems();
        var fork = new Fork(At(Moment), ForkText.Read(changes, problems));
        var runner = Runner(Study());
        runner.Check(fork, 0, problems);
        Assert.Empty(problems.InOrder());
        return runner.Run(fork, 0, CancellationToken.None);
    }

    private static ForkRunner Runner(StudyDefinition study) => new(
        study, ShippedStudies.Catalogue(), ShippedStudies.TheatreOf(study), new RunSettings { Replications = 2, Threads = 1, Version = "test" });

    private sealed class HeardLinks : IRecorder
    {
        public List<LinkState> States { get; } = [];

        public bool Wants(EntryKind kind) => kind == EntryKind.LinkState;

        public void Take<TEntry>(in TEntry entry)
            where TEntry : struct, IEntry<TEntry>
        {
            if (entry is LinkState state)
            {
                States.Add(state);
            }
        }
    }

    /// <summary>Two batteries that share their net, under a centre that nobody tells anything.</summary>
    private static StudyDefinition Study()
    {
        var problems = new Problems();
        var study = StudyReader.Read(Path.Combine(ShippedStudies.Root, "examples", "OwnThreatRule"), problems)!;
        Assert.Empty(problems.InOrder());
        return study with { Options = [study.Options[0]], Comparisons = [] };
    }
}
