namespace Parapet.BattleManagement.Fighters;

/// <summary>Whose word a fighter needs before it shoots.</summary>
public enum FighterIdentification
{
    /// <summary>Its control's, that the track is hostile; what the control cannot tell it goes to see.</summary>
    ByControl,

    /// <summary>Its pilot's own eyes, whatever the control says.</summary>
    BySight,
}
