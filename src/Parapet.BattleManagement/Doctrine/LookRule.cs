namespace Parapet.BattleManagement.Doctrine;

/// <summary>When the rounds of a <see cref="FiringPattern"/> are fired.</summary>
public enum LookRule
{
    /// <summary>Salvo by salvo as the pattern has them, however much time there is.</summary>
    AsPlanned,

    /// <summary>One round at a time while the time left allows another look after it, and all that the pattern has left when it does not.</summary>
    ByWindow,
}
