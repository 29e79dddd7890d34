using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Radar.LightObjects;

/// <summary>
/// What one radar's looks read of an object's kind above the air. An object's own part of the feature is the same for all radars and looks, so that watching
/// longer, or by more radars, makes a reading sharp and not right.
/// </summary>
internal readonly struct FeatureReader(SensorId sensor, RadarDescription radar)
{
    /// <summary>The reading of one look; nothing where no light objects are about, or too low.</summary>
    /// <param name="occasion">The look's number, which with sensor and target keys the draw.</param>
    public FeatureEvidence Read(TargetId id, Truth truth, in Sighting sighting, long occasion, RandomSource random)
    {
        if (truth.Features is not { } expected || sighting.Height < expected.LeastHeight)
        {
            return default;
        }

        var target = truth[id];
        var features = target.Description.Features ?? expected;
        var weight = features.WeightOfLook(radar.Band, radar.ScanPeriod);
        var own = random.Stream(Purpose.ObjectFeature, id.Value).NextNormal();
        var error = random.Stream(Purpose.FeatureReading, sensor.Value, id.Value, occasion).NextNormal();
        var mean = (target.ReleasedBy is null ? 0.5 : -0.5) * features.Separation;
        return new(weight, weight * (mean + own + error / Math.Sqrt(weight)));
    }
}
