namespace Parapet.BattleManagement.Engagement;

/// <summary>Rounds of one type in a fire unit.</summary>
/// <param name="Interceptor">The type's catalogue id.</param>
/// <param name="Ready">Rounds on the launchers at the start.</param>
/// <param name="Reloads">Rounds held for reloading.</param>
public sealed record Magazine(string Interceptor, int Ready, int Reloads)
{
    /// <summary>Over which the ready rounds are spread evenly, each with its part of them to lose.</summary>
    public int Launchers { get; init; } = 1;
}
