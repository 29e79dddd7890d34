using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Water;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>What the ground and jammers take from a radar, in whole scans.</summary>
public sealed class RadarInterferenceTests
{
    private const int Count = 400;

    private static readonly RadarDescription s_radar = Turning with
    {
        ScanPeriod = Duration.FromSeconds(1),
        Beam = new()
        {
            AzimuthWidth = 1.5.Degrees,
            ElevationWidth = 3.Degrees,
            Sidelobes = (-35).Decibels,
            SystemTemperature = Temperature.FromKelvin(600),
        },
        Clutter = new()
        {
            RangeResolution = 100.Metres,
            ImprovementFactor = 45.Decibels,
            MinimumRadialSpeed = 20.MetresPerSecond,
            GroundReflectivity = (-15).Decibels,
            SeaState = 3,
        },
        RangeRateSigma = 2.MetresPerSecond,
    };

    [Theory]
    [InlineData(60, true)]
    [InlineData(5, false)]
    public void A_slow_target_near_the_ground_is_lost_in_its_echo_and_a_fast_one_is_not(double radialSpeed, bool seen)
    {
        // 0.2 m2 would be seen at 40 km without ground in nearly every look.
        var plots = OverGround(s_radar).Scans(Low(0.2, radialSpeed), Count);
        Assert.True(seen ? plots.Count > 0.9 * Count : plots.Count < 0.1 * Count, $"{plots.Count} of {Count}");
    }

    [Fact]
    public void High_above_the_ground_its_echo_comes_through_sidelobes_and_counts_for_little()
    {
        var place = At(40, 90, 30);
        var target = Moving(0, place, default, 0.05);
        Assert.InRange(OverGround(s_radar).Scans(TruthOf(target), Count).Count, 0.9 * Count, Count);
    }

    [Fact]
    public void Better_processing_never_sees_less()
    {
        var before = -1;
        foreach (var decibels in (double[])[0, 15, 30, 45, 60])
        {
            var radar = s_radar with { Clutter = s_radar.Clutter! with { ImprovementFactor = decibels.Decibels } };
            var count = OverGround(radar).Scans(Low(0.01, 60), Count).Count;
            Assert.True(count >= before, $"{count} after {before}");
            before = count;
        }

        Assert.True(before > 0);
    }

    [Fact]
    public void A_calm_sea_hides_less_than_land()
    {
        var sea = new RadarSite(new(3), s_radar, Station.Fixed(Antenna, OpenSky.Instance), Azimuth.North, default, new Ground(isSea: true));
        Assert.True(sea.Scans(Low(0.01, 60), Count).Count > OverGround(s_radar).Scans(Low(0.01, 60), Count).Count);
    }

    [Fact]
    public void Ground_that_is_hidden_sends_nothing_back()
    {
        var hidden = new RadarSite(new(3), s_radar, Station.Fixed(Antenna, new HiddenGround()), Azimuth.North, default, Ground.Instance);
        Assert.InRange(hidden.Scans(Low(0.05, 5), Count).Count, 0.9 * Count, Count);
    }

    [Fact]
    public void A_jammer_on_its_target_takes_most_one_aside_takes_less_and_one_of_another_band_nothing()
    {
        var target = Hanging(0, At(150, 90, 3), 1);
        var clear = Site(s_radar).Scans(TruthOf(target), Count).Count;
        Assert.Equal(clear, Site(s_radar).Scans(TruthOf(target, Jamming(1, At(200, 90, 3), RadarBand.X)), Count).Count(IsEastwards));
        var aside = Site(s_radar).Scans(TruthOf(target, Jamming(1, At(200, 120, 3), RadarBand.S)), Count).Count(IsEastwards);
        var behind = Site(s_radar).Scans(TruthOf(target, Jamming(1, At(200, 90, 3), RadarBand.S)), Count).Count(IsEastwards);
        Assert.True(clear > aside && aside > behind, $"{clear}, {aside}, {behind}");
        Assert.Equal(0, behind);
    }

    [Fact]
    public void A_target_that_jams_for_itself_is_seen_once_near_enough()
    {
        var far = Site(s_radar).Scans(TruthOf(Jamming(0, At(100, 90, 3), RadarBand.S, 20)), Count).Count;
        var near = Site(s_radar).Scans(TruthOf(Jamming(0, At(2.5, 90, 3), RadarBand.S, 20)), Count).Count;
        Assert.Equal(0, far);
        Assert.True(near > 0.9 * Count, $"{near}");
    }

