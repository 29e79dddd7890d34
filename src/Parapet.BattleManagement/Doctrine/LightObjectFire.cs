namespace Parapet.BattleManagement.Doctrine;

/// <summary>At what a post fires above the height where the air strips light objects from a warhead.</summary>
public enum LightObjectFire
{
    /// <summary>At all that is not judged a light object, once it has been watched for a while.</summary>
    AtJudgedWarheads,

    /// <summary>At everything that falls, judged or not.</summary>
    AtAll,

    /// <summary>At nothing: it waits until the air has parted them.</summary>
    AfterStripping,
}
