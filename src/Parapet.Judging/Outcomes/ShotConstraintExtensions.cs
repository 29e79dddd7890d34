using Parapet.Messages;

namespace Parapet.Judging.Outcomes;

/// <summary>How near constraints stand to a launch.</summary>
public static class ShotConstraintExtensions
{
    extension(ShotConstraint constraint)
    {
        /// <summary>Greater the fewer questions are left after it: had the greatest of several been lifted, a round would have left.</summary>
        public int Nearness => constraint switch
        {
            ShotConstraint.HeldByOwnRule => 12,
            ShotConstraint.NoChannel => 11,
            ShotConstraint.NoRound or ShotConstraint.Reserve or ShotConstraint.KeptForWhatOnlyItStops or ShotConstraint.SparedForScarcity => 10,
            ShotConstraint.AlreadyEngaged => 9,
            ShotConstraint.LeftToOther or ShotConstraint.UnitDown => 8,
            ShotConstraint.TooLate => 7,
            ShotConstraint.NoEngagementRadar or ShotConstraint.RemoteTrackTooOld or ShotConstraint.RemoteTrackTooCoarse or ShotConstraint.RadarWillNotHold => 6,
            ShotConstraint.OutsideSector => 5,
            ShotConstraint.OutOfEnvelope or ShotConstraint.WaitingForEnvelope => 4,
            ShotConstraint.StandsTooFar => 3,
            ShotConstraint.NotIdentified or ShotConstraint.AwaitsDiscrimination or ShotConstraint.JudgedLight => 2,
            ShotConstraint.HarmsNothing => 1,
            _ => 0,
        };
    }
}