    [Fact]
    public void A_target_larger_from_the_side_is_seen_more_often_from_there()
    {
        var pattern = new AspectPattern([new(30.Degrees, 0.Decibels), new(90.Degrees, 10.Decibels)]);
        int Seen(double course) => Site(s_radar).Scans(TruthOf(WithAspect(Moving(0, At(350, 90, 3), Course(course), 1), pattern)), Count).Count;
        var (nose, side) = (Seen(270), Seen(0));
        Assert.True(side > 1.5 * nose, $"{side} against {nose}");
        Assert.Equal(nose, Site(s_radar).Scans(TruthOf(Moving(0, At(350, 90, 3), Course(270), 1)), Count).Count);
    }

    [Fact]
    public void Range_rate_is_measured_with_its_sigma_and_only_where_the_waveform_gives_it()
    {
        var truth = TruthOf(Moving(0, At(50, 90, 1), Course(90), 1e12));
        var rates = Site(s_radar).Scans(truth, Count).Select(plot => plot.RangeRate!.Value.MetresPerSecond).ToArray();
        Assert.All(Site(s_radar with { RangeRateSigma = null }).Scans(truth, 10), plot => Assert.Null(plot.RangeRate));

        // 100 m/s due east, along the line of sight within a degree; four standard errors of a mean and of a sigma.
        Assert.Equal(100, rates.Average(), 0.05 + 4 * 2 / Math.Sqrt(Count));
        Assert.Equal(2, Math.Sqrt(rates.Sum(rate => (rate - 100) * (rate - 100)) / Count), 4 * 2 / Math.Sqrt(2.0 * Count));
    }

    private static bool IsEastwards(Plot plot) => Math.Abs(plot.Azimuth.Degrees - 90) < 10;

    private static RadarSite OverGround(RadarDescription radar) =>
        new(new(3), radar, Station.Fixed(Antenna, OpenSky.Instance), Azimuth.North, default, Ground.Instance);

    /// <summary>40 km east, 100 m above ground that lies 100 m below the antenna, moving away at a speed for every scan anew.</summary>
    private static Truth Low(double squareMetres, double radialSpeed)
    {
        var place = At(40, 90, -0.13);
        var velocity = Frame.ToEcef(new Velocity<Enu>(radialSpeed, 0, 0));

        // So slow a wander over the hour that the range stays within some kilometres.
        return TruthOf(Moving(0, place - velocity.Over(Count / 2.0), velocity, squareMetres));
    }

    private static Velocity<Ecef> Course(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return Frame.ToEcef(new Velocity<Enu>(100 * sin, 100 * cos, 0));
    }

    private static Target WithAspect(Target target, AspectPattern pattern) => target with
    {
        Description = target.Description with
        {
            Signature = target.Description.Signature with { Aspects = [.. Enumerable.Repeat(pattern, Enum.GetValues<RadarBand>().Length)] },
        },
    };

    private static Target Jamming(int id, Position<Ecef> place, RadarBand band, double squareMetres = 1e-9)
    {
        var target = Hanging(id, place, squareMetres);
        return target with
        {
            Description = target.Description with
            {
                Jammer = new() { Bands = [band], EffectivePower = Power.FromKilowatts(10), Bandwidth = Frequency.FromMegahertz(300) },
            },
        };
    }

    /// <summary>Flat at 900 m, below the antenna at 1,000 m.</summary>
    private sealed class Ground(bool isSea) : IElevation
    {
        public static readonly Ground Instance = new(isSea: false);

        public Length PostSpacing => 1.Kilometres;

        public Length HeightAt(Angle latitude, Angle longitude) => 900.Metres;

        public string LayerAt(Angle latitude, Angle longitude) => "flat";

        public WaterKind WaterAt(Angle latitude, Angle longitude) => isSea ? WaterKind.Sea : WaterKind.None;
    }

    private sealed class HiddenGround : IHorizonMask
    {
        public bool Sees(Azimuth azimuth, Length groundRange, Length targetHeight) => targetHeight.Metres > 910;
    }
}
