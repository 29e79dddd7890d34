using Parapet.Foundation.Assignment;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Pictures;
using Xunit;

namespace Parapet.Tests.Unit.Judging;

/// <summary>Two objects 5 km apart at two times one second apart, worked by hand; the cut-off is 1 km.</summary>
public sealed class PictureScorerTests
{
    private static readonly PictureEntry<Enu>[][] Objects =
    [
        [At(0, 0), At(1, 5000)],
        [At(0, 1), At(1, 5001)],
    ];

    [Fact]
    public void A_perfect_picture_has_no_distance_and_the_best_attributes()
    {
        var score = Score(Objects);
        Assert.Equal((0.0, 0.0, 0), (score.Ospa, score.Gospa, score.Switches));
        Assert.Equal((1.0, 1.0, 0.0, 1.0), (score.Completeness, score.Ambiguity, score.Spuriousness, score.LongestSegment));
        Assert.Equal(Duration.Zero, score.Delay);
    }

    [Fact]
    public void An_empty_picture_misses_everything()
    {
        var score = Score([[], []]);
        Assert.Equal((1000.0, 2.0, 0.0, 2), (score.Ospa, score.Missed, score.Completeness, score.NeverTracked));
        Assert.Equal(1000, score.Gospa, 9);
        Assert.Null(score.Delay);
    }

    [Fact]
    public void A_picture_of_nothing_that_shows_something_is_spurious()
    {
        var scorer = new PictureScorer<Enu>(Length.FromMetres(1000));
        scorer.Add(Instant.Start, [], [At(7, 0)]);
        var score = scorer.Score();
        Assert.Equal((1000.0, 1.0, 1.0), (score.Ospa, score.False, score.Spuriousness));
        Assert.Equal(Math.Sqrt(0.5) * 1000, score.Gospa, 9);
    }

    [Fact]
    public void An_error_a_miss_a_false_track_and_a_new_number_count_as_worked_by_hand()
    {
        var score = Score([[At(0, 100), At(9, 0) with { Position = new(0, 90_000, 0) }], [At(1, 101)]]);
        Assert.Equal((Math.Sqrt(1e4 + 1e6) + Math.Sqrt(1e4 + 5e5)) / 2, score.Gospa, 9);
        Assert.Equal(Math.Sqrt((1e4 + 1e6) / 2), score.Ospa, 9);
        Assert.Equal((1, 1 / 3.0, 0.5, 0.25), (score.Switches, score.Spuriousness, score.Completeness, score.LongestSegment));
        Assert.Equal(100, score.PositionError, 9);

        // One change over two held seconds.
        Assert.Equal(30, score.NumberChangesPerMinute, 9);
    }

    [Fact]
    public void A_double_is_ambiguous_and_one_of_the_two_is_false()
    {
        var score = Score([[At(0, 0), At(5, 50), At(1, 5000)], [At(0, 1), At(1, 5001)]]);
        Assert.Equal((1.25, 0.0, 0.5), (score.Ambiguity, score.Spuriousness, score.False));
    }

    /// <summary>The split is exact: rms2 = localisation + c2/2 (missed + false).</summary>
    [Fact]
    public void The_split_of_GOSPA_adds_up()
    {
        var score = Score([[At(0, 300), At(3, 900), At(1, 5700)], [At(2, 40_000)]]);
        Assert.Equal(score.GospaRms * score.GospaRms, score.LocalisationSquared + 5e5 * (score.Missed + score.False), 6);
    }

    /// <summary>Greedy pairing would take the near one first and leave the other object without a track.</summary>
    [Fact]
    public void The_assignment_is_optimal_for_the_whole()
    {
        var distance = new PictureDistance<Enu>(Length.FromMetres(1000));
        var error = distance.Between([At(0, 0), At(1, 600)], [At(0, -700), At(1, 100)]);
        Assert.Equal((0, 0), (error.Missed, error.False));
        Assert.Equal(700 * 700 + 500 * 500, error.LocalisationSquared, 9);
    }

    /// <summary>Between one assignment over the whole and groups solved apart there is no difference: chains of every length.</summary>
    [Fact]
    public void Groups_solved_apart_cost_what_a_dense_assignment_costs()
    {
        var stream = new RandomSource(4, 0).Stream(Purpose.Test, 1);
        var entries = new PictureEntry<Enu>[60];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = At(i, stream.NextUniform(0, 20_000));
        }

        var objects = entries.AsSpan(0, 25);
        var tracks = entries.AsSpan(25);
        var costs = new double[25 * 35];
        for (var i = 0; i < 25; i++)
        {
            for (var j = 0; j < 35; j++)
            {
                costs[i * 35 + j] = Math.Min(1e6, (objects[i].Position - tracks[j].Position).NormSquared);
            }
        }

        var dense = new LinearAssignment().Solve(costs, 25, 35, new int[25]);
        var error = new PictureDistance<Enu>(Length.FromMetres(1000)).Between(objects, tracks);
        Assert.Equal(Math.Sqrt((dense + 1e6 * 10) / 35), error.Ospa, 9);
    }

    [Fact]
    public void Times_must_rise()
    {
        var scorer = new PictureScorer<Enu>(Length.FromMetres(1000));
        scorer.Add(Instant.FromSeconds(3), [], []);
        Assert.Throws<ArgumentException>(() => scorer.Add(Instant.FromSeconds(3), [], []));
    }

    [Fact]
    public void A_picture_without_a_time_has_no_score() =>
        Assert.Throws<InvalidOperationException>(() => new PictureScorer<Enu>(Length.FromMetres(1000)).Score());

    private static PictureScore Score(PictureEntry<Enu>[][] tracks)
    {
        var scorer = new PictureScorer<Enu>(Length.FromMetres(1000));
        for (var i = 0; i < 2; i++)
        {
            scorer.Add(Instant.FromSeconds(i), Objects[i], tracks[i]);
        }

        return scorer.Score();
    }

    private static PictureEntry<Enu> At(int number, double x) => new(number, new(x, 0, 0), new(1, 0, 0));
}
