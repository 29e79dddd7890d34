using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Tracking.Association;
using Parapet.Tracking.Gating;

namespace Parapet.Tracking.Keeping;

/// <summary>Lays what plots read of an object's kind to tracks by place: each reading to one of the tracks that were brought up to date at its time, each track at most one of a scan.</summary>
internal sealed class FeatureReadings(TrackKeeperSettings settings)
{
    private readonly double _limit = ChiSquare.Quantile3(settings.GateProbability.Value);
    private readonly GlobalNearestNeighbour _association = new();
    private readonly List<Candidate> _candidates = [];
    private readonly List<MeasuredPlot> _measured = [];
    private int[] _candidateOf = [];

    /// <summary>Adds one scan's readings to the evidence of the tracks; plots without a reading are passed over.</summary>
    public void Lay<TTrack>(List<TTrack> tracks, in SensorAxes sensor, ReadOnlySpan<Plot> plots)
        where TTrack : Track
    {
        _candidates.Clear();
        _measured.Clear();
        foreach (ref readonly var plot in plots)
        {
            _measured.Add(new(sensor, plot, logDensity: 0));
        }

        for (var i = 0; i < tracks.Count; i++)
        {
            Consider(tracks[i], i, sensor, plots);
        }

        if (_candidateOf.Length < tracks.Count)
        {
            _candidateOf = new int[2 * tracks.Count];
        }

        _association.Assign(CollectionsMarshal.AsSpan(_candidates), tracks.Count, plots.Length, _candidateOf);
        for (var i = 0; i < tracks.Count; i++)
        {
            if (_candidateOf[i] >= 0)
            {
                tracks[i].Features += plots[_candidates[_candidateOf[i]].Plot].Features;
            }
        }
    }

    private void Consider(Track track, int place, in SensorAxes sensor, ReadOnlySpan<Plot> plots)
    {
        ref readonly var estimate = ref track.Estimate;
        for (var i = 0; i < plots.Length; i++)
        {
            if (plots[i].Features.Weight <= 0 || plots[i].Time != track.LastPlot)
            {
                continue;
            }

            var covariance = new PositionCovariance(estimate.Covariance, 0, 0);
            var (distance, _) = new SightLine(sensor, _measured[i], estimate.Position).Distance(estimate.Position, covariance);
            if (distance <= _limit)
            {
                // A confirmed track comes before any tentative one that began at the same object.
                _candidates.Add(new(place, i, (track.IsConfirmed ? 2 * _limit : _limit) - distance + 1e-9));
            }
        }
    }
}
