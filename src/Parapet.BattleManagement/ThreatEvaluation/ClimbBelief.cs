namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// What is made of an estimated rate of climb, by Bayes' rule: most of what flies is level, the rest climbs or sinks at rates
/// spread about nought. A climb that may be the estimate's own error counts for next to nothing; one that stands out
/// counts in full.
/// </summary>
internal static class ClimbBelief
{
    // Estimates of ours: four of five aircraft under way are level; fighters climb at up to 100 m/s, cruise missiles over hills at 30.
    private const double LevelForEachClimbing = 4;
    private const double ClimbSigma = 30;

    /// <summary>The mean rate of climb given the estimate, in m/s, up positive.</summary>
    /// <param name="estimated">In m/s.</param>
    /// <param name="sigma">Its standard deviation, in m/s, 0 or more.</param>
    public static double Mean(double estimated, double sigma)
    {
        var (error, whole) = (sigma * sigma, sigma * sigma + ClimbSigma * ClimbSigma);
        if (error == 0)
        {
            return estimated;
        }

        var evidence = Math.Sqrt(error / whole) * Math.Exp(0.5 * estimated * estimated * (1 / error - 1 / whole));
        var climbs = double.IsInfinity(evidence) ? 1 : evidence / (evidence + LevelForEachClimbing);
        return climbs * estimated * (1 - error / whole);
    }
}
