using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Fusion;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

/// <summary>
/// What a picture keeps in tables, remembers and finds in batches is, to the last bit, what finding everything anew comes
/// to, over random sequences of lists, reports, repetitions, drops, renumberings, drifts, doubles and silences.
/// </summary>
public sealed class PictureTablesTests
{
    private const int Sources = 7;
    private const int OwnSources = 4;

    private static readonly NodeId Post = new(1000);

    private readonly Dictionary<(int Source, int Target), int> _serials = [];
    private readonly Dictionary<(int Source, int Target), TrackReport> _newest = [];
    private readonly double[] _strays = new double[Sources];
    private int _nextSerial = 1;

    [Theory]
    [InlineData(1, FusionRule.CovarianceIntersection, false)]
    [InlineData(2, FusionRule.CovarianceIntersection, true)]
    [InlineData(3, FusionRule.CovarianceIntersection, true)]
    [InlineData(4, FusionRule.InverseCovarianceIntersection, true)]
    public void A_picture_is_what_finding_all_anew_comes_to(int seed, FusionRule rule, bool isRegistered)
    {
        var settings = new AirPictureSettings { Fusion = rule };
        var picture = new AirPicture(Post, [.. Enumerable.Range(0, OwnSources).Select(i => new NodeId(i))], settings, isRegistered ? Registration() : null);
        var plain = new PlainPicture(Post, [.. Enumerable.Range(0, OwnSources).Select(i => new NodeId(i))], settings, isRegistered ? Registration() : null);
        var stream = new RandomSource(77, (ulong)seed).Stream(Purpose.RaidGeometry, seed);
        var seconds = 0.0;
        for (var step = 0; step < 1500; step++)
        {
            // A silence now and then makes what it has heard stale.
            seconds += stream.NextUniform() < 0.005 ? 90 : 2 * stream.NextUniform();
            Step(ref stream, seconds, picture, plain);
            Compare(ref stream, Instant.FromSeconds(seconds), picture, plain);
        }

        Assert.True(plain.Merges > 0 && plain.Partings > 0, $"{plain.Merges} merges, {plain.Partings} partings");
    }

    private void Step(ref RandomStream stream, double seconds, AirPicture picture, PlainPicture plain)
    {
        var source = (int)(Sources * stream.NextUniform());
        var node = new NodeId(source);

        // A source whose bearing has slipped, or come back: its tracks drift off those of others, and its new ones are doubles.
        _strays[source] = stream.NextUniform() < 0.03 ? (_strays[source] == 0 ? 4000 : 0) : _strays[source];
        TrackReport[] reports = [.. Reports(ref stream, source, seconds)];
        if (source < OwnSources)
        {
            picture.ReceiveAll(node, reports);
            plain.ReceiveAll(node, reports);
            return;
        }

        foreach (var report in reports)
        {
            picture.Receive(report);
            plain.Receive(report);
        }
    }

    private List<TrackReport> Reports(ref RandomStream stream, int source, double seconds)
    {
        var reports = new List<TrackReport>();
        for (var target = 0; target < 6; target++)
        {
            var what = stream.NextUniform();
            var key = (source, target);
            if (what < 0.03)
            {
                // The source has lost it, and finds it again under another number.
                if (_serials.Remove(key, out var lost) && source >= OwnSources)
                {
                    reports.Add(Report(ref stream, source, lost, target, seconds) with { Status = TrackStatus.Dropped });
                }
            }
            else if (what > 0.2)
            {
                reports.Add(what < 0.4 && _newest.TryGetValue(key, out var newest) && _serials.GetValueOrDefault(key) == newest.Number.Serial
                    ? Again(newest, what)
                    : _newest[key] = Report(ref stream, source, SerialOf(key), target, what < 0.45 ? seconds - 10 : seconds));
            }
        }

        reports.Sort((a, b) => a.Number.CompareTo(b.Number));
        return reports;
    }

