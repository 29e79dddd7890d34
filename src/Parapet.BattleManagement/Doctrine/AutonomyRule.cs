namespace Parapet.BattleManagement.Doctrine;

/// <summary>What a post does that is left to itself.</summary>
/// <param name="After">It has not heard from its centre for longer than this.</param>
/// <param name="WeaponControl">The status that then holds, until it hears again.</param>
public sealed record AutonomyRule(Duration After, WeaponControlStatus WeaponControl);
