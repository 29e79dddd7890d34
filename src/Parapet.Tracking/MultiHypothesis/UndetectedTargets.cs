using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// How many targets are in view that no plot has told of yet: a Poisson count, even over the field of view, which every
/// look thins out and newcomers feed. The rate of newcomers is learned from the tracks confirmed so far.
/// </summary>
internal sealed class UndetectedTargets(MultiHypothesisSettings settings)
{
    private bool _hasLooked;
    private double _elapsed;
    private double _newcomers = settings.NewTargetsPerSecond * settings.NewTargetsLearnedOver.Seconds;

    public double Count { get; private set; }

    /// <summary>Before a look. The first one sets the count, from what there is beyond the false plots.</summary>
    public void Advance(double seconds, LocalSensor sensor, int plots)
    {
        if (!_hasLooked)
        {
            var excess = plots - sensor.FalsePlotsPerScan - Math.Sqrt(sensor.FalsePlotsPerScan);
            Count = Math.Max(settings.FirstTargets, excess / sensor.DetectionProbability.Value);
            _hasLooked = true;
            return;
        }

        _elapsed += seconds;
        Count *= Math.Exp(-seconds / settings.MeanLife.Seconds);
        Count += seconds * _newcomers / (_elapsed + settings.NewTargetsLearnedOver.Seconds);
    }

    /// <summary>After a look.</summary>
    public void Look(LocalSensor sensor) => Count *= 1 - sensor.DetectionProbability.Value;

    /// <summary>A track was confirmed whose first plot came after the first looks.</summary>
    public void CountNewcomer() => _newcomers++;
}
