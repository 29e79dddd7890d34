namespace Parapet.Campaigns.Sensitivity;

/// <summary>What an analysis costs, before it begins.</summary>
/// <param name="Raids">Raids that both options of the headline meet, at most.</param>
/// <param name="OfOne">Time that both options took for one of them just now, on one thread, the reading of the record included.</param>
public readonly record struct SensitivityCost(int Raids, Duration OfOne)
{
    /// <summary>All of it on so many threads, as if they did not stand in each other's way.</summary>
    public Duration On(int threads) => Duration.FromSeconds(Raids * OfOne.Seconds / threads);
}
