using System.Runtime.CompilerServices;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>What one scan's processing shares: its plots, and who may take them.</summary>
internal sealed class ScanWork
{
    private Measurement[] _measurements = [];

    private Measurement _moved;

    public PlotCandidate[] Candidates = new PlotCandidate[256];

    /// <summary>For each plot its place among its cluster's.</summary>
    public int[] PlotColumns = [];

    /// <summary>For each plot the history that begins with it, once it has been needed.</summary>
    public TargetHypothesis?[] Newborn = [];

    /// <summary>The cluster that may take each plot, or -1.</summary>
    public int[] PlotClusters = [];

    public int CandidateCount { get; private set; }

    public int PlotCount { get; private set; }

    public int Scan { get; private set; }

    /// <summary>The serial number of the scan's first plot; 0 is none's.</summary>
    public int FirstSerial { get; private set; } = 1;

    public PlotIndex Index { get; } = new();

    public ReadOnlySpan<Measurement> Measurements => _measurements.AsSpan(0, PlotCount);

    public Instant Time { get; private set; }

    /// <summary>Who sends the scan.</summary>
    public LocalSensor? Sensor { get; private set; }

    public Instant TimeOf(int plot) => Time + Duration.FromSeconds(_measurements[plot].OffsetSeconds);

    /// <summary>A plot as it would have been at the time of a target's state, moved by the target's velocity. It holds until the next call.</summary>
    public ref readonly Measurement SeenBy(TargetHypothesis target, int plot)
    {
        ref readonly var measured = ref _measurements[plot];
        var seconds = target.OffsetSeconds - measured.OffsetSeconds;
        if (seconds == 0)
        {
            return ref measured;
        }

        ref readonly var s = ref target.Combined;
        _moved = measured;
        _moved.X += s.Vx * seconds;
        _moved.Y += s.Vy * seconds;
        _moved.Z += s.Vz * seconds;
        var square = seconds * seconds;
        _moved.Rxx += square * s.Vxx;
        _moved.Rxy += square * s.Vxy;
        _moved.Rxz += square * s.Vxz;
        _moved.Ryy += square * s.Vyy;
        _moved.Ryz += square * s.Vyz;
        _moved.Rzz += square * s.Vzz;
        return ref _moved;
    }

    /// <summary>Measures the scan's plots; of more than <paramref name="greatest"/> it looks at an even choice.</summary>
    /// <returns>How many were left out.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Begin(Instant time, LocalSensor sensor, ReadOnlySpan<LocalPlot> plots, double undetected, double ceilingMetres, int greatest)
    {
        Scan++;
        (Time, Sensor) = (time, sensor);
        FirstSerial += PlotCount;

        // Numbers are compared within the memory of a track alone, so they may begin anew.
        if (FirstSerial > int.MaxValue / 2)
        {
            FirstSerial = 1;
        }

        PlotCount = Math.Min(plots.Length, greatest);
        CandidateCount = 0;
        Grow();
        for (var i = 0; i < PlotCount; i++)
        {
            var plot = (int)((long)i * plots.Length / PlotCount);
            sensor.Measure(plots[plot], undetected, ceilingMetres, out _measurements[i]);
        }

        Newborn.AsSpan(0, PlotCount).Clear();
        PlotClusters.AsSpan(0, PlotCount).Fill(-1);
        Index.Build(Measurements);
        return plots.Length - PlotCount;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int plot, double gain)
    {
        if (CandidateCount == Candidates.Length)
        {
            Array.Resize(ref Candidates, 2 * CandidateCount);
        }

        Candidates[CandidateCount++] = new() { Plot = plot, Gain = gain };
    }

    /// <summary>Gives up all but the likeliest of the last target's candidates; of equals those that came first.</summary>
    /// <param name="first">Its first.</param>
    /// <returns>How many were given up.</returns>
    public int KeepLikeliest(int first, int greatest)
    {
        var count = CandidateCount - first;
        if (count <= greatest)
        {
            return 0;
        }

        Candidates.AsSpan(first, count).Sort(static (a, b) => a.Gain != b.Gain ? b.Gain.CompareTo(a.Gain) : a.Plot.CompareTo(b.Plot));
        CandidateCount = first + greatest;
        return count - greatest;
    }

    private void Grow()
    {
        if (_measurements.Length >= PlotCount)
        {
            return;
        }

        var size = Math.Max(PlotCount, 2 * _measurements.Length);
        (_measurements, PlotColumns, Newborn, PlotClusters) = (new Measurement[size], new int[size], new TargetHypothesis?[size], new int[size]);
    }
}
