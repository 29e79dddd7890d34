using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>
/// From the first plot of a firm track to the first round: a command post with a system's own unit, at the catalogue's
/// nominal figures, before a ballistic missile that it could meet at once.
/// </summary>
internal sealed class AutomaticReactions : ICheckedModel
{
    private const int Trials = 400;
    private const int PlotSeconds = 3;

    private static readonly Geodetic Place = Geodetic.FromDegrees(39, 33);

    /// <summary>Read once for all rows.</summary>
    private static readonly Lazy<ResolvedCatalogue> Shipped = new(() =>
        SystemCatalogue.Load(SystemCatalogue.DefaultFolder() ?? throw new InvalidDataException("no catalogue beside the program")).Catalogue!.Resolve(FigureDraw.Nominal));

    public string Table => "ballistic-clock/timelines";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var catalogue = Shipped.Value;
        var system = catalogue.Systems[row.Text("system")];
        var doctrine = catalogue.Doctrines["standard"] with { AsksConsent = row.Text("mode") == "by consent" };
        var sum = 0.0;
        for (var trial = 0; trial < Trials; trial++)
        {
            sum += FirstLaunch(system.FireUnits[0].Unit, doctrine, system.CommandCycle, trial);
        }

        yield return ("launch_s", sum / Trials);
    }

    /// <summary>In seconds after the plot; the post's looks fall anywhere within its cycle.</summary>
    private static double FirstLaunch(FireUnitDescription unit, DoctrineDescription doctrine, Duration cycle, int trial)
    {
        var post = new CommandPost(Post(unit, doctrine), new(32, (ulong)trial));
        List<EngagementOrder> orders = [];
        for (var now = Instant.Start + cycle * ((trial + 0.5) / Trials); ; now += cycle)
        {
            post.Decide(now, new Picture(now), orders, []);
            if (orders.Count > 0)
            {
                return (orders[0].LaunchAt - Instant.FromSeconds(PlotSeconds)).Seconds;
            }
        }
    }

    private static CommandPostDescription Post(FireUnitDescription unit, DoctrineDescription doctrine) => new()
    {
        Node = new(1),
        Name = "post",
        Doctrine = doctrine,
        Assets = [new DefendedAsset("city", Place, Length.FromKilometres(200), 1)],
        Units =
        [
            new()
            {
                Id = new(0),
                Description = unit,
                Place = Place,
                Boresight = Azimuth.North,
                SectorWidth = Angle.FromDegrees(360),
                Rounds = [.. unit.Magazines.Select(magazine => Round(magazine.Interceptor))],
            },
        ],
    };

    /// <summary>One that is anywhere at once, so that time alone binds.</summary>
    private static RoundType Round(string id) => new()
    {
        Interceptor = id,
        AgainstAirBreathing = null,
        AgainstBallistic = new([0, 500_000], [0, 500_000], [1, 1, 1, 1]),
        MaximumTargetSpeed = Speed.FromKilometresPerSecond(10),
        ExpectedKillAirBreathing = Ratio.Zero,
        ExpectedKillBallistic = Ratio.Of(0.5),
        UnitCost = Money.FromMillions(1),
    };

    private sealed class Picture(Instant now) : IPicture
    {
        private readonly TrackReport[] _tracks = now < Instant.FromSeconds(PlotSeconds) ? [] : [Falling(now)];

        public ReadOnlySpan<TrackReport> Tracks => _tracks;

        public bool EngagementRadarHolds(FireUnitId unit, TrackNumber track) => true;

        public bool EngagementRadarCovers(FireUnitId unit, Position<Ecef> place) => true;

        public bool OwnRadarsHold(TrackNumber track) => true;

        public RemoteTrack? FireControlTrack(TrackNumber track) => null;

        /// <summary>Comes down near the city five minutes later, from above the air.</summary>
        private static TrackReport Falling(Instant now)
        {
            var frame = LocalFrame.At(Place.WithHeight(Length.FromKilometres(100)));
            var start = frame.ToEcef(new Velocity<Enu>(0, 100, 1200));
            var (position, velocity) = FreeFall.Extrapolate(frame.Origin, start, now.Seconds);
            return SampleTargets.Report(new(new(1), 1), now, position, velocity) with
            {
                Motion = MotionKind.Ballistic,
                FirstPlot = Instant.FromSeconds(PlotSeconds),
                LastPlot = Instant.FromSeconds(PlotSeconds),
            };
        }
    }
}
