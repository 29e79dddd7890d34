namespace Parapet.BattleManagement.Doctrine;

/// <summary>Rounds of one type that are fired only at what no other type can stop.</summary>
/// <param name="Interceptor">The type's catalogue id.</param>
/// <param name="Share">Of the rounds of the type, in [0, 1]: those kept are the last of them, rounded up.</param>
public sealed record KeptRounds(string Interceptor, Ratio Share);
