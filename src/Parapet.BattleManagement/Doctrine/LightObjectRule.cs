using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.BattleManagement.Doctrine;

/// <summary>
/// How a post deals with objects of which it does not know whether they are warheads or light. It holds only where light objects are
/// expected, and only above <see cref="StrippedBelow"/>: below it what still flies fast is heavy.
/// </summary>
public sealed record LightObjectRule
{
    public LightObjectFire Fire { get; init; }

    /// <summary>An object is watched for so long before it is judged.</summary>
    public Duration Watch { get; init; } = Duration.FromSeconds(20);

    /// <summary>An object is judged light where its readings lie so many standard deviations to that side of the middle between the kinds; 0 is the even judgement, more spares fewer.</summary>
    public double Margin { get; init; } = 1;

    /// <summary>Below it light objects have fallen behind: half of the speed of 1 kg/m2 is gone at 65 km already, and a quarter is left at 60.</summary>
    public Length StrippedBelow { get; init; } = Length.FromKilometres(60);

    /// <summary>Why a falling track is not fired at now; null where nothing of this kind is in the way.</summary>
    internal ShotConstraint? Objection(TrackReport track)
    {
        if (Fire == LightObjectFire.AtAll || EarthShape.HeightMetres(track.Position) < StrippedBelow.Metres)
        {
            return null;
        }

        if (Fire == LightObjectFire.AfterStripping || track.LastPlot - track.FirstPlot < Watch)
        {
            return ShotConstraint.AwaitsDiscrimination;
        }

        return track.Features.Score < -Margin ? ShotConstraint.JudgedLight : null;
    }
}
