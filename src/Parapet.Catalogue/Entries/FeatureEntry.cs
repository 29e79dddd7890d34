using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>What radars can learn of an object's kind above the air as its missile's file gives it.</summary>
public sealed record FeatureEntry
{
    [Description("How far apart the means of warheads and light objects lie, in standard deviations among the objects of one kind; 0 where nothing tells them apart."), Allowed("[0, 10]")]
    public required Figure<double> Separation { get; init; }

    [Description("Of a warhead: a resolution much finer than this shows all of it."), Allowed("[0.1 m, 20 m]")]
    public required Figure<Length> BodyLength { get; init; }

    [Description("The bandwidth of any radar for such looks, over its frequency."), Allowed("(0, 0.5]")]
    public required Figure<Ratio> BandwidthShare { get; init; }

    [Description("How long an object must be watched for one independent reading."), Allowed("[1 s, 10 min]")]
    public required Figure<Duration> Turning { get; init; }

    /// <summary>The feature that a draw gives.</summary>
    public FeatureDescription In(FigureDraw draw) => new()
    {
        Separation = Separation.In(draw),
        BodyLength = BodyLength.In(draw),
        BandwidthShare = BandwidthShare.In(draw),
        Turning = Turning.In(draw),
    };
}
