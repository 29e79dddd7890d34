using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Fighters;

namespace Parapet.Catalogue.Entries;

/// <summary>A fighter's own radar as its file gives it.</summary>
public sealed record NoseRadarEntry
{
    [Description("Band by its letter (IEEE 521).")]
    public required RadarBand Band { get; init; }

    [Description("The range at which one frame sees a target of the reference cross-section with an even chance, looking up."), Allowed("(0 km, 1000 km]")]
    public required Figure<Length> ReferenceRange { get; init; }

    [Description("The cross-section for which the reference range holds."), Allowed("[0.0001 m2, 1000 m2]")]
    public required Figure<Area> ReferenceCrossSection { get; init; }

    [Description("Chance of a false alarm in one resolution cell and look."), Allowed("[1e-12, 0.001]")]
    public required Figure<Ratio> FalseAlarmProbability { get; init; }

    [Description("Of the reference range, what is left where the ground lies behind the target."), Allowed("(0, 1]")]
    public required Figure<Ratio> LookDownShare { get; init; }

    [Description("Slower along the line of sight, a target before the ground is not seen."), Allowed("[0 m/s, 200 m/s]")]
    public required Figure<Speed> NotchSpeed { get; init; }

    [Description("How far to either side of the nose it looks, and up and down."), Allowed("(0 deg, 180 deg]")]
    public required Figure<Angle> HalfAngle { get; init; }

    [Description("Chance that it makes out a friend's reply in an encrypted mode."), Allowed("[0, 1]")]
    public required Figure<Ratio> ReplyProbability { get; init; }

    [Description("From one look at a place to the next."), Allowed("[0.1 s, 60 s]")]
    public required Figure<Duration> FramePeriod { get; init; }

    [Description("One standard deviation of the measured range."), Allowed("(0 m, 5 km]")]
    public required Figure<Length> RangeSigma { get; init; }

    [Description("One standard deviation of the measured angles."), Allowed("(0 deg, 10 deg]")]
    public required Figure<Angle> AngleSigma { get; init; }

    [Description("One standard deviation of each component of the velocity that its own track gives."), Allowed("(0 m/s, 200 m/s]")]
    public required Figure<Speed> VelocitySigma { get; init; }

    /// <summary>The radar that a draw gives.</summary>
    public NoseRadarDescription In(FigureDraw draw) => new()
    {
        Band = Band,
        ReferenceRange = ReferenceRange.In(draw),
        ReferenceCrossSection = ReferenceCrossSection.In(draw),
        FalseAlarmProbability = FalseAlarmProbability.In(draw),
        LookDownShare = LookDownShare.In(draw),
        NotchSpeed = NotchSpeed.In(draw),
        HalfAngle = HalfAngle.In(draw),
        ReplyProbability = ReplyProbability.In(draw),
        FramePeriod = FramePeriod.In(draw),
        RangeSigma = RangeSigma.In(draw),
        AngleSigma = AngleSigma.In(draw),
        VelocitySigma = VelocitySigma.In(draw),
    };
}
