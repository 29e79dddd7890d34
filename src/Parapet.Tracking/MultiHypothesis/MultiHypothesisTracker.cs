using System.Runtime.CompilerServices;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// A Poisson multi-Bernoulli mixture tracker over any number of sensors in one local frame: plots in, scan by scan,
/// tracks out. It allocates nothing for a hypothesis once its stores have grown. Not for use by two threads at once.
/// </summary>
public sealed class MultiHypothesisTracker : ILocalTracker
{
    private readonly MultiHypothesisSettings _settings;
    private readonly HypothesisStore _store;
    private readonly ScanWork _work = new();
    private readonly TargetLabels _labels = new();
    private readonly UndetectedTargets _undetected;
    private readonly Prediction _prediction;
    private readonly ClusterJoining _joining;
    private readonly ClusterUpdate _update;
    private readonly ClusterReduction _reduction;
    private readonly Reporting _reporting;
    private readonly SalvoCourses? _courses;
    private readonly int _falling;
    private readonly List<Cluster> _clusters = [];
    private readonly List<Cluster> _next = [];
    private Instant? _time;

    /// <param name="sensors">All that will send scans.</param>
    /// <exception cref="ArgumentException">There is no sensor, or planes and radars are mixed.</exception>
    public MultiHypothesisTracker(IReadOnlyList<LocalSensor> sensors, MultiHypothesisSettings settings)
    {
        if (sensors.Select(sensor => sensor.Dimensions).Distinct().Count() != 1)
        {
            throw new ArgumentException("A tracker needs sensors that all measure on a plane or all in space.", nameof(sensors));
        }

        _settings = settings;
        var modes = settings.Modes ?? MotionPriors.For(sensors).Modes!;
        var velocitySigma = settings.VelocitySigma?.MetresPerSecond ?? sensors.Max(sensor => sensor.VelocitySigma);
        var lowest = sensors[0].Dimensions == 2 ? null : new LowestGround(settings.LowestGround.Metres, isFlat: settings.Ground is null);
        var bank = new MotionBank(modes, velocitySigma, sensors[0].Dimensions, settings.IsUnscented, settings.Ground, lowest);
        _store = new(modes.Count);
        _undetected = new(settings);
        _prediction = new(bank, settings, _work);
        _joining = new(_store, settings, _work);
        _falling = bank.Falling;
        _courses = _falling >= 0 ? new() : null;
        _update = new(_store, bank, settings, _work, _labels, _courses, new(bank, sensors[0].Dimensions), new(_work, sensors[0].Dimensions));
        _reduction = new(_store, settings);
        _reporting = new(settings, _labels, sensors.Any(sensor => sensor.MeasuresHeight));
    }

    /// <summary>Plots left out because a scan held more than <see cref="MultiHypothesisSettings.GreatestPlots"/>.</summary>
    public long PlotsLeftOut { get; private set; }

    /// <summary>Target hypotheses given up because there were more than <see cref="MultiHypothesisSettings.GreatestTargets"/>.</summary>
    public long TargetsGivenUp { get; private set; }

    /// <summary>Plots not offered to a target because its cluster would have outgrown <see cref="MultiHypothesisSettings.GreatestCluster"/>.</summary>
    public long ClaimsRefused => _joining.ClaimsRefused + _prediction.PlotsRefused;

    /// <summary>Searches for assignments that were cut short.</summary>
    public long SearchesCut => _update.Cut;

    /// <summary>Target hypotheses carried at present.</summary>
    internal int TargetHypotheses => _store.Lent.Count;

    /// <summary>The histories that the last report's tracks stand on, in its order; they hold until the next scan.</summary>
    internal List<TargetHypothesis> Sources => _reporting.Sources;

    /// <summary>Takes in one scan.</summary>
    /// <param name="time">Not before the last scan's.</param>
    /// <exception cref="ArgumentException">The time is before the last scan's.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Process(Instant time, LocalSensor sensor, ReadOnlySpan<LocalPlot> plots)
    {
        if (time < _time)
        {
            throw new ArgumentException($"A scan at {time.Seconds} s came after one at {_time.Value.Seconds} s; scans must come in the order of time.", nameof(time));
        }

        var seconds = _time is { } last ? (time - last).Seconds : 0;
        _time = time;
        _undetected.Advance(seconds, sensor, plots.Length);
        PlotsLeftOut += _work.Begin(time, sensor, plots, _undetected.Count, _settings.Ceiling.Metres, _settings.GreatestPlots);
        _prediction.Run(_store.Lent, sensor, seconds);
        _joining.Run(_clusters);
        _next.Clear();
        foreach (var cluster in _clusters)
        {
            if (!_update.TryMiss(cluster))
            {
                _update.Run(cluster);
                _reduction.Run(cluster, _next);
            }
            else if (cluster.Hypotheses[0].Count > 0)
            {
                _next.Add(cluster);
            }
            else
            {
                _store.Return(cluster);
            }
        }

        Begin();
        _undetected.Look(sensor);
        _clusters.Clear();
        _clusters.AddRange(_next);
        _courses?.Learn(_clusters, _falling, time);
        Sweep();
    }

    /// <summary>Appends the tracks that are better reported than not, at the time of the last scan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Report(List<LocalTrack> into)
    {
        _reporting.Run(_clusters, into);
        if (_work.Scan <= 2)
        {
            return;
        }

        for (var i = 0; i < _reporting.NewTracks; i++)
        {
            _undetected.CountNewcomer();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Begin()
    {
        for (var plot = 0; plot < _work.PlotCount; plot++)
        {
            if (_work.PlotClusters[plot] >= 0)
            {
                continue;
            }

            if (_store.Lent.Count >= _settings.GreatestTargets)
            {
                TargetsGivenUp++;
                continue;
            }

            if (_update.Begin(plot) is { } cluster)
            {
                _next.Add(cluster);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sweep()
    {
        foreach (var cluster in _clusters)
        {
            foreach (var hypothesis in cluster.Hypotheses)
            {
                foreach (var target in hypothesis.Targets)
                {
                    target.UsedInScan = int.MaxValue;
                }
            }
        }

        _store.Sweep(int.MaxValue);
        foreach (var target in _store.Lent)
        {
            target.UsedInScan = 0;
        }
    }
}
