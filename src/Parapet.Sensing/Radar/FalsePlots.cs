using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Radar;

/// <summary>
/// Plots that noise alone makes: a Poisson count a scan, each cell of range, azimuth and elevation as likely as the
/// next, so uniform in all three; the power beyond the threshold is exponential, as noise is. Where the radar measures
/// range-rate they carry one like any other, uniform too: else its lack would tell them from targets.
/// </summary>
internal sealed class FalsePlots(SensorModel model, RadarDescription description, Azimuth boresight, double threshold)
{
    private readonly double _mean = description.FalsePlotsPerScan;
    private readonly (double Low, double High) _rangesMetres = (description.MinimumRange.Metres, description.InstrumentedRange.Metres);
    private readonly (double Low, double High) _elevationsRadians = (description.MinimumElevation.Radians, description.MaximumElevation.Radians);
    private readonly double _sectorRadians = description.SectorWidth.Radians;

    public void Add(long scanIndex, Instant start, in ScanTiming timing, RandomSource random, List<Plot> plots)
    {
        var stream = random.Stream(Purpose.FalseAlarm, model.Sensor.Value, occasion: scanIndex);
        var rates = random.Stream(Purpose.FalseRate, model.Sensor.Value, occasion: scanIndex);
        var fastest = model.GreatestRangeRate.MetresPerSecond;
        for (var left = stream.NextPoisson(_mean); left > 0; left--)
        {
            var azimuth = boresight + Angle.FromRadians(_sectorRadians * (stream.NextUniform() - 0.5));
            var range = stream.NextUniform(_rangesMetres.Low, _rangesMetres.High);
            var elevation = stream.NextUniform(_elevationsRadians.Low, _elevationsRadians.High);
            var power = threshold + stream.NextExponential();
            plots.Add(new(
                model.Sensor,
                start + timing.DelayTo(azimuth),
                Length.FromMetres(range),
                azimuth,
                Angle.FromRadians(elevation),
                Ratio.Of(power - 1).Decibels)
            {
                RangeRate = model.RangeRateSigma is null ? null : Speed.FromMetresPerSecond(rates.NextUniform(-fastest, fastest)),
            });
        }
    }
}
