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
            ShotConstraint.NoChannel => 9,
            ShotConstraint.NoRound or ShotConstraint.Reserve => 8,
            ShotConstraint.AlreadyEngaged => 7,
            ShotConstraint.LeftToOther or ShotConstraint.UnitDown => 6,
            ShotConstraint.TooLate => 5,
            ShotConstraint.NoEngagementRadar or ShotConstraint.RemoteTrackTooOld or ShotConstraint.RemoteTrackTooCoarse or ShotConstraint.RadarWillNotHold => 4,
            ShotConstraint.OutOfEnvelope or ShotConstraint.OutsideSector or ShotConstraint.WaitingForEnvelope => 3,
            ShotConstraint.NotIdentified => 2,
            ShotConstraint.HarmsNothing => 1,
            _ => 0,
        };
    }
}
