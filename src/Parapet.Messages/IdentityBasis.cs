namespace Parapet.Messages;

/// <summary>What a post's judgement of a track rests on.</summary>
public enum IdentityBasis
{
    /// <summary>Nothing yet, or nothing that speaks for or against it.</summary>
    None,

    /// <summary>It falls.</summary>
    BallisticPath,

    /// <summary>It answered in an encrypted mode.</summary>
    EncryptedReply,

    /// <summary>A friend reported itself where the track is.</summary>
    ReportedPosition,

    /// <summary>It moves as a missile against a radar would.</summary>
    AntiRadiationMotion,

    /// <summary>It answered in the civil mode and flies as civil traffic does.</summary>
    CivilReply,

    /// <summary>It keeps a published corridor.</summary>
    Corridor,

    /// <summary>It is where a flight plan says that a flight is due.</summary>
    FlightPlan,

    /// <summary>The way it moves, and its silence where it was asked.</summary>
    Motion,

    /// <summary>Another post said so.</summary>
    OtherPost,

    /// <summary>A fighter's pilot saw it.</summary>
    Sight,
}
