using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Finding;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Asterix;

/// <summary>
/// How far an edition is to be trusted, held against made recordings whose edition is known: half of editions with a table, half
/// of others (one whose table is taken away, or one that a change to a table makes). In one recording of six some records have
/// lost their end, a share that is drawn with a mean of one in a hundred. An answer is right where its edition gives every
/// record the values that were written, whatever its name.
/// </summary>
public class ConfidenceTests
{
    private const int Recordings = 1200;
    private const double High = 0.9;

    private static readonly int[] s_lengths = [1, 3, 10, 30, 100];

    private static readonly Lazy<ImmutableArray<Answer>> s_answers = new(() => [.. Enumerable.Range(0, Recordings).AsParallel().AsOrdered().Select(Made)]);

    [Fact]
    public void Of_high_confidences_nine_in_ten_are_right()
    {
        var high = s_answers.Value.Where(answer => answer.Confidence >= High).ToArray();

        Assert.True(high.Length >= Recordings / 4, $"{high.Length}");
        Assert.True(high.Count(answer => answer.IsRight) >= High * high.Length, Told());
    }

    /// <summary>Between sure and unsure too: fewer right answers than were told would come by chance in one case of a hundred at the least.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.8)]
    [InlineData(0.8, 0.9)]
    [InlineData(0.9, 1)]
    public void No_band_of_confidence_is_too_sure(double from, double to)
    {
        var band = s_answers.Value.Where(answer => answer.Confidence >= from && answer.Confidence < to).ToArray();

        Assert.NotEmpty(band);
        Assert.True(AtMost(band.Count(answer => answer.IsRight), [.. band.Select(answer => answer.Confidence)]) > 0.01, Told());
    }

    /// <summary>The chance of so many successes at the most in trials that each have a chance of their own.</summary>
    private static double AtMost(int successes, double[] chances)
    {
        double[] likely = [1, .. new double[chances.Length]];
        foreach (var chance in chances)
        {
            for (var count = chances.Length; count >= 0; count--)
            {
                likely[count] = (likely[count] * (1 - chance)) + (count > 0 ? likely[count - 1] * chance : 0);
            }
        }

        return likely.Take(successes + 1).Sum();
    }

    /// <summary>Low confidences are not true of everything: they are wrong more often than high ones, by much.</summary>
    [Fact]
    public void Low_confidences_are_wrong_more_often()
    {
        var low = s_answers.Value.Where(answer => answer.Confidence < 0.5).ToArray();

        Assert.True(low.Length >= 30, Told());
        Assert.True(low.Count(answer => answer.IsRight) <= 0.6 * low.Length, Told());
    }

    [Fact]
    public void Known_editions_are_told_with_confidence_where_records_are_many()
    {
        var known = s_answers.Value.Where(answer => answer is { IsKnown: true, Records: >= 30 }).ToArray();

        Assert.True(known.Length >= 100, Told());
        Assert.True(known.Count(answer => answer.Confidence >= High) >= 0.8 * known.Length, Told());
    }

    [Fact]
    public void One_record_is_little_to_go_by_and_none_makes_sure()
    {
        var finder = new EditionFinder(48);
        finder.Read(RecordTests.Octets(Editions.Find(48, "1.30")!, 4));
        Assert.InRange(finder.Find().Confidence, 0.5, 0.85);
        for (var key = 0; key < 1000; key++)
        {
            finder.Read(RecordTests.Octets(Editions.Find(48, "1.30")!, key));
        }

        Assert.InRange(finder.Find().Confidence, 0.95, 0.98);
    }