    /// <summary>The same object, an equal one, or one with other evidence, at another place or in another status.</summary>
    private static TrackReport Again(TrackReport newest, double what) => what switch
    {
        < 0.24 => newest,
        < 0.28 => newest with { },
        < 0.32 => newest with { Iff = newest.Iff + new IffEvidence(1, 0, 1) },
        < 0.36 => newest with { Position = newest.Position + new Vector<Ecef>(1, 2, 3) },
        _ => newest with { Status = TrackStatus.Coasted, Motion = MotionKind.Ballistic },
    };

    private int SerialOf((int, int) key) => _serials.TryGetValue(key, out var serial) ? serial : _serials[key] = _nextSerial++;

    private TrackReport Report(ref RandomStream stream, int source, int serial, int target, double seconds)
    {
        // Two groups of targets, so far apart that whoever is in one need not be held against the other.
        var path = Rig.Cruise(6_000 * target + (target < 3 ? 0 : 250_000), 100_000, 8000, 20 * target, 200);
        var d = path(seconds + 0.5) - path(seconds - 0.5);
        var covariance = FullCovariance.Make();
        var scale = (1 + source + (source == 5 ? 40 : 0)) * (0.5 + stream.NextUniform());
        for (var i = 0; i < 21; i++)
        {
            covariance[i] *= scale;
        }

        return new()
        {
            Number = new(new(source), serial),
            Time = Instant.FromSeconds(seconds - stream.NextUniform()),
            Position = path(seconds) + new Vector<Ecef>(_strays[source] + 30 * stream.NextNormal(), 30 * stream.NextNormal(), 30 * stream.NextNormal()),
            Velocity = new(d.X + 3 * stream.NextNormal(), d.Y, d.Z),
            Covariance = covariance,
            Status = stream.NextUniform() < 0.8 ? TrackStatus.Confirmed : TrackStatus.Coasted,
            Motion = target == 5 ? MotionKind.Ballistic : MotionKind.AirBreathing,
            FirstPlot = Instant.FromSeconds(seconds - 20),
            LastPlot = Instant.FromSeconds(seconds - 1),
            Iff = new(1, 0, source),
            Leader = source == Sources - 1 ? new NodeId(1) : null,
        };
    }

    private static void Compare(ref RandomStream stream, Instant now, AirPicture picture, PlainPicture plain)
    {
        // In another order each time, and not always: what one asks for may not change what the next one gets.
        var first = stream.NextUniform();
        if (first < 0.5)
        {
            Same(plain.Peek(now), picture.Peek, now);
        }

        if (first is > 0.2 and < 0.7)
        {
            Same(plain.Tracks(now), picture.Tracks, now);
        }

        if (first > 0.4)
        {
            Same(plain.OwnTracks(now), picture.OwnTracks, now);
        }

        if (first > 0.6)
        {
            Same(plain.Tracks(now), picture.Tracks, now);
        }

        foreach (var number in plain.Numbers())
        {
            var system = plain.SystemNumberOf(number)!.Value;
            Assert.Equal(system, picture.SystemNumberOf(number));
            Assert.Equal(number, picture.NumberAt(number.Node, system));
            Assert.Equal(plain.LatestFrom(number.Node, system), picture.LatestFrom(number.Node, system));
        }
    }

    private static void Same(List<TrackReport> expected, Action<Instant, List<TrackReport>> ask, Instant now)
    {
        var actual = new List<TrackReport>();
        ask(now, actual);
        Assert.Equal(expected, actual);
    }

    private static PictureRegistration Registration() => new(
        [.. Enumerable.Range(0, Sources - 1).Select(i => new RegisteredKeeper(
            new(i), _ => LocalFrame.At(Rig.At(20_000 * i, 10_000, 0)), new((10 + i).Metres, (0.02 * (i + 1)).Degrees, Duration.FromSeconds(0.01))))],
        new(2));
}
