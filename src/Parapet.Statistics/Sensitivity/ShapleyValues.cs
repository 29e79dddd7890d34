using System.Numerics;

namespace Parapet.Statistics.Sensitivity;

/// <summary>Shares of a whole among causes that act together: each one's mean worth over all orders of removal [Shapley1953].</summary>
public static class ShapleyValues
{
    /// <summary>The mean, over all orders of removal, of what removing one cause takes away [Shapley1953, section 3], in the unit of the values.</summary>
    /// <param name="cause">In [0, <paramref name="causes"/>).</param>
    /// <param name="causes">At most 31.</param>
    /// <param name="valueWithout">The value when a set of causes is removed: bit i of the set for cause i.</param>
    public static double Of(int cause, int causes, Func<int, double> valueWithout)
    {
        var value = 0.0;
        for (var set = 0; set < 1 << causes; set++)
        {
            if ((set >> cause & 1) == 0)
            {
                value += Weight(BitOperations.PopCount((uint)set), causes) * (valueWithout(set) - valueWithout(set | 1 << cause));
            }
        }

        return value;
    }

    /// <summary>The share of orders in which just these many causes are removed before: k! (n - k - 1)! / n!.</summary>
    private static double Weight(int before, int causes)
    {
        var weight = 1.0 / causes;
        for (var i = 1; i <= before; i++)
        {
            weight *= (double)i / (causes - i);
        }

        return weight;
    }
}
