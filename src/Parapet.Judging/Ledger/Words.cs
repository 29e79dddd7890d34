using System.Globalization;
using System.Text;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Judging.Ledger;

/// <summary>How the ledger says things.</summary>
internal static class Words
{
    public static string Of(ShotConstraint constraint) => constraint switch
    {
        ShotConstraint.TrackQuality => "its track was not good enough",
        ShotConstraint.NotIdentified => "its identity did not allow fire",
        ShotConstraint.HarmsNothing => "its predicted impact harmed nothing that is defended",
        ShotConstraint.OutOfEnvelope => "it was out of every round's envelope",
        ShotConstraint.WaitingForEnvelope => "it was yet to come into the envelope",
        ShotConstraint.NoEngagementRadar => "the engagement radar did not see it",
        ShotConstraint.NoChannel => "no channel was free",
        ShotConstraint.NoRound => "no fitting round was ready",
        ShotConstraint.AlreadyEngaged => "an engagement of it was still open",
        ShotConstraint.TooLate => "too little time was left for the timeline and the fly-out",
        ShotConstraint.LeftToOther => "it was left to another unit",
        ShotConstraint.Reserve => "the rounds were held in reserve",
        ShotConstraint.UnitDown => "the unit was out of order, moving or reloading",
        ShotConstraint.RemoteTrackTooOld => "the engagement radar did not see it, and the track of another was older than doctrine allows",
        ShotConstraint.RemoteTrackTooCoarse => "the engagement radar did not see it, and the track of another was coarser than doctrine allows",
        ShotConstraint.NotHeldByOwnRadars => "only others held it, and doctrine acts on own radars alone",
        ShotConstraint.OutsideSector => "its way never lay in the sector of the unit's radar",
        ShotConstraint.RadarWillNotHold => "the unit's own radar would not have held it in time to guide a round launched on the track of another",
        ShotConstraint.StandsTooFar => "the unit stands too far: no point of its way lay within range of a round",
        ShotConstraint.KeptForWhatOnlyItStops => "its rounds were kept for what only they can stop",
        ShotConstraint.AwaitsDiscrimination => "it was not yet to be told from light objects",
        ShotConstraint.JudgedLight => "what radars had read of it was judged that of a light object",
        ShotConstraint.SparedForScarcity => "its discipline of fire allows no round, or none more, at it",
        ShotConstraint.HeldByOwnRule => "the fire rule of the study's own held its fire",
        _ => Spaced(constraint.ToString()),
    };

    public static string Of(RoundFate fate) => fate switch
    {
        RoundFate.Killed => "hit and killed",
        RoundFate.ArrivedNoKill => "arrived and did not kill",
        RoundFate.TookDecoy => "took an object beside the warhead",
        RoundFate.Missed => "never came near enough",
        RoundFate.TargetGone => "found its target gone",
        _ => "was still flying at the end",
    };

    public static string Of(LapseReason reason) => reason switch
    {
        LapseReason.TrackLost => "the track was lost",
        LapseReason.TooLate => "too little time was left for the fly-out",
        LapseReason.NotSeen => "the engagement radar did not see the target then",
        LapseReason.UnitDown => "the unit was out of order",
        LapseReason.NotAllowed => "its identity did not allow fire any more",
        LapseReason.DeclaredKilled => "the target had been declared killed",
        LapseReason.OtherEngages => "another post's engagement of it went before",
        LapseReason.ResultKnown => "the result was known before",
        LapseReason.OutOfReach => "the target had turned out of the gun's reach",
        _ => Spaced(reason.ToString()),
    };

    public static string Of(TargetFate fate) => fate switch
    {
        TargetFate.HitAsset => "it got through",
        TargetFate.HitDefence => "it hit the defence",
        TargetFate.FellHarmless => "it came down harmlessly",
        TargetFate.LostToJamming => "it was lost to jamming",
        _ => Spaced(fate.ToString()),
    };

    public static string Of(LostSignal signal) => signal == LostSignal.ControlLink ? "the link over which it was flown" : "its satellite navigation";

    public static string Of(StrayCourse course, Length beside) => course switch
    {
        StrayCourse.FliesOn => $"flew on by its own measurement towards a point {Distance(beside)} from its aim",
        StrayCourse.ComesDown => $"wandered off, to come down {Distance(beside)} from its aim",
        _ => "turned back",
    };

    public static string Of(FirstCause cause) => cause.Label;

    public static string Of(TargetClass kind) => kind.Label;

    public static string Of(StandardIdentity identity) => Spaced(identity.ToString());

    /// <summary>Why it was judged so, set behind; empty where the judgement rests on motion, as most do, or on nothing.</summary>
    public static string Of(IdentityBasis basis) => basis switch
    {
        IdentityBasis.BallisticPath => ", since it fell",
        IdentityBasis.EncryptedReply => ", by its encrypted reply",
        IdentityBasis.ReportedPosition => ", where a friend reported itself",
        IdentityBasis.AntiRadiationMotion => ", since it moved like a missile against a radar",
        IdentityBasis.CivilReply => ", by its civil reply",
        IdentityBasis.Corridor => ", since it kept a corridor",
        IdentityBasis.FlightPlan => ", since it was where a flight plan had it",
        IdentityBasis.OtherPost => ", on another post's word",
        IdentityBasis.Sight => ", as a fighter's pilot saw it",
        _ => "",
    };

    /// <summary>"1 round", "2 rounds".</summary>
    public static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    public static string Distance(Length length) =>
        length.Kilometres.ToString(length < 10.Kilometres ? "F1" : "F0", CultureInfo.InvariantCulture) + " km";

    public static string Seconds(Duration duration) => duration.Seconds.ToString("F0", CultureInfo.InvariantCulture) + " s";

    public static string Hours(Duration duration) => (duration.Seconds / 3600).ToString(duration.Seconds < 36_000 ? "F1" : "F0", CultureInfo.InvariantCulture) + " h";

    /// <summary>Since the start of the raid: 0:14:02.</summary>
    public static string Clock(Instant time)
    {
        var seconds = (long)Math.Floor((time - Instant.Start).Seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
