using Parapet.Judging.Pictures;
using Xunit;

namespace Parapet.Tests.Unit.Judging;

public sealed class SiapMetricsTests
{
    /// <summary>
    /// Ten scans, three objects, worked by hand: A has track 1 throughout; B track 2 in scans 1 to 5 and 3 in 6 to 10;
    /// C track 4 in 3 to 10 and the duplicate 5 in 5 to 10; track 6 in scans 1 to 4 is of nothing.
    /// </summary>
    [Fact]
    public void The_hand_worked_picture_scores_as_worked_by_hand()
    {
        var score = SiapMetrics.Score(HandWorked(), [10, 10, 10]);

        // Quotients of small whole numbers: exact but for one rounding.
        Assert.Equal(28 / 30.0, score.Completeness, 15);
        Assert.Equal(34 / 28.0, score.Ambiguity, 15);
        Assert.Equal(4 / 38.0, score.Spuriousness, 15);
        Assert.Equal(1 / 28.0, score.NumberChangeRate, 15);
        Assert.Equal(23 / 30.0, score.LongestSegment, 15);
    }

    [Fact]
    public void The_order_of_the_assignments_does_not_matter()
    {
        var reversed = HandWorked();
        Array.Reverse(reversed);
        Assert.Equal(SiapMetrics.Score(HandWorked(), [10, 10, 10]), SiapMetrics.Score(reversed, [10, 10, 10]));
    }

    [Fact]
    public void A_perfect_picture_scores_one_one_zero_zero_one()
    {
        TrackAssignment[] perfect = [.. Enumerable.Range(0, 7).Select(scan => new TrackAssignment(scan, 0, 42))];
        Assert.Equal(new SiapScore(1, 1, 0, 0, 1), SiapMetrics.Score(perfect, [7]));
    }

    private static TrackAssignment[] HandWorked()
    {
        var all = new List<TrackAssignment>();
        void Add(int target, long track, int first, int last)
        {
            for (var scan = first; scan <= last; scan++)
            {
                all.Add(new(scan, target, track));
            }
        }

        Add(0, 1, 1, 10);
        Add(1, 2, 1, 5);
        Add(1, 3, 6, 10);
        Add(2, 4, 3, 10);
        Add(2, 5, 5, 10);
        Add(-1, 6, 1, 4);
        return [.. all];
    }
}
