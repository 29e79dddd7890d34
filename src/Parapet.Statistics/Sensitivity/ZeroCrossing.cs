using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Sensitivity;

/// <summary>Where along a range the mean of a noisy answer changes its sign.</summary>
/// <param name="Place">In [0, 1].</param>
/// <param name="Chance">95 %: where repeats of the same kind would put it.</param>
/// <param name="Share">Of such repeats, how many cross there at all.</param>
/// <param name="IsUpwards">Whether the answer is below zero before it.</param>
public readonly record struct ZeroCrossing(double Place, Interval Chance, double Share, bool IsUpwards);
