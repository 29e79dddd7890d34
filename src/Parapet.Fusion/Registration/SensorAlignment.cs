using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Fusion.Registration;

/// <summary>
/// Estimates what radars of one local frame add to their ranges, azimuths and clocks, against one that is held true:
/// plots of two radars that stand alone near one track are a pair for <see cref="SensorRegistration"/>. Every plot serves
/// one pair, so that the errors of pairs are independent. Not for use by two threads at once.
/// </summary>
public sealed class SensorAlignment
{
    private const double GreatestSecondsApart = 5;

    /// <summary>How far a plot may be from the track that it is taken for, and how far any other must be.</summary>
    private const double OwnMetres = 1500;
    private const double OtherMetres = 3000;

    /// <summary>How far the biases may lie from zero, one standard deviation: a radar worse than this is out of order.</summary>
    private static readonly SensorBias Expected = new(Length.FromMetres(200), Angle.FromMilliradians(6), Duration.FromSeconds(0.3));

    // Where on the Earth the flat frame is laid does not matter: all are laid out in it alike.
    private static readonly LocalFrame Frame = LocalFrame.At(Geodetic.FromDegrees(0, 0, 0));

    private readonly SensorRegistration _registration;
    private readonly Dictionary<int, Dictionary<int, Plot>> _lastOfTrack = [];

    /// <param name="radars">At least two, each id once.</param>
    /// <param name="trusted">The id of the one that is held true.</param>
    /// <exception cref="ArgumentException">There are fewer than two radars, or none has the id.</exception>
    public SensorAlignment(IReadOnlyList<LocalRadar> radars, int trusted)
    {
        if (radars.All(radar => radar.Id != trusted))
        {
            throw new ArgumentException($"no radar has the id {trusted}", nameof(trusted));
        }

        _registration = new([.. radars.Select(radar => new RegisteredSensor(
            Frame with { Origin = Frame.ToEcef(radar.Position) }, radar.Model(), radar.Id == trusted ? default : Expected))]);
    }

    /// <summary>Pairs of plots taken in.</summary>
    public int Pairs { get; private set; }

    /// <summary>The bias of a radar as known so far.</summary>
    public SensorBias Of(int id) => _registration.Of(Name(id));

    /// <summary>One standard deviation of each part of <see cref="Of"/>.</summary>
    public SensorBias SigmaOf(int id) => _registration.SigmaOf(Name(id));

    /// <summary>The plot without its radar's biases of range and azimuth; the clock's is the caller's to take off the time.</summary>
    public LocalPlot Corrected(in LocalPlot plot, int id)
    {
        var bias = Of(id);
        var sent = plot.AsSent(Name(id), default);
        return LocalPlot.OfRadar(
            Length.FromMetres(Math.Max(sent.Range.Metres - bias.Range.Metres, 1e-3)), sent.Azimuth - bias.Azimuth, sent.Elevation, sent.RangeRate);
    }

    /// <summary>Takes in a scan and the tracks reported after it.</summary>
    public void Take(Instant time, LocalRadar radar, ReadOnlySpan<LocalPlot> plots, IReadOnlyList<LocalTrack> tracks)
    {
        foreach (var track in tracks)
        {
            var own = OnlyPlotNear(track.Position, radar, plots);
            if (own < 0)
            {
                continue;
            }

            Pair(track, plots[own].AsSent(Name(radar.Id), time));
        }
    }

    private void Pair(in LocalTrack track, Plot plot)
    {
        if (!_lastOfTrack.TryGetValue(track.Number, out var seen))
        {
            _lastOfTrack.Add(track.Number, seen = []);
        }

        var id = (int)plot.Sensor.Value;
        foreach (var (other, earlier) in seen.OrderBy(pair => pair.Key))
        {
            if (other == id || (plot.Time - earlier.Time).Seconds > GreatestSecondsApart)
            {
                continue;
            }

            Pairs += _registration.Add(plot, earlier, Frame.ToEcef(track.Velocity)) ? 1 : 0;
            seen.Remove(other);
            return;
        }

        seen[id] = plot;
    }

    private static int OnlyPlotNear(Position<Enu> place, LocalRadar radar, ReadOnlySpan<LocalPlot> plots)
    {
        var found = -1;
        for (var i = 0; i < plots.Length; i++)
        {
            var plot = plots[i].AsSent(Name(radar.Id), default);
            var (sinAzimuth, cosAzimuth) = Math.SinCos(plot.Azimuth.Radians);
            var (sinElevation, cosElevation) = Math.SinCos(plot.Elevation.Radians);
            var range = plot.Range.Metres;
            var apart = new Position<Enu>(
                radar.Position.X + range * cosElevation * sinAzimuth, radar.Position.Y + range * cosElevation * cosAzimuth, radar.Position.Z + range * sinElevation) - place;
            if (apart.Norm > OtherMetres)
            {
                continue;
            }

            if (found >= 0 || apart.Norm > OwnMetres)
            {
                return -1;
            }

            found = i;
        }

        return found;
    }

    private static SensorId Name(int id) => new(id);
}
