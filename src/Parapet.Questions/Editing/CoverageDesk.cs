using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Systems;
using Parapet.Earth.Terrain;
using Parapet.Sensing.Radar;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Questions.Editing;

/// <summary>Coverage of studies that are being changed. Rings of radars that stand are kept, those at a cursor are not. Safe for several threads.</summary>
public sealed class CoverageDesk(StudyDesk desk)
{
    private const int MostKept = 512;
    private const int RangeSteps = 24;
    private const double LeastMetres = 30;
    private const double MostMetres = 30_000;

    private static readonly Length FarthestGround = 450.Kilometres;

    private readonly Lock _lock = new();
    private readonly Dictionary<RingKey, RadarRing> _rings = [];

    /// <summary>What radars see; null where the list of problems, one line each, says why not.</summary>
    /// <param name="path">The study's folder or file.</param>
    /// <param name="cancellation">Gives up between two radars, where something newer is asked.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public ShownCoverage? Answer(string path, CoverageAsked asked, ICollection<string> problems, CancellationToken cancellation)
    {
        if (ShownSiting.Of(desk, path, new(asked.Text, asked.Force, asked.Rule), problems) is not { } siting || desk.Judge(path, asked.Text) is not { Study: { } study, Catalogue: { } catalogue, Ground: { } ground })
        {
            return null;
        }

        Check(asked, catalogue, problems);
        if (problems.Count > 0)
        {
            return null;
        }

        var scene = new Scene(this, ground, Length.FromMetres(asked.HeightMetres), asked.IsFine, cancellation);
        var standing = Standing(study, catalogue, siting, asked.Candidate?.InPlaceOf).Select(radar => scene.Ring(radar)).ToImmutableArray();
        return new()
        {
            Rings = [.. standing.Select(ring => ring.Shown())],
            Candidate = asked.Candidate is { } candidate ? scene.Gain(Of(candidate, catalogue), standing, study.Assets) : null,
        };
    }

    private static void Check(CoverageAsked asked, ResolvedCatalogue catalogue, ICollection<string> problems)
    {
        if (!(asked.HeightMetres >= LeastMetres && asked.HeightMetres <= MostMetres))
        {
            problems.Add(FormattableString.Invariant($"heightMetres: {asked.HeightMetres:G6}; from {LeastMetres} to {MostMetres}"));
        }

        if (asked.Candidate is not { } candidate)
        {
            return;
        }

        if (!catalogue.Systems.ContainsKey(candidate.System))
        {
            problems.Add($"candidate.system: none of this id; one of {string.Join(", ", catalogue.Systems.Keys)}");
        }

        if (!(Math.Abs(candidate.LatitudeDegrees) <= 90 && Math.Abs(candidate.LongitudeDegrees) <= 180 && double.IsFinite(candidate.BoresightDegrees)))
        {
            problems.Add("candidate: no place; latitudeDegrees from -90 to 90, longitudeDegrees from -180 to 180, boresightDegrees a number");
        }
    }

    /// <summary>The radars of a force, each system's with its first fire unit, and the nation's.</summary>
    private static IEnumerable<StandingRadar> Standing(StudyDefinition study, ResolvedCatalogue catalogue, ShownSiting siting, int? but) =>
        siting.Units.DistinctBy(unit => unit.Index).Where(unit => unit.Index != but)
            .SelectMany(unit => RadarsOf(catalogue.Systems[unit.System], Geodetic.FromDegrees(unit.At.LatitudeDegrees, unit.At.LongitudeDegrees, 0), Azimuth.FromDegrees(unit.BoresightDegrees)))
            .Concat(study.National.Sensors.Select(sensor => new StandingRadar(catalogue.Radars[sensor.Radar], sensor.At, sensor.Boresight, IsAirborne: sensor.OrbitLength is not null)));

    private static ImmutableArray<StandingRadar> Of(CandidateAsked candidate, ResolvedCatalogue catalogue) =>
        [.. RadarsOf(catalogue.Systems[candidate.System], Geodetic.FromDegrees(candidate.LatitudeDegrees, candidate.LongitudeDegrees, 0), Azimuth.FromDegrees(candidate.BoresightDegrees))];

    private static IEnumerable<StandingRadar> RadarsOf(SystemDescription system, Geodetic place, Azimuth boresight) =>
        system.Radars.DistinctBy(radar => radar.Radar.Id).Select(radar => new StandingRadar(radar.Radar, place, boresight, IsAirborne: false));

