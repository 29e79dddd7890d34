using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion.Strobes;

/// <summary>
/// Keeps tracks of sources of noise from the strobes of several radars or posts. Two strobes of different radars that meet begin a track, every strobe that fits one
/// renews it across its line, and one that has been renewed often enough is told. Where several sources are about, lines cross
/// where none is: such ghosts are told too as long as strobes keep meeting there. What came by sound renews a track as it was when it was sent.
/// Not for use by two threads at once.
/// </summary>
public sealed class StrobeTracker(NodeId node, StrobeRule? rule = null)
{
    // Of chi-squared, passed by 99.9 % of true strobes: with one degree of freedom where two meet, with two where one renews a track.
    private const double MeetingGate = 10.83;
    private const double RenewalGate = 13.82;

    // Nothing that jams is so far off, or below the ground.
    private const double FarthestMetres = 600_000;

    private readonly StrobeRule _rule = rule ?? new();
    private readonly List<StrobeLine> _unmatched = [];
    private readonly List<SourceTrack> _tracks = [];
    private int _lastSerial;

    /// <summary>By which its tracks are numbered.</summary>
    public NodeId Node => node;

    /// <summary>Takes in a strobe. One that comes late, after others of its time, is used for what its own time was.</summary>
    public void Take(in Strobe strobe)
    {
        var line = new StrobeLine(strobe);
        _tracks.RemoveAll(track => line.Time - track.Renewed > _rule.KeepFor);
        if (Nearest(line) is { } known)
        {
            known.Renew(line);
            return;
        }

        _unmatched.RemoveAll(other => line.Time - other.Time > _rule.MeetWithin);
        foreach (var other in _unmatched)
        {
            if (other.Sensor != line.Sensor && Meet(other, line) is { } met)
            {
                _tracks.Add(met);
            }
        }

        _unmatched.Add(line);
    }

    /// <summary>Appends what is told, in the order of the numbers.</summary>
    public void Report(List<TrackReport> into)
    {
        foreach (var track in _tracks)
        {
            if (track.IsTold && (track.Serial > 0 || StandsApart(track)))
            {
                track.Serial = track.Serial > 0 ? track.Serial : ++_lastSerial;
                into.Add(track.Report(node));
            }
        }

        into.Sort((a, b) => a.Number.Serial.CompareTo(b.Number.Serial));
    }

    private SourceTrack? Meet(in StrobeLine a, in StrobeLine b)
    {
        // In between, the source may have flown on: as far as that is added to what the older one errs by.
        if (Triangulation.Of(a, b) is not { } met || !IsInReach(a, met.Place) || !IsInReach(b, met.Place) || !IsAboveGround(met.Place))
        {
            return null;
        }

        var (along, sent) = (a.Along(met.Place), b.SentFrom(b.Along(met.Place)));
        var moved = _rule.SpeedSigma * Math.Abs((sent - a.SentFrom(along)).Seconds);
        var (across, up) = a.VariancesAt(along);
        var slack = 1 + moved * moved / Math.Min(across, up);
        return met.Misfit <= MeetingGate * slack ? new(_rule, met, (a.Sensor, b.Sensor), sent, moved * moved) : null;
    }

    private bool IsInReach(in StrobeLine line, in Position<Ecef> place) =>
        line.Along(place) is var along && along >= _rule.LeastRange && along <= Math.Min(line.ReachMetres, FarthestMetres);

    /// <summary>One that may be the same source as another that is told is not told beside it.</summary>
    private bool StandsApart(SourceTrack track) => _tracks.TrueForAll(other => other.Serial == 0 || other.DistanceOf(track) > _rule.ApartGate);

    private static bool IsAboveGround(in Position<Ecef> place) => Earth.Ellipsoid.Wgs84.ToGeodetic(place).Height > Length.FromMetres(-1_000);

    private SourceTrack? Nearest(in StrobeLine line)
    {
        var (best, least) = ((SourceTrack?)null, double.PositiveInfinity);
        foreach (var track in _tracks)
        {
            if (track.DistanceOf(line) is { } fit && fit.Distance < RenewalGate && fit.Distance + _rule.SpreadWeight * fit.LogSpread is var off && off < least)
            {
                (best, least) = (track, off);
            }
        }

        return best;
    }

    /// <summary>The belief about one source.</summary>
    private sealed class SourceTrack
    {
        private readonly StrobeRule _rule;
        private readonly HashSet<SensorId> _posts;
        private readonly Instant _begun;
        private KalmanState _state;
        private int _renewals;

        /// <param name="posts">The two whose strobes have met.</param>
        /// <param name="sent">When the source was there.</param>
        /// <param name="moved">Variance of the place for what the source may have flown between the two strobes, in m2.</param>
        public SourceTrack(StrobeRule rule, in Triangulation met, (SensorId A, SensorId B) posts, Instant sent, double moved)
        {
            (_rule, _posts) = (rule, [posts.A, posts.B]);
            (_begun, Renewed) = (sent, sent);
            _state = KalmanState.Diagonal(met.Place, default, 0, rule.SpeedSigma * rule.SpeedSigma);
            var p = met.Covariance;
            ReadOnlySpan<(int Row, int Column, double Value)> place = [(0, 0, p.Xx + moved), (0, 1, p.Xy), (0, 2, p.Xz), (1, 1, p.Yy + moved), (1, 2, p.Yz), (2, 2, p.Zz + moved)];
            foreach (var (row, column, value) in place)
            {
                _state.Covariance.Set(row, column, value);
            }
        }

