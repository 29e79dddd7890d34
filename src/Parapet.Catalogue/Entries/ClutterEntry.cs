using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Radar.Clutter;

namespace Parapet.Catalogue.Entries;

/// <summary>What a radar makes of the ground's echo, as its file gives it.</summary>
public sealed record ClutterEntry
{
    [Description("Depth of a resolution cell."), Allowed("[0.1 m, 5 km]")]
    public required Figure<Length> RangeResolution { get; init; }

    [Description("By how much the processing betters the ratio of a moving target to the ground."), Allowed("[0 dB, 90 dB]")]
    public required Figure<Decibels> ImprovementFactor { get; init; }

    [Description("Slower towards or away from the radar than this, a target is not told from the ground."), Allowed("[0 m/s, 200 m/s]")]
    public required Figure<Speed> MinimumRadialSpeed { get; init; }

    [Description("The ground's reflectivity over the sine of the grazing angle (gamma)."), Allowed("[-50 dB, 10 dB]")]
    public required Figure<Decibels> GroundReflectivity { get; init; }

    [Description("State of the sea in its sight, 0 (calm) to 6 (very rough)."), Allowed("[0, 6]")]
    public required Figure<int> SeaState { get; init; }

    /// <summary>The ground's echo and its processing that a draw gives.</summary>
    public ClutterDescription In(FigureDraw draw) => new()
    {
        RangeResolution = RangeResolution.In(draw),
        ImprovementFactor = ImprovementFactor.In(draw),
        MinimumRadialSpeed = MinimumRadialSpeed.In(draw),
        GroundReflectivity = GroundReflectivity.In(draw),
        SeaState = SeaState.In(draw),
    };
}
