using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

/// <summary>Who bore which name in a formation nobody can tell; but once it has parted, names stay where they are.</summary>
public sealed class IdentityTests
{
    private const int Seeds = 20;
    private const double PartedSeconds = 140;

    [Fact]
    public void Names_stay_once_a_formation_has_parted()
    {
        var changes = 0;
        var held = 0;
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var last = new int[2];
            new Scene(Scene.Search(), seed, time => Place(time, 1), time => Place(time, -1)).Run(80, (time, tracks) =>
            {
                for (var i = 0; i < 2 && time > PartedSeconds; i++)
                {
                    var number = NumberAt(Place(time, i == 0 ? 1 : -1), tracks);
                    if (number == 0)
                    {
                        continue;
                    }

                    held++;
                    changes += last[i] != 0 && last[i] != number ? 1 : 0;
                    last[i] = number;
                }
            });
        }

        // Two targets at 45 looks of each seed; a flight may once in a while be lost and found.
        Assert.InRange(held, 0.97 * Seeds * 2 * 45, Seeds * 2 * 45);

        // Measured: 8 changes here, 11 in the mean of twenty others (320 seeds). A report of the heaviest account alone makes 18 here, and 7 in that mean.
        Assert.InRange(changes, 0, 14);
    }

    [Fact]
    public void Accounts_that_differ_in_names_alone_become_one_which_keeps_the_names_of_the_heavier()
    {
        var (a, b) = (Target(1, 10, 20, 30, 40, 50), Target(2, 11, 21, 31, 41, 51));
        var cluster = Of((0.4, [a, b]), (0.6, [Target(1, 11, 21, 31, 41, 51), Target(2, 10, 20, 30, 40, 50)]));
        var heavier = cluster.Hypotheses.MaxBy(hypothesis => hypothesis.Weight)!;

        Assert.True(Merger().Merge(cluster));
        Assert.Same(heavier, Assert.Single(cluster.Hypotheses));
        Assert.Equal(1, heavier.Weight, 1e-12);
    }

    [Theory]
    [InlineData(0, 0, 1, 51)]
    [InlineData(500, 0, 1, 51)]
    [InlineData(0, 50, 1, 51)]
    [InlineData(0, 0, 0, 0)]
    public void Accounts_that_may_yet_be_told_apart_stay_two(double aside, double faster, int oldest, int other)
    {
        // Another plot among those remembered; another place or speed; too few plots in common.
        var few = oldest == 0;
        int[] plots = few ? [10, 20, 0, 0, 0] : [10, 20, 30, 40, 50];
        int[] others = few ? [11, 21, 0, 0, 0] : [11, 21, 31, 41, 51];
        int[] swapped = aside + faster == 0 && !few ? [10, 20, 30, 40, other + 1] : plots;
        var third = Target(1, others);
        third.Combined.X += aside;
        third.Combined.Vx += faster;
        var cluster = Of((0.4, [Target(1, plots), Target(2, others)]), (0.6, [third, Target(2, swapped)]));
        Assert.False(Merger().Merge(cluster));
        Assert.Equal(2, cluster.Hypotheses.Count);
    }

    /// <summary>A pair 60 m apart that parts after 100 s at 60 m/s to either side, so that it is 5 km apart when names count.</summary>
    private static (double X, double Y, double Z) Place(double time, int side) =>
        (side * (30 + 60 * Math.Max(0, time - 100)), 80_000 - 200 * time, 6000);

    private static int NumberAt((double X, double Y, double Z) place, List<LocalTrack> tracks) => tracks
        .Where(track => Math.Abs(track.Position.X - place.X) < 1000 && Math.Abs(track.Position.Y - place.Y) < 1000)
        .OrderBy(track => Math.Abs(track.Position.X - place.X))
        .Select(track => track.Number)
        .FirstOrDefault();

    private static PermutedHypotheses Merger() => new(new(1), new() { Memory = 5 });

    private static TargetHypothesis Target(int label, params int[] plots)
    {
        var target = new TargetHypothesis
        {
            Label = label,
            Existence = 1,
            Combined = new() { X = plots[0] % 10, Pxx = 100, Pyy = 100, Pzz = 100, Vxx = 25, Vyy = 25, Vzz = 25 },
        };
        plots.CopyTo(target.History, 0);
        return target;
    }

    private static Cluster Of(params (double Weight, TargetHypothesis[] Targets)[] accounts)
    {
        var cluster = new Cluster();
        foreach (var (weight, targets) in accounts)
        {
            var hypothesis = new GlobalHypothesis { LogWeight = Math.Log(weight) };
            foreach (var target in targets)
            {
                hypothesis.Add(target);
            }

            cluster.Hypotheses.Add(hypothesis);
        }

        cluster.Normalise();
        return cluster;
    }
}
