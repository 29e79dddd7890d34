using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Sensing.Radar.Resources;

/// <summary>
/// Shares an array's time among guidance, verifying looks, tracks, cues and search, in this order, period by period. What
/// the others take, the search loses: it comes round more slowly. Beyond nine tenths of the time they lose looks
/// themselves. Not for use by two threads at once.
/// </summary>
public sealed class DwellScheduler
{
    /// <summary>Of its time, what an array never takes from the search.</summary>
    public const double LeastSearchTime = 0.1;

    /// <summary>A cue that asks for more beams than this is too vague to follow.</summary>
    public const double MostBeams = 25;

    // How far from where its tracker expects it a target is looked for.
    private const double Sigmas = 2;

    private readonly RadarSite _site;
    private readonly ArrayDescription _array;
    private readonly double _halfBeamRadians;
    private readonly double _looksInPeriod;
    private readonly DwellPlan _verifying = new();
    private double _searchFrom;
    private int _verified;
    private int _turn;

    /// <exception cref="ArgumentException">The radar's description has no array or no beam.</exception>
    public DwellScheduler(RadarSite site)
    {
        _site = site;
        _array = site.Description.Array ?? throw new ArgumentException($"radar {site.Description.Id} is no array", nameof(site));
        var beam = site.Description.Beam ?? throw new ArgumentException($"radar {site.Description.Id} has no beam", nameof(site));
        _halfBeamRadians = Math.Sqrt(beam.AzimuthWidth.Radians * beam.ElevationWidth.Radians) / 2;
        _looksInPeriod = site.Description.ScanPeriod.Seconds / _array.TrackDwell.Seconds;
    }

    /// <summary>What the next scan is to do; <see cref="Plan"/> renews it.</summary>
    public DwellPlan Current { get; } = new();

    /// <summary>How the period planned last is spent.</summary>
    public DwellLoad Load { get; private set; }

    /// <summary>Whether so many tracks and rounds leave the search all the time it takes: then no track needs a look of its own.</summary>
    public bool LeavesSearchWhole(int tracks, int rounds) =>
        tracks + _verified + Guidance(rounds) <= _looksInPeriod * (1 - _array.SearchShare.Value);

    /// <summary>Plans a period.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="rounds">Rounds in flight that this array guides.</param>
    /// <param name="tracks">What its keeper holds, tentative or confirmed, the engaged ones first.</param>
    /// <param name="engaged">How many of them are engaged: they are looked at before any other.</param>
    /// <param name="cues">What the command post knows of and this array does not hold.</param>
    public void Plan(Instant start, int rounds, ReadOnlySpan<TrackReport> tracks, int engaged, ReadOnlySpan<TrackReport> cues)
    {
        var end = start + _site.Description.ScanPeriod;
        var frame = _site.FrameOf(start);
        var most = MostLooks - _verified;
        var guidance = Math.Min(Guidance(rounds), most);
        Current.Clear();
        var updated = Math.Min(tracks.Length, (int)(most - guidance));
        var (cued, cuesLost) = AddCues(cues, most - guidance - updated, frame, end);
        var left = _looksInPeriod - _verified - guidance - updated - cued;
        var searched = Math.Min(1, left / (_looksInPeriod * _array.SearchShare.Value));
        Current.Search(_searchFrom, searched);
        _searchFrom = (_searchFrom + searched) % 1;
        if (searched < 1)
        {
            AddTracks(tracks, engaged, updated, frame, end);
        }

        _turn++;
        Load = new(
            guidance / _looksInPeriod, updated / _looksInPeriod, cued / _looksInPeriod, searched, _verified / _looksInPeriod, tracks.Length - updated, cuesLost);
        CloseAccount();
    }

    /// <summary>The verifying looks of a period are paid for once.</summary>
    public void CloseAccount() => _verified = 0;

    /// <summary>Lays out a verifying look at each place, within a moment, as far as the time that the search can spare goes; the period under way pays for it.</summary>
    /// <param name="places">Of tracks that a plot or two have begun.</param>
    /// <param name="time">Of the look.</param>
    /// <returns>The places and nothing else; it holds until the next call.</returns>
    public DwellPlan Verify(ReadOnlySpan<TrackReport> places, Instant time)
    {
        var frame = _site.FrameOf(time - _site.Description.ScanPeriod);
        var count = Math.Min(places.Length, Math.Max(0, (int)MostLooks - _verified));
        _verifying.Clear();
        _verifying.Search(0, 0);
        for (var i = 0; i < count; i++)
        {
            _verifying.Add(BeamAt(places[i], frame, time, energy: 1));
        }

        _verified += count;
        return _verifying;
    }

    private double MostLooks => _looksInPeriod * (1 - LeastSearchTime);

    private double Guidance(int rounds) => rounds * _array.GuidanceDwellsPerSecond * _site.Description.ScanPeriod.Seconds;

    /// <summary>Engaged tracks first; if time is short, the others take turns.</summary>
    private void AddTracks(ReadOnlySpan<TrackReport> tracks, int engaged, int count, LocalFrame frame, Instant time)
    {
        var others = tracks.Length - engaged;
        for (var i = 0; i < count; i++)
        {
            var place = i < engaged ? i : engaged + (i - engaged + _turn * Math.Max(1, count - engaged)) % others;
            Current.Add(BeamAt(tracks[place], frame, time, energy: 1));
        }
    }

    private (double Looks, int Lost) AddCues(ReadOnlySpan<TrackReport> cues, double most, LocalFrame frame, Instant time)
    {
        var looks = 0.0;
        var lost = 0;
        foreach (ref readonly var cue in cues)
        {
            var beam = BeamAt(cue, frame, time, _array.CueDwells);
            var half = Math.Acos(beam.LeastCosine) / _halfBeamRadians;
            var beams = Math.Ceiling(half * half - 1e-6);
            var cost = beams * _array.CueDwells;
            if (beams > MostBeams || looks + cost > most)
            {
                lost++;
                continue;
            }

            looks += cost;
            Current.Add(beam);
        }

        return (looks, lost);
    }

    /// <summary>Half a beam about where a track will be, and two sigmas of its place around that.</summary>
    private DwellBeam BeamAt(TrackReport track, LocalFrame frame, Instant time, double energy)
    {
        var seconds = (time - track.Time).Seconds;
        var line = frame.Rotation.Apply(track.Position + track.Velocity.Over(seconds) - frame.Origin);
        var variance = (track.Covariance.PositionTrace + track.Covariance.VelocityTrace * seconds * seconds) / 3;
        var range = Math.Max(1, line.Norm);
        return new(line / range, Math.Cos(Math.Min(Math.PI, _halfBeamRadians + Sigmas * Math.Sqrt(variance) / range)), energy);
    }
}
