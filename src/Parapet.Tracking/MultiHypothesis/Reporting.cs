using System.Runtime.CompilerServices;
using Parapet.Foundation.Assignment;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// Says which targets there are: for each cluster the expected count, taken from its likeliest hypothesis of that count,
/// and only where a place is better told than left out: r (1 - tr P / c2) above a half, the least GOSPA expected
/// [Rahmathullah2017].
/// </summary>
/// <param name="countsHeight">Whether the error of a height counts: where no sensor measures one, places on the ground are reported.</param>
internal sealed class Reporting(MultiHypothesisSettings settings, TargetLabels labels, bool countsHeight)
{
    private const double LeastWeight = 1e-3;
    private const double LeastShareOfHeaviest = 0.1;

    private readonly LinearAssignment _solver = new();
    private readonly List<TargetHypothesis> _best = [];
    private readonly List<TargetHypothesis> _others = [];
    private double[] _costs = [];
    private int[] _columns = [];
    private (double X, double Y, double Z, double U, double V, double W)[] _sums = [];

    /// <summary>The histories that the last report's tracks stand on, in its order.</summary>
    public List<TargetHypothesis> Sources { get; } = [];

    /// <summary>Tracks reported for the first time by this call.</summary>
    public int NewTracks { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(List<Cluster> clusters, List<LocalTrack> into)
    {
        NewTracks = 0;
        Sources.Clear();
        foreach (var cluster in clusters)
        {
            var expected = 0.0;
            foreach (var hypothesis in cluster.Hypotheses)
            {
                expected += hypothesis.Weight * hypothesis.ExpectedCount();
            }

            var count = (int)Math.Floor(expected + 0.5);
            if (count > 0)
            {
                Report(cluster, count, into);
            }
            else
            {
                ForgetLastReport(cluster);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Report(Cluster cluster, int count, List<LocalTrack> into)
    {
        var place = PlaceOfBest(cluster, count);
        Likeliest(cluster.Hypotheses[place], count, _best);
        Average(cluster, place, count);
        ForgetLastReport(cluster);
        for (var i = 0; i < _best.Count; i++)
        {
            var target = _best[i];
            var error = countsHeight ? target.Combined.PositionTrace : target.Combined.Pxx + target.Combined.Pyy;
            if (target.Existence * (1 - error / (settings.CutOff.Metres * settings.CutOff.Metres)) <= 0.5 || IsVelocityUnknown(target))
            {
                continue;
            }

            var (number, isNew) = labels.NumberOf(target.Label);
            NewTracks += isNew ? 1 : 0;
            target.WasReported = true;
            var s = _sums[i];
            into.Add(new(number, new(s.X, s.Y, s.Z), new(s.U, s.V, s.W), Ratio.Of(Existence(cluster, target.Label)), Area.FromSquareMetres(error)));
            Sources.Add(target);
        }
    }

    private static double Existence(Cluster cluster, int label)
    {
        var sum = 0.0;
        foreach (var hypothesis in cluster.Hypotheses)
        {
            foreach (var target in hypothesis.Targets)
            {
                if (target.Label == label)
                {
                    sum += hypothesis.Weight * target.Existence;
                }
            }
        }

        return Math.Min(sum, 1);
    }

    private bool IsVelocityUnknown(TargetHypothesis target)
    {
        ref readonly var s = ref target.Combined;
        return settings.VelocityCutOff is { } cutOff
            && target.Existence * (1 - (s.Vxx + s.Vyy + (countsHeight ? s.Vzz : 0)) / (cutOff.MetresPerSecond * cutOff.MetresPerSecond)) <= 0.5;
    }

    /// <summary>
    /// The hypothesis to report: of those of the count and not much lighter than the heaviest of them, the one that continues
    /// most of the last report, so that names do not change to and fro between accounts that are as good as each other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int PlaceOfBest(Cluster cluster, int count)
    {
        var (best, continued, least) = (-1, -1, 0.0);
        for (var i = 0; i < cluster.Hypotheses.Count; i++)
        {
            var hypothesis = cluster.Hypotheses[i];
            if ((int)Math.Floor(hypothesis.ExpectedCount() + 0.5) != count)
            {
                continue;
            }

            if (best < 0)
            {
                least = hypothesis.Weight * LeastShareOfHeaviest;
            }

            if (hypothesis.Weight < least)
            {
                break;
            }

            var here = Continued(hypothesis);
            if (here > continued)
            {
                (best, continued) = (i, here);
            }
        }

        return Math.Max(best, 0);
    }

    private static int Continued(GlobalHypothesis hypothesis)
    {
        var count = 0;
        foreach (var target in hypothesis.Targets)
        {
            count += target.WasReported ? 1 : 0;
        }

        return count;
    }

    private static void ForgetLastReport(Cluster cluster)
    {
        foreach (var hypothesis in cluster.Hypotheses)
        {
            foreach (var target in hypothesis.Targets)
            {
                target.WasReported = false;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Likeliest(GlobalHypothesis hypothesis, int count, List<TargetHypothesis> into)
    {
        into.Clear();
        foreach (var target in hypothesis.Targets)
        {
            var place = into.Count;
            while (place > 0 && into[place - 1].Existence < target.Existence)
            {
                place--;
            }

            into.Insert(place, target);
            if (into.Count > count)
            {
                into.RemoveAt(count);
            }
        }
    }

    /// <summary>The mean of the states over the hypotheses of the same count, each matched to the best one place by place and not by name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Average(Cluster cluster, int place, int count)
    {
        if (_sums.Length < _best.Count)
        {
            _sums = new (double, double, double, double, double, double)[2 * _best.Count];
        }

        var total = 0.0;
        _sums.AsSpan(0, _best.Count).Clear();
        for (var i = 0; i < cluster.Hypotheses.Count; i++)
        {
            var hypothesis = cluster.Hypotheses[i];
            if (i != place && (!settings.Averages || hypothesis.Weight < LeastWeight || hypothesis.Count < _best.Count))
            {
                continue;
            }

            Likeliest(hypothesis, count, _others);
            if (i != place && (_others.Count < _best.Count || _others[^1].Existence < 0.5))
            {
                continue;
            }

            Match();
            total += hypothesis.Weight;
            for (var k = 0; k < _best.Count; k++)
            {
                Add(ref _sums[k], _others[_columns[k]].Combined, hypothesis.Weight);
            }
        }

        for (var k = 0; k < _best.Count; k++)
        {
            ref var s = ref _sums[k];
            s = (s.X / total, s.Y / total, s.Z / total, s.U / total, s.V / total, s.W / total);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Match()
    {
        var n = _best.Count;
        if (_columns.Length < n)
        {
            (_columns, _costs) = (new int[2 * n], new double[4 * n * n]);
        }

        if (n == 1)
        {
            _columns[0] = 0;
            return;
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var (a, b) = (_best[i].Combined, _others[j].Combined);
                var (x, y, z) = (a.X - b.X, a.Y - b.Y, a.Z - b.Z);
                _costs[i * n + j] = x * x + y * y + z * z;
            }
        }

        _solver.Solve(_costs, n, n, _columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ref (double X, double Y, double Z, double U, double V, double W) sum, in KinematicState s, double weight) =>
        sum = (sum.X + weight * s.X, sum.Y + weight * s.Y, sum.Z + weight * s.Z, sum.U + weight * s.Vx, sum.V + weight * s.Vy, sum.W + weight * s.Vz);
}
