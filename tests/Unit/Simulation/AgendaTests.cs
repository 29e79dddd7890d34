using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class AgendaTests
{
    private const int Seeds = 200;

    private static readonly Stage[] Stages = Enum.GetValues<Stage>();

    private readonly Agenda _agenda = new();

    [Fact]
    public void An_empty_agenda_gives_nothing()
    {
        Assert.False(_agenda.TryTake(out _));
        _agenda.Note(Instant.Start, Stage.Fly, Subject.Rounds);
        Assert.True(_agenda.TryTake(out _));
        Assert.False(_agenda.TryTake(out _));
    }

    /// <summary>Few values of each, so that every kind of tie comes up; enough items that the heap grows.</summary>
    [Fact]
    public void Whatever_is_noted_comes_out_in_one_total_order()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var (agenda, list) = (new Agenda(), new List<AgendaItem>());
            for (var noted = 0; noted < 600; noted++)
            {
                Note(agenda, list, Drawn(random, noted));
            }

            Assert.Equal(Sorted(list), Drained(agenda));
        }
    }

    [Fact]
    public void The_soonest_comes_next_however_noting_and_taking_alternate()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var (agenda, list) = (new Agenda(), new List<AgendaItem>());
            for (var noted = 0; noted < 200; noted++)
            {
                Note(agenda, list, Drawn(random, noted));
                if (random.Next(3) == 0)
                {
                    Assert.True(agenda.TryTake(out var item));
                    Assert.Equal(Sorted(list)[0], item);
                    list.Remove(item);
                }
            }

            Assert.Equal(Sorted(list), Drained(agenda));
        }
    }

    [Fact]
    public void Items_of_one_moment_come_by_stage_then_subject_then_as_noted()
    {
        _agenda.Note(Instant.Start, Stage.Launch, Subject.Of(new EngagementId(1), round: 1));
        _agenda.Note(Instant.Start, Stage.Launch, Subject.Of(new EngagementId(1), round: 0));
        _agenda.Note(Instant.Start, Stage.Launch, Subject.Of(new EngagementId(0), round: 7));
        _agenda.Note(Instant.Start, Stage.Sense, Subject.Of(new SensorId(9), 0));
        Assert.Equal([3L, 2L, 0L, 1L], Drained(_agenda).Select(item => item.Noted));
    }

    private static AgendaItem Drawn(Random random, long noted) =>
        new(Instant.FromSeconds(random.Next(5)), Stages[random.Next(Stages.Length)], Subject.Of(new TargetId(random.Next(4))), noted);

    private static void Note(Agenda agenda, List<AgendaItem> list, AgendaItem item)
    {
        agenda.Note(item.Time, item.Stage, item.Subject);
        list.Add(item);
    }

    private static AgendaItem[] Sorted(List<AgendaItem> items) =>
        [.. items.OrderBy(item => item.Time.Nanoseconds).ThenBy(item => (int)item.Stage).ThenBy(item => item.Subject.Place).ThenBy(item => item.Noted)];

    private static List<AgendaItem> Drained(Agenda agenda)
    {
        var items = new List<AgendaItem>();
        while (agenda.TryTake(out var item))
        {
            items.Add(item);
        }

        return items;
    }
}
