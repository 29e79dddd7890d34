using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Propagation.Paths;
using Parapet.Sensing.Listening;
using Parapet.Sensing.Radar;

namespace Parapet.Studies.Definition;

/// <summary>What the way through the air and over the ground does to every radar, sight and listening post of the study.</summary>
public sealed record PropagationRule
{
    [Description("rays bent by the standard atmosphere, as over an earth of 4/3 of its radius (default: true)")]
    public bool Refraction { get; init; } = true;

    [Description("the earth and its terrain hide what stands behind them (default: true)")]
    public bool Masking { get; init; } = true;

    [Description("waves reach behind edges and lose there, instead of ending at them (default: false)")]
    public bool Diffraction { get; init; }

    [Description("the ray off the ground adds to the direct one and draws lobes (default: false)")]
    public bool Multipath { get; init; }

    [Description("standard deviation of the heights of the ground that reflects (default: 0.5 m)")]
    [Allowed("[0 m, 100 m]")]
    public Length Roughness { get; init; } = Length.FromMetres(0.5);

    [Description("oxygen and water vapour take their part above 1 GHz (default: false)")]
    public bool Gases { get; init; }

    [Description("rain everywhere, in mm an hour: 0 none, 5 moderate, 25 heavy (default: 0)")]
    [Allowed("[0, 200]")]
    public double RainRate { get; init; }

    [Description("height of the rain (default: 4 km)")]
    [Allowed("[0 km, 10 km]")]
    public Length RainTop { get; init; } = Length.FromKilometres(4);

    [Description("visibility of the air by the eye, for sights of short-range systems and optical posts (default: 15 km)")]
    [Allowed("[0.1 km, 200 km]")]
    public Length Visibility { get; init; } = Length.FromKilometres(15);

    [Description("it is night, when sights see by heat alone (default: false)")]
    public bool Night { get; init; }

    [Description("wind, traffic and insects at listening posts, over 20 uPa: 30 dB a still night, 45 dB a light wind, 60 dB a gale (default: 45 dB)")]
    [Allowed("[0 dB, 120 dB]")]
    public Decibels Noise { get; init; } = 45.Decibels;

    /// <summary>A listening post as this air, weather and light let it hear and see.</summary>
    public ListeningPostDescription In(ListeningPostDescription post, WeatherRule? weather) => post with
    {
        Hearing = post.Hearing is { } hearing ? hearing with { Noise = Noise } : null,
        Sight = post.Sight is { } sight ? sight with { Visibility = weather?.Visibility ?? Visibility, IsNight = Night } : null,
    };

    /// <summary>A radar as it is; a sight as this air, weather and light let it see.</summary>
    public RadarDescription In(RadarDescription radar, WeatherRule? weather) =>
        radar.Optic is { } optic ? radar with { Optic = optic with { Visibility = weather?.Visibility ?? Visibility, IsNight = Night } } : radar;

    /// <summary>The same as the models take it, with the weather of one reading of the public record.</summary>
    public PropagationEffects Effects(WeatherRule? weather, FigureDraw draw) => weather?.Over(Effects(), draw) ?? Effects();

    private PropagationEffects Effects() => new()
    {
        Refraction = Refraction,
        Masking = Masking,
        Diffraction = Diffraction,
        Multipath = Multipath,
        Surface = PropagationEffects.Standard.Surface with { HeightDeviation = Roughness },
        Gases = Gases,
        RainMillimetresPerHour = RainRate,
        RainTop = RainTop,
    };
}
