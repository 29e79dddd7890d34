using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar.Detection;
using Parapet.Sensing.Radar.Jamming;

namespace Parapet.Sensing.Radar;

/// <summary>
/// How far a radar detects what in free space, from the one point that the public record gives: range, cross-section and
/// two probabilities, read as one look of one pulse at a target of Swerling's case 1.
/// </summary>
public sealed class DetectionRange
{
    /// <summary>The fluctuation behind the published range.</summary>
    public const Fluctuation ReferenceFluctuation = Fluctuation.Swerling1;

    private readonly RadarDescription _radar;

    /// <exception cref="ArgumentOutOfRangeException">The description's range, cross-section or probabilities are outside what they allow.</exception>
    public DetectionRange(RadarDescription radar)
    {
        _radar = radar;
        Detection = new(radar.FalseAlarmProbability);
        Reference = Detection.RequiredSignalToNoise(ReferenceFluctuation, radar.ReferenceDetectionProbability);
        Equation = RadarEquation.Calibrated(radar.ReferenceRange, radar.ReferenceCrossSection, Reference);
    }

    /// <summary>Of one pulse a look, with the radar's false-alarm probability.</summary>
    public DetectionModel Detection { get; }

    /// <summary>The signal-to-noise ratio of the published point.</summary>
    public Ratio Reference { get; }

    /// <summary>Calibrated on the published point, so that it gives <see cref="Reference"/> there.</summary>
    public RadarEquation Equation { get; }

    /// <summary>Where a target is detected with a probability in one look; not beyond the instrumented range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between the radar's false-alarm probability and one.</exception>
    public Length Of(SignatureDescription target, Angle aspect, Ratio probability) =>
        Shown(Equation.Range(target.CrossSection(_radar.Band, aspect), Required(target, probability)));

    /// <summary>The same under jamming from the target itself, and from elsewhere through the sidelobes; null where the jammer does not cover the band or the beam is not known.</summary>
    /// <param name="jammerRange">From the radar to a jammer that stands off, outside the main lobe.</param>
    public (Length SelfScreening, Length StandOff)? Under(
        JammerDescription jammer, SignatureDescription target, Angle aspect, Ratio probability, Length jammerRange)
    {
        if (_radar.Beam is not { } beam || !jammer.Bands.Contains(_radar.Band))
        {
            return null;
        }

        var noise = new NoiseJamming(jammer, _radar.Band.TypicalFrequency, beam.Gain, beam.SystemTemperature);
        var (crossSection, required) = (target.CrossSection(_radar.Band, aspect), Required(target, probability));
        return (
            Shown(noise.SelfScreeningBurnThrough(Equation, crossSection, required)),
            Shown(noise.StandOffBurnThrough(Equation, crossSection, required, jammerRange, beam.Sidelobes.Ratio)));
    }

    /// <summary>What a look at the target must return, over the noise.</summary>
    public Ratio Required(SignatureDescription target, Ratio probability) => Detection.RequiredSignalToNoise(target.Fluctuation, probability);

    private Length Shown(Length range) => Length.Min(range, _radar.InstrumentedRange);
}
