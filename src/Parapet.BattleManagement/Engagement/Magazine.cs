namespace Parapet.BattleManagement.Engagement;

/// <summary>Rounds of one type in a fire unit.</summary>
/// <param name="Interceptor">The type's catalogue id.</param>
/// <param name="Ready">Rounds on the launchers at the start.</param>
/// <param name="Reloads">Rounds held for reloading.</param>
public sealed record Magazine(string Interceptor, int Ready, int Reloads)
{
    /// <summary>Over which the ready rounds are spread evenly, each with its part of them to lose.</summary>
    public int Launchers { get; init; } = 1;

    /// <summary>What all launchers hold when they are full; what is ready where nothing else is said.</summary>
    public int Full
    {
        get => field > 0 ? field : Ready;
        init;
    }

    /// <summary>Launchers that are out of order at the start, without rounds; at most all.</summary>
    public int LaunchersOut { get; init; }

    /// <summary>Rounds for which the launchers in order have room.</summary>
    public int Room => Full - (Launchers > 0 ? Full / Launchers : 0) * LaunchersOut;
}
