namespace Parapet.BattleManagement.Doctrine;

/// <summary>Who may be fired at.</summary>
public enum WeaponControlStatus
{
    /// <summary>In self-defence or on order only.</summary>
    Hold,

    /// <summary>At targets judged hostile.</summary>
    Tight,

    /// <summary>At targets not judged friendly.</summary>
    Free,
}
