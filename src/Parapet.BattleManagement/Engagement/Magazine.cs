namespace Parapet.BattleManagement.Engagement;

/// <summary>Rounds of one type in a fire unit.</summary>
/// <param name="Interceptor">The type's catalogue id.</param>
/// <param name="Ready">Rounds on the launchers at the start.</param>
/// <param name="Reloads">Rounds held for reloading.</param>
public sealed record Magazine(string Interceptor, int Ready, int Reloads);
