using Parapet.Campaigns.Outcomes;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Joining;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Counting.Courses;

/// <summary>Hears of one run what its defence lost, spent and got back, and says how it stood minute by minute. Nothing is sampled for it.</summary>
/// <param name="scenario">With the raid that is met.</param>
/// <param name="random">Of the run: what was out of order when it began is drawn by it.</param>
internal sealed class CourseTally(Scenario scenario, RandomSource random) : IJoinedListener
{
    private const long NanosecondsInMinute = 60_000_000_000;

    private readonly List<IEntry> _entries = [];

    /// <inheritdoc/>
    public EntryKinds Wanted { get; } = EntryKinds.Of(
        EntryKind.FateMet, EntryKind.Launched, EntryKind.DefenceStruck, EntryKind.DefenceRepaired, EntryKind.MagazineCounted);

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry, TruthNumber target)
        where TEntry : struct, IEntry<TEntry>
    {
        if (entry is Launched or DefenceStruck or DefenceRepaired or MagazineCounted || entry is FateMet { Asset: >= 0 })
        {
            _entries.Add(entry);
        }
    }

    /// <summary>The whole of it.</summary>
    /// <param name="end">When the run ended.</param>
    public RunCourse Course(Instant end)
    {
        var last = MinuteOf(end);
        var standing = new DefenceStanding(scenario, random);
        var stocks = new ShotStocks(scenario, [.. _entries.OfType<MagazineCounted>()]);
        var worth = new WorthStanding(scenario);
        var steps = new Dictionary<(CourseQuantity, int), List<CourseStep>>();
        var waiting = new Queue<IEntry>(_entries.OrderBy(entry => entry.Time));
        foreach (var minute in Moments(last))
        {
            var until = Instant.Min(end, Instant.Start + Duration.FromMinutes(minute));
            while (waiting.TryPeek(out var next) && next.Time <= until)
            {
                Apply(waiting.Dequeue(), standing, stocks, worth);
            }

            Note(steps, new(CourseQuantity.Worth, -1, minute, worth.Left));
            foreach (var (unit, shots) in stocks.Layers())
            {
                Note(steps, new(CourseQuantity.Shots, unit, minute, shots));
            }

            if (scenario.FireUnits.Length > 0)
            {
                Note(steps, new(CourseQuantity.Channels, -1, minute, standing.Channels(until, stocks)));
            }

            if (standing.Coverage(until) is { } share)
            {
                Note(steps, new(CourseQuantity.Coverage, -1, minute, share));
            }
        }

        return new(last, [.. steps.OrderBy(curve => curve.Key).SelectMany(curve => curve.Value)]);
    }

    /// <summary>The ends of the minutes in which anything can change, with the beginning and the end of the run.</summary>
    private SortedSet<int> Moments(int last) =>
    [
        0, last, .. _entries.Select(entry => MinuteOf(entry.Time)).Concat(DefenceStanding.LossesOf(scenario).Select(MinuteOf)).Where(minute => minute < last),
    ];

    private static void Apply(IEntry entry, DefenceStanding standing, ShotStocks stocks, WorthStanding worth)
    {
        switch (entry)
        {
            case FateMet fate:
                worth.Take(fate);
                break;
            case Launched launched:
                stocks.Take(launched);
                break;
            case MagazineCounted counted:
                stocks.Take(counted);
                break;
            case DefenceStruck struck:
                standing.Take(struck);
                stocks.Take(struck);
                break;
            case DefenceRepaired repaired:
                standing.Take(repaired);
                break;
        }
    }

    private static void Note(Dictionary<(CourseQuantity, int), List<CourseStep>> steps, in CourseStep step)
    {
        if (!steps.TryGetValue((step.Quantity, step.Unit), out var curve))
        {
            steps.Add((step.Quantity, step.Unit), curve = []);
        }

        if (curve.Count == 0 || curve[^1].Value != step.Value)
        {
            curve.Add(step);
        }
    }

    /// <summary>By whose end a moment has passed.</summary>
    private static int MinuteOf(Instant time) =>
        time == Instant.Never ? int.MaxValue : (int)Math.Clamp((time.Nanoseconds + NanosecondsInMinute - 1) / NanosecondsInMinute, 0, int.MaxValue);
}