        public Instant Renewed { get; private set; }

        public int Serial { get; set; }

        public bool IsTold => _renewals >= _rule.RenewalsToTell && _posts.Count >= _rule.PostsToTell;

        /// <summary>How far a strobe passes by the place that is expected, squared over what it may, and the logarithm of that spread; null where it points away.</summary>
        public (double Distance, double LogSpread)? DistanceOf(in StrobeLine line)
        {
            var (_, state) = Heard(line);
            var along = line.Along(state.Position);
            if (along <= _rule.LeastRange || along > line.ReachMetres)
            {
                return null;
            }

            var off = state.Position - line.Origin;
            var variances = line.VariancesAt(RangeTo(line, state));
            var (across, up) = (off.Dot(line.Across), off.Dot(line.Up));
            var (xx, xy, yy) = (Spread(state, line.Across, line.Across) + variances.Across, Spread(state, line.Across, line.Up), Spread(state, line.Up, line.Up) + variances.Up);
            var determinant = xx * yy - xy * xy;
            return ((yy * across * across - 2 * xy * across * up + xx * up * up) / determinant, Math.Log(determinant));
        }

        /// <summary>Of the places of two tracks, squared over what both may err by.</summary>
        public double DistanceOf(SourceTrack other)
        {
            var time = Instant.Max(Renewed, other.Renewed);
            var (a, b) = (At(time), other.At(time));
            var sum = b;
            for (var i = 0; i < 3; i++)
            {
                for (var j = i; j < 3; j++)
                {
                    sum.Covariance.Set(i, j, a.Covariance.At(i, j) + b.Covariance.At(i, j));
                }
            }

            // Taking a measured place in, axis by axis, leaves the squares of what each tells anew: their sum is the distance.
            var (off, distance) = (a.Position - b.Position, 0.0);
            foreach (var (axis, aim) in (ReadOnlySpan<(Vector<Ecef>, double)>)[(new(1, 0, 0), off.X), (new(0, 1, 0), off.Y), (new(0, 0, 1), off.Z)])
            {
                var residual = aim - (sum.Position - b.Position).Dot(axis);
                distance += residual * residual / sum.UpdateAlong(axis, residual, 1e-6);
            }

            return distance;
        }

        public void Renew(in StrobeLine line)
        {
            // A strobe that comes late renews the state that stands: going back would grow what is known already. Sound comes late always.
            (var time, _state) = Heard(line);
            var variances = line.VariancesAt(RangeTo(line, _state));
            _state.UpdateAlong(line.Across, -(_state.Position - line.Origin).Dot(line.Across), variances.Across);
            _state.UpdateAlong(line.Up, -(_state.Position - line.Origin).Dot(line.Up), variances.Up);
            _state = Moved(_state, (Instant.Max(time, Renewed) - time).Seconds, 0);
            Renewed = Instant.Max(time, Renewed);
            _posts.Add(line.Sensor);
            _renewals++;
        }

        public TrackReport Report(NodeId node) => new()
        {
            Number = new(node, Serial),
            Time = Renewed,
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.AirBreathing,
            FirstPlot = _begun,
            LastPlot = Renewed,
            Iff = default,
            Position = _state.Position,
            Velocity = _state.Velocity,
            Covariance = _state.Covariance,
        };

        /// <summary>The root of the mean square of the distance to where the source may be, by which a line errs there: above zero beside the antenna too.</summary>
        private static double RangeTo(in StrobeLine line, in KalmanState state)
        {
            var along = line.Along(state.Position);
            return Math.Sqrt(along * along + Spread(state, line.Direction, line.Direction));
        }

        /// <summary>What is believed of when the source sent what a strobe has found.</summary>
        private (Instant Time, KalmanState State) Heard(in StrobeLine line)
        {
            if (line.Carrier is null)
            {
                var time = Instant.Max(line.Time, Renewed);
                return (time, At(time));
            }

            // How long it took depends on where it was by then; two rounds leave a hundredth of a second at any speed below half that of sound.
            var sent = line.SentFrom((At(line.Time).Position - line.Origin).Norm);
            sent = line.SentFrom((At(sent).Position - line.Origin).Norm);
            return (sent, At(sent));
        }

        private KalmanState At(Instant time) => Moved(_state, (time - Renewed).Seconds, _rule.Intensity);

        /// <summary>Back in time nothing is added to what is not known: the way that was flown is the one that is believed in.</summary>
        private static KalmanState Moved(KalmanState state, double seconds, double intensity)
        {
            if (seconds != 0)
            {
                state.Position += state.Velocity.Over(seconds);
                state.AgeCovariance(seconds, seconds > 0 ? intensity : 0);
            }

            return state;
        }

        private static double Spread(in KalmanState state, in Vector<Ecef> a, in Vector<Ecef> b)
        {
            ref readonly var p = ref state.Covariance;
            return a.X * (p[0] * b.X + p[1] * b.Y + p[2] * b.Z) + a.Y * (p[1] * b.X + p[6] * b.Y + p[7] * b.Z) + a.Z * (p[2] * b.X + p[7] * b.Y + p[11] * b.Z);
        }
    }
}
