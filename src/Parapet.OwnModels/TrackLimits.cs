using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.OwnModels;

/// <summary>What the tracks of a radar may be from scan to scan, whoever made them.</summary>
/// <param name="capacity">Confirmed tracks that the radar can hold; 0 for no limit.</param>
internal sealed class TrackLimits(int capacity)
{
    /// <summary>More than any radar holds, false ones and all.</summary>
    public const int MostTracks = 100_000;

    private const double LeastRadiusMetres = 6.2e6;
    private const double GreatestRadiusMetres = 1e8;
    private const double GreatestSpeed = 20_000;

    private readonly Dictionary<int, Instant> _lastPlots = [];
    private readonly HashSet<int> _seen = [];
    private readonly List<int> _gone = [];
    private readonly HashSet<int> _dropped = [];

    /// <summary>What is wrong with the tracks after a scan, with the track, its field, its value and what is allowed; null where nothing is.</summary>
    public string? Fault(List<PlotTrack> tracks, Instant scanEnd)
    {
        if (tracks.Count > MostTracks)
        {
            return FormattableString.Invariant($"{tracks.Count} tracks; at most {MostTracks}");
        }

        _seen.Clear();
        var confirmed = 0;
        foreach (ref readonly var track in CollectionsMarshal.AsSpan(tracks))
        {
            if ((OfIdentity(track) ?? OfTime(track, scanEnd) ?? OfState(track)) is { } fault)
            {
                return FormattableString.Invariant($"track {track.Number}: {fault}");
            }

            confirmed += track.Status == TrackStatus.Tentative ? 0 : 1;
            _lastPlots[track.Number] = track.LastPlot;
        }

        Forget();
        return capacity > 0 && confirmed > capacity ? FormattableString.Invariant($"{confirmed} confirmed tracks; at most {capacity}, which this radar can hold") : null;
    }

    private string? OfIdentity(in PlotTrack track) =>
        track.Number < 1 ? "number below 1; 1 or more"
        : !_seen.Add(track.Number) ? "told twice; once"
        : _dropped.Contains(track.Number) ? "its number was that of a track which is gone; a number of its own"
        : track.Status is not (TrackStatus.Tentative or TrackStatus.Confirmed or TrackStatus.Coasted) ? $"status {track.Status}; tentative, confirmed or coasted"
        : !Enum.IsDefined(track.Motion) ? $"motion {track.Motion}; unknown, airBreathing or ballistic"
        : null;

    private string? OfTime(in PlotTrack track, Instant scanEnd) =>
        track.LastPlot > scanEnd ? FormattableString.Invariant($"last plot at {track.LastPlot.Seconds} s; at most {scanEnd.Seconds} s, the end of the scan")
        : track.FirstPlot > track.LastPlot ? FormattableString.Invariant($"first plot at {track.FirstPlot.Seconds} s; at most {track.LastPlot.Seconds} s, the time of its last")
        : _lastPlots.TryGetValue(track.Number, out var before) && track.LastPlot < before
            ? FormattableString.Invariant($"last plot at {track.LastPlot.Seconds} s; at least {before.Seconds} s, as it was told before")
        : null;

    private static string? OfState(in PlotTrack track)
    {
        var radius = track.Position.FromOrigin.Norm;
        var speed = track.Velocity.Norm;
        return !(radius >= LeastRadiusMetres && radius <= GreatestRadiusMetres)
            ? FormattableString.Invariant($"{radius} m from the Earth's centre; {LeastRadiusMetres:0} m to {GreatestRadiusMetres:0} m")
            : !(speed <= GreatestSpeed) ? FormattableString.Invariant($"speed {speed} m/s; at most {GreatestSpeed} m/s")
            : !IsPositive(track.Covariance) ? "a covariance that is not positive definite; one that is, with finite numbers"
            : null;
    }

    /// <summary>By the pivots of its Cholesky decomposition.</summary>
    private static bool IsPositive(in StateCovariance covariance)
    {
        Span<double> lower = stackalloc double[36];
        for (var row = 0; row < 6; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = covariance.At(row, column);
                for (var k = 0; k < column; k++)
                {
                    sum -= lower[6 * row + k] * lower[6 * column + k];
                }

                if (row == column && !(sum > 0 && double.IsFinite(sum)))
                {
                    return false;
                }

                lower[6 * row + column] = row == column ? Math.Sqrt(sum) : sum / lower[6 * column + column];
            }
        }

        return true;
    }

    private void Forget()
    {
        _gone.Clear();
        foreach (var number in _lastPlots.Keys)
        {
            if (!_seen.Contains(number))
            {
                _gone.Add(number);
            }
        }

        foreach (var number in _gone)
        {
            _lastPlots.Remove(number);
            _dropped.Add(number);
        }
    }
}
