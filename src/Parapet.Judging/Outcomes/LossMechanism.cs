namespace Parapet.Judging.Outcomes;

/// <summary>
/// What let a friendly aircraft be shot down: of the barriers that stand between a friend and a round, the last that the
/// firing post had and that did not hold, in the order in which they are looked at.
/// </summary>
public enum LossMechanism
{
    /// <summary>The round was meant for another target.</summary>
    StrayRound,

    /// <summary>The rule of fire let it be fired at though the post did not judge it hostile.</summary>
    HoldRule,

    /// <summary>It moved like a missile, before which procedure does not hold.</summary>
    MistakenForMissile,

    /// <summary>The post had corridors or flight plans, and it was off them, or its plan had not come yet.</summary>
    WayMissed,

    /// <summary>The post heard what friends report of themselves, and had no report that fitted it.</summary>
    ReportMissed,

    /// <summary>Its transponder did not work.</summary>
    DeadTransponder,

    /// <summary>It answered in no mode in that phase of its flight.</summary>
    Silent,

    /// <summary>It answered, in modes that the post cannot ask in.</summary>
    WrongMode,

    /// <summary>It answered in the civil mode, and was not believed.</summary>
    CivilReplyDoubted,

    /// <summary>It would have answered, and too few replies were heard, or it was not asked in time.</summary>
    ReplyUnheard,
}