    private RadarRing Kept(RingKey key, Func<RadarRing> work)
    {
        lock (_lock)
        {
            if (_rings.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var ring = work();
        lock (_lock)
        {
            if (_rings.Count >= MostKept)
            {
                _rings.Clear();
            }

            return _rings[key] = ring;
        }
    }

    private sealed record StandingRadar(RadarDescription Radar, Geodetic Place, Azimuth Boresight, bool IsAirborne);

    private sealed record RingKey(RadarDescription Radar, Geodetic Antenna, Azimuth Boresight, Length Height, bool IsFine, Theatre Ground);

    /// <summary>One question's ground, height and fineness.</summary>
    private sealed class Scene(CoverageDesk desk, Theatre ground, Length height, bool isFine, CancellationToken cancellation)
    {
        private readonly int _azimuths = isFine ? 120 : 36;
        private readonly Length _step = isFine ? 5.Kilometres : 10.Kilometres;

        public RadarRing Ring(StandingRadar radar)
        {
            cancellation.ThrowIfCancellationRequested();
            var antenna = Antenna(radar);
            return desk.Kept(new(radar.Radar, antenna, radar.Boresight, height, isFine, ground), () => Work(radar, antenna, MaskOf(antenna, RangeOf(radar))));
        }

        public ShownGain Gain(ImmutableArray<StandingRadar> radars, ImmutableArray<RadarRing> standing, ImmutableArray<Asset> assets)
        {
            var rings = AtOnePlace(radars);
            var (sees, adds) = (0.0, 0.0);
            foreach (var (index, ring) in rings.Index())
            {
                // What several of its radars see counts once.
                foreach (var (place, area) in ring.Cells(RangeSteps).Where(cell => !rings[..index].Any(other => other.Sees(cell.Place))))
                {
                    sees += area;
                    adds += standing.Any(other => other.Sees(place)) ? 0 : area;
                }
            }

            var seen = assets.Where(asset => rings.Any(ring => ring.Sees(asset.At))).ToArray();
            return new(
                [.. rings.Select(ring => ring.Shown())], Math.Round(sees), Math.Round(adds),
                [.. seen.Select(asset => asset.Name)], [.. seen.Where(asset => !standing.Any(ring => ring.Sees(asset.At))).Select(asset => asset.Name)]);
        }

        /// <summary>The ground around a place is walked once for all radars that stand there.</summary>
        private ImmutableArray<RadarRing> AtOnePlace(ImmutableArray<StandingRadar> radars)
        {
            var antennas = radars.Select(Antenna).ToArray();
            if (ground.IsSmooth)
            {
                return [.. radars.Zip(antennas, (radar, antenna) => Work(radar, antenna, new SmoothHorizon(antenna.Height)))];
            }

            var (lowest, highest) = (antennas.Min(antenna => antenna.Height.Metres), antennas.Max(antenna => antenna.Height.Metres));
            var range = radars.Max(radar => RangeOf(radar).Metres);
            cancellation.ThrowIfCancellationRequested();
            var skyline = Skyline.Of(ground.Terrain, antennas[0], Length.FromMetres(lowest), Length.FromMetres(highest), Length.FromMetres(range), _azimuths);
            return [.. radars.Zip(antennas, (radar, antenna) => Work(radar, antenna, HorizonMask.Over(skyline, antenna, RangeOf(radar))))];
        }

        private Geodetic Antenna(StandingRadar radar)
        {
            var foot = radar.IsAirborne ? radar.Place.WithHeight(Length.Zero) : ground.OnGround(radar.Place);
            return foot.WithHeight(foot.Height + radar.Radar.MastHeight);
        }

        private RadarRing Work(StandingRadar radar, Geodetic antenna, IHorizonMask mask) => RadarRing.Of(radar.Radar, antenna, radar.Boresight, mask, height, _azimuths, _step);

        private IHorizonMask MaskOf(Geodetic antenna, Length range) => ground.IsSmooth ? new SmoothHorizon(antenna.Height) : HorizonMask.Build(ground.Terrain, antenna, range, _azimuths);

        private static Length RangeOf(StandingRadar radar) => Length.Min(radar.Radar.InstrumentedRange, FarthestGround);
    }
}
