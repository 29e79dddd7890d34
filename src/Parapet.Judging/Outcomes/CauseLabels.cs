namespace Parapet.Judging.Outcomes;

/// <summary>How first causes are called in tables and charts.</summary>
public static class CauseLabels
{
    extension(FirstCause cause)
    {
        public string Label => cause switch
        {
            FirstCause.NotSeen => "not seen",
            FirstCause.SeenTooLate => "seen too late",
            FirstCause.NotIdentified => "not identified",
            FirstCause.LeftAlone => "left alone by rule",
            FirstCause.NotAssigned => "not assigned",
            FirstCause.UnitDown => "unit down or reloading",
            FirstCause.DoubleEngagementElsewhere => "fire doubled elsewhere",
            FirstCause.NoChannel => "no channel",
            FirstCause.NoRound => "no round",
            FirstCause.NeverInSector => "never in sector",
            FirstCause.StandsTooFar => "stands too far",
            FirstCause.OutOfEnvelope => "out of envelope",
            _ => "shot and missed",
        };
    }
}