    /// <summary>A height below nothing is one of 1,638,375 ft to editions of category 062 before 1.19: no strictness tells them apart.</summary>
    [Fact]
    public void Editions_that_read_as_cleanly_and_otherwise_share_the_confidence()
    {
        var edition = Editions.Find(62, "1.19")!;
        var (record, octets, finder) = (new AsterixRecord(edition), new byte[200], new EditionFinder(62));
        record.Add(edition.Find("010/SAC")!, 1);
        record.Add(edition.Find("010/SIC")!, 2);
        record.Add(edition.Fields.First(field => field.Path.StartsWith("340/", StringComparison.Ordinal) && field.Name == "HEIGHT"), 0xffff);
        Assert.True(new RecordWriter(edition).Write(record, octets, out var length, out var fault), fault.ToString());
        for (var i = 0; i < 200; i++)
        {
            finder.Read(octets.AsSpan(0, length));
        }

        Assert.InRange(finder.Find().Confidence, 0.4, 0.5);
        Assert.Contains("340", finder.Find().ToldApartBy);
    }

    private static Answer Made(int key)
    {
        var stream = new RandomSource(13, (ulong)key).Stream(Purpose.Test, 0);
        var category = Editions.Categories[stream.NextIndex(Editions.Categories.Length)];
        var all = Editions.Of(category);
        var truth = all[stream.NextIndex(all.Length)];
        var isKnown = stream.NextIndex(2) == 0;
        var others = all.Where(edition => edition.Layout != truth.Layout).ToImmutableArray();
        if (!isKnown && (others.IsEmpty || stream.NextIndex(2) == 0))
        {
            truth = UnknownEdition.Of(category, key);
        }

        var known = isKnown || truth.Name == "unknown" ? all : others;
        var count = s_lengths[stream.NextIndex(s_lengths.Length)];
        return Found(known, truth, isKnown, count, key, 1 + stream.NextIndex(4));
    }

    /// <summary>A recording of some of the items, as one sender sends.</summary>
    private static Answer Found(ImmutableArray<Edition> known, Edition truth, bool isKnown, int count, int key, int share)
    {
        var (finder, meant, octets) = (new EditionFinder(known), new LayoutTrial(truth), new byte[RecordWriter.MostOctets + 64]);
        List<byte[]> records = [];
        var damage = new RandomSource(19, (ulong)key).Stream(Purpose.Test, 0);

        // Beta-distributed with 1 and 100.
        var damaged = damage.NextIndex(6) > 0 ? 0 : 1 - Math.Pow(damage.NextUniform(), 0.01);
        for (var i = 0; i < count; i++)
        {
            var drawn = new DrawnRecords(truth, (key * 1000) + i).Draw(share, path => path.Contains('/', StringComparison.Ordinal) || Sends(truth, path, key));
            Assert.True(new RecordWriter(truth).Write(drawn, octets, out var length, out var fault), fault.ToString());
            records.Add(octets[..length]);
            finder.Read(damage.NextUniform() < damaged ? records[^1].AsSpan()[..^1] : records[^1]);
            meant.Read(records[^1]);
        }

        var found = finder.Find();
        var read = new LayoutTrial(found.Edition);
        records.ForEach(record => read.Read(record));
        return new(found.Confidence, read.Reading == meant.Reading, isKnown, count, truth.Category);
    }

    /// <summary>Whether the sender sends an item: its name and what the order of items hangs on always, two thirds of the others.</summary>
    private static bool Sends(Edition truth, string item, int key) =>
        item == "010" || truth.Layout.Nodes.Any(node => node.Path == item && node.Variants is not null) || new RandomSource(17, (ulong)key).Stream(Purpose.Test, item.Aggregate(7, (hash, letter) => (hash * 31) + letter)).NextIndex(3) > 0;

    private static string Told() => string.Join('\n', s_answers.Value
        .GroupBy(answer => (int)(answer.Confidence * 20))
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Key / 20.0:F2}: {group.Count()} answers, {group.Average(answer => answer.Confidence):F3} told, {group.Average(answer => answer.IsRight ? 1 : 0):F3} right"));

    private sealed record Answer(double Confidence, bool IsRight, bool IsKnown, int Records, int Category);
}
