using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>
/// Makes one of global hypotheses that differ only in which target bears which label: all their targets took the same plots
/// at the looks remembered, so that nothing to come can tell them apart. The heavier account says who is who from then on.
/// </summary>
internal sealed class PermutedHypotheses(HypothesisStore store, MultiHypothesisSettings settings)
{
    // With fewer plots in common two states may still differ by what came before.
    private const int LeastCommonPlots = 3;

    private const double SameSigmas = 0.1;

    private readonly List<GlobalHypothesis> _kept = [];

    /// <returns>Whether there were any.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Merge(Cluster cluster)
    {
        _kept.Clear();
        foreach (var hypothesis in cluster.Hypotheses)
        {
            Keep(hypothesis);
        }

        if (_kept.Count == cluster.Hypotheses.Count)
        {
            return false;
        }

        cluster.Hypotheses.Clear();
        cluster.Hypotheses.AddRange(_kept);
        cluster.Normalise();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Keep(GlobalHypothesis hypothesis)
    {
        for (var i = 0; i < _kept.Count; i++)
        {
            var other = _kept[i];
            if (!IsPermuted(hypothesis, other))
            {
                continue;
            }

            var (heavy, light) = hypothesis.Weight > other.Weight ? (hypothesis, other) : (other, hypothesis);
            heavy.Weight += light.Weight;
            heavy.LogWeight = Math.Log(heavy.Weight);
            _kept[i] = heavy;
            store.Return(light);
            return;
        }

        _kept.Add(hypothesis);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsPermuted(GlobalHypothesis one, GlobalHypothesis other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        foreach (var target in one.Targets)
        {
            if (!Holds(other, target))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Holds(GlobalHypothesis hypothesis, TargetHypothesis sought)
    {
        foreach (var target in hypothesis.Targets)
        {
            if (target == sought || target.History[0] == sought.History[0] && HasSamePlots(target, sought))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSamePlots(TargetHypothesis one, TargetHypothesis other)
    {
        if (!one.HasHistoryOf(other, settings.Memory))
        {
            return false;
        }

        var common = 0;
        foreach (var plot in one.History.AsSpan(0, settings.Memory))
        {
            common += plot != 0 ? 1 : 0;
        }

        return common >= LeastCommonPlots && HasSameState(one.Combined, other.Combined);
    }

    /// <summary>Whether the states have forgotten what came before the plots in common.</summary>
    private static bool HasSameState(in KinematicState a, in KinematicState b) =>
        IsSame(a.X - b.X, a.Pxx) && IsSame(a.Y - b.Y, a.Pyy) && IsSame(a.Z - b.Z, a.Pzz)
        && IsSame(a.Vx - b.Vx, a.Vxx) && IsSame(a.Vy - b.Vy, a.Vyy) && IsSame(a.Vz - b.Vz, a.Vzz);

    private static bool IsSame(double difference, double variance) => difference * difference <= SameSigmas * SameSigmas * variance;
}
