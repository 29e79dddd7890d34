namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>What a track threatens, and when.</summary>
/// <param name="Asset">Index of the asset most threatened; -1 where none is.</param>
/// <param name="Worth">The asset's value, less as the predicted course or impact lies farther from it.</param>
/// <param name="ImpactAt">When it is hit, or would be after turning towards it.</param>
/// <param name="Harms">Whether the prediction itself, with its error, hits an asset.</param>
/// <param name="ImpactSigma">One standard deviation of a predicted impact; zero for air-breathing tracks.</param>
public readonly record struct Threat(int Asset, double Worth, Instant ImpactAt, bool Harms, Length ImpactSigma)
{
    /// <summary>What is nearer in time than this counts as so far off.</summary>
    public const double SoonestSeconds = 1;

    /// <summary>Of a track that threatens nothing.</summary>
    public static Threat None => new(-1, 0, Instant.Never, false, Length.Zero);

    /// <summary>Worth over the time left: the order in which targets are taken.</summary>
    public double Score(Instant now) => Asset < 0 ? 0 : Worth / Math.Max(SoonestSeconds, (ImpactAt - now).Seconds);
}
