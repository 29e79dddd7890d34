using System.Diagnostics.CodeAnalysis;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.Keeping;

/// <summary>
/// The track keeper of one radar, whichever way it decides: plots in, scan by scan, numbered tracks out. Not for use by
/// two threads at once.
/// </summary>
public interface ITrackKeeper
{
    /// <summary>Tracks confirmed and not yet dropped.</summary>
    int ConfirmedCount { get; }

    /// <summary>Tracks of every status.</summary>
    int Count { get; }

    /// <summary>Tracks given up or refused because the keeper's capacity was reached.</summary>
    int DroppedForCapacity { get; }

    /// <summary>Takes in the plots of one scan.</summary>
    /// <param name="scanEnd">Not before any plot of the scan, and after the last scan's end.</param>
    /// <param name="sensor">Where the antenna stood in the middle of the scan.</param>
    /// <param name="plots">In any order: the result is the same.</param>
    /// <param name="horizon">What the ground hides from there, as the keeper's map shows it; null where it knows no map.</param>
    void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, IHorizonMask? horizon = null);

    /// <summary>Whether <see cref="Verify"/> does anything: not every way of keeping tracks can use a look at single places.</summary>
    bool Verifies { get; }

    /// <summary>
    /// Takes in a look at the places of those tentative tracks alone whose newest plot is not older than
    /// <paramref name="since"/>. Only they miss what it does not bring, and nothing begins by it.
    /// </summary>
    /// <param name="time">Of the look and its plots, after the last scan's end.</param>
    /// <param name="since">After the plots of the last scan but one, and not after those of the last.</param>
    /// <param name="sensor">Where the antenna stood.</param>
    /// <param name="plots">In any order: the result is the same.</param>
    void Verify(Instant time, Instant since, Position<Ecef> sensor, ReadOnlySpan<Plot> plots);

    /// <summary>
    /// Lays the answers of one scan's interrogation to the tracks they came from. Call after <see cref="Process"/> of
    /// the same scan.
    /// </summary>
    /// <param name="time">When the interrogator asked.</param>
    /// <param name="maximumRange">Of the interrogator: every track within it counts as asked once.</param>
    void Correlate(Instant time, Length maximumRange, ReadOnlySpan<InterrogationReply> replies);

    /// <summary>
    /// Lays what the plots of one scan read of their objects' kinds to the tracks they came from. Call after <see cref="Process"/> of the
    /// same scan, with its plots.
    /// </summary>
    void TakeReadings(ReadOnlySpan<Plot> plots);

    /// <summary>
    /// Appends the confirmed and the coasted tracks in the order of their numbers. States are those at the last update
    /// (<see cref="TrackReport.Time"/> is the newest plot's): whoever needs them at another time extrapolates once,
    /// with <see cref="Extrapolation"/>, and no process noise is counted twice.
    /// </summary>
    void Report(List<TrackReport> into);

    /// <summary>Appends the tracks that are not confirmed yet; they have no number.</summary>
    void ReportTentative(List<TrackReport> into);

    /// <summary>The present report of one track, if this keeper still holds it.</summary>
    bool TryFind(TrackNumber number, [NotNullWhen(true)] out TrackReport? report);
}
