using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>Finds which histories of a cluster hang together, by union and find.</summary>
internal sealed class ClusterParts(MultiHypothesisSettings settings)
{
    private readonly List<int> _roots = [];
    private readonly Dictionary<int, int> _labelOfPlot = [];

    /// <summary>Numbers the parts: histories of one label, and labels that share a plot, belong together.</summary>
    /// <param name="targets">At least one, in the order of their labels.</param>
    /// <returns>How many parts there are; the part of history i is <see cref="RootOf"/> i.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(List<TargetHypothesis> targets)
    {
        _roots.Clear();
        _labelOfPlot.Clear();
        var isOne = targets[0].Label == targets[^1].Label;
        for (var i = 0; i < targets.Count; i++)
        {
            _roots.Add(isOne ? 0 : i);
        }

        if (isOne)
        {
            return 1;
        }

        for (var i = 0; i < targets.Count; i++)
        {
            if (i > 0 && targets[i].Label == targets[i - 1].Label)
            {
                Unite(i - 1, i);
            }

            foreach (var plot in targets[i].History.AsSpan(0, settings.Memory))
            {
                if (plot != 0 && !_labelOfPlot.TryAdd(plot, i))
                {
                    Unite(_labelOfPlot[plot], i);
                }
            }
        }

        var parts = 0;
        for (var i = 0; i < _roots.Count; i++)
        {
            parts += RootOf(i) == i ? 1 : 0;
        }

        return parts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int RootOf(int i)
    {
        while (_roots[i] != i)
        {
            i = _roots[i] = _roots[_roots[i]];
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unite(int a, int b)
    {
        (a, b) = (RootOf(a), RootOf(b));
        _roots[Math.Max(a, b)] = Math.Min(a, b);
    }
}
