using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>Possible targets that compete for plots, or did lately: their global hypotheses, the likeliest first. Clusters are independent.</summary>
internal sealed class Cluster
{
    private static readonly Comparison<GlobalHypothesis> ByWeight = static (a, b) => b.LogWeight.CompareTo(a.LogWeight);

    public List<GlobalHypothesis> Hypotheses { get; } = [];

    /// <summary>While clusters are joined: the cluster that this one became part of, or itself.</summary>
    public int Root { get; set; }

    /// <summary>While clusters are joined: the targets of its largest hypothesis and the plots that they may take.</summary>
    public int Size { get; set; }

    /// <summary>Sorts the hypotheses and scales their weights to add up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Normalise()
    {
        Hypotheses.Sort(ByWeight);
        var greatest = Hypotheses.Count > 0 ? Hypotheses[0].LogWeight : 0;
        var sum = 0.0;
        foreach (var hypothesis in Hypotheses)
        {
            sum += hypothesis.Weight = Math.Exp(hypothesis.LogWeight - greatest);
        }

        foreach (var hypothesis in Hypotheses)
        {
            hypothesis.Weight /= sum;
            hypothesis.LogWeight = Math.Log(hypothesis.Weight);
        }
    }
}
