using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>Looks at what flies together above the air: what is read of each, what is lost in another's cell, and what chaff hides.</summary>
public sealed class LightObjectLooksTests
{
    private const int Objects = 4_000;

    private static readonly RadarDescription Radar = Sample.Errorless(Sample.Turning) with
    {
        Beam = new() { AzimuthWidth = 1.Degrees, ElevationWidth = 1.Degrees, Sidelobes = (-30).Decibels, SystemTemperature = Temperature.FromKelvin(500) },
        Clutter = new() { RangeResolution = 100.Metres, ImprovementFactor = 40.Decibels, MinimumRadialSpeed = 20.MetresPerSecond, GroundReflectivity = (-15).Decibels, SeaState = 3 },
    };

    private static readonly FeatureDescription Features = new()
    {
        Separation = 2, BodyLength = 2.Metres, BandwidthShare = Ratio.Of(0.05), Turning = Duration.FromSeconds(20),
    };

    /// <summary>The mean reading of a look is half of the separation to either side; its variance that among objects and that of the error.</summary>
    [Theory]
    [InlineData(false, 1.0)]
    [InlineData(true, -1.0)]
    public void Readings_lie_about_the_mean_of_their_kind(bool isLight, double mean)
    {
        var plots = Sample.Site(Radar).Scans(Sample.TruthOf([.. Enumerable.Range(0, Objects).Select(i => High(i, 200 + 0.05 * i, releasedBy: isLight ? Objects + i : null))]));
        Assert.Equal(Objects, plots.Count);

        // Ten seconds are half a time of turning, and a cell of 1 m takes a fifth of it: c / (2 x 0.05 x 3 GHz) = 1 m.
        var weight = 0.5 / (1 + 0.25 * Math.Pow(0.999308193, 2));
        var readings = plots.Select(plot => plot.Features.Sum / plot.Features.Weight).ToArray();
        Assert.All(plots, plot => Assert.Equal(weight, plot.Features.Weight, 1e-6));
        var sigma = Math.Sqrt(1 + 1 / weight);
        Assert.Equal(mean, readings.Average(), 4 * sigma / Math.Sqrt(Objects));
        Assert.Equal(sigma, Math.Sqrt(readings.Average(reading => (reading - mean) * (reading - mean))), 4 * sigma / Math.Sqrt(2 * Objects));
    }

    /// <summary>What is an object's own, no radar and no time takes away: the means of two radars' long readings agree, and lie off their kind's.</summary>
    [Fact]
    public void Watching_longer_and_by_another_radar_makes_a_reading_sharp_and_not_right()
    {
        var truth = Sample.TruthOf([.. Enumerable.Range(0, 50).Select(i => High(i, 200 + 4 * i))]);
        var (one, other) = (Means(Sample.Site(Radar), truth), Means(new(new(8), Radar, Station.Fixed(Sample.Antenna, Sample.OpenSky.Instance), Azimuth.North), truth));
        Assert.True(one.Zip(other).Average(pair => Math.Abs(pair.First - pair.Second)) < 0.2);
        Assert.True(one.Average(mean => Math.Abs(mean - 1)) > 0.5);
    }

    [Fact]
    public void Nothing_is_read_in_the_air_or_where_nobody_releases_anything()
    {
        Assert.All(Sample.Site(Radar).Scans(Sample.TruthOf(High(0, 100, elevation: 10))), plot => Assert.Equal(default, plot.Features));
        var plain = High(0, 200);
        Assert.All(Sample.Site(Radar).Scans(Sample.TruthOf(plain with { Description = plain.Description with { Features = null } })), plot => Assert.Equal(default, plot.Features));
    }

    [Theory]
    [InlineData(50, 0, 1)]
    [InlineData(150, 0, 2)]
    [InlineData(50, 2, 2)]
    public void Of_what_one_missile_released_only_the_strongest_in_a_cell_is_seen(double metresApart, double degreesApart, int seen)
    {
        var (weak, strong) = (High(0, 200, squareMetres: 1e5), High(1, 200 + metresApart / 1000, azimuth: 30 + degreesApart, releasedBy: 0));
        var plots = Sample.Site(Radar).Scans(Sample.TruthOf(weak, strong));
        Assert.Equal(seen, plots.Count);
        Assert.Contains(plots, plot => Math.Abs(plot.Range.Kilometres - 200 - metresApart / 1000) < 1e-4);

        // The echo of two tells the kind of neither.
        Assert.All(plots, plot => Assert.Equal(seen == 1, plot.Features.Weight == 0));

        // Two that were launched apart are not looked for in one another's cells.
        Assert.Equal(2, Sample.Site(Radar).Scans(Sample.TruthOf(weak, strong with { ReleasedBy = null })).Count);
    }

    /// <summary>In the middle of a cloud the plot's strength is what the cloud's share in the cell leaves of it; outside it is all there.</summary>
    [Fact]
    public void Chaff_in_the_cell_stands_beside_the_echo_like_noise()
    {
        // Of an hour and, in the mean of twenty scans of 10 s, the time until the beam comes to 30 degrees in the middle one.
        const double Age = 3_600 + 95 + 0.8;
        var share = 0.999308193 / (Math.Sqrt(2 * Math.PI) * Age);
        var alone = SignalToNoise(null);
        Assert.True(share * alone > 1);
        Assert.Equal(alone / (1 + share * alone), SignalToNoise(0), 0.01 * alone / (1 + share * alone));
        Assert.Equal(alone, SignalToNoise(30), 0.01 * alone);
    }

    /// <summary>Of a warhead whose echo does not fluctuate, in the mean of some scans that no beam resolves and the cloud's own plot left out.</summary>
    /// <param name="cloudBesideKilometres">Farther out than the warhead, a cloud that grew by 1 m/s for an hour; none where there is none.</param>
    private static double SignalToNoise(double? cloudBesideKilometres)
    {
        var warhead = High(0, 200, squareMetres: 100);
        var cloud = High(1, 200.0005 + (cloudBesideKilometres ?? 0), releasedBy: 0, squareMetres: 100);
        cloud = cloud with { Description = cloud.Description with { Chaff = new() { Signature = warhead.Description.Signature, BallisticCoefficient = 0.1, Spreading = 1.MetresPerSecond } } };
        var truth = cloudBesideKilometres is null ? Sample.TruthOf(warhead) : Sample.TruthOf(warhead, cloud);
        return Sample.Site(Radar with { Beam = null }).Scans(truth, count: 20).Where(plot => Math.Abs(plot.Range.Metres - 200_000) < 0.1).Average(plot => plot.SignalToNoise.Ratio.Value);
    }

    private static double[] Means(RadarSite site, Truth truth)
    {
        var read = new FeatureEvidence[truth.Count];
        foreach (var plot in site.Scans(truth, count: 240))
        {
            read[(int)Math.Round((plot.Range.Kilometres - 200) / 4)] += plot.Features;
        }

        return [.. read.Select(evidence => evidence.Sum / evidence.Weight)];
    }

    private static Target High(int id, double kilometres, double azimuth = 30, double elevation = 45, double squareMetres = 1e6, int? releasedBy = null)
    {
        var hanging = Sample.Hanging(id, Sample.At(kilometres, azimuth, elevation), squareMetres, Fluctuation.Swerling0);
        return hanging with { Description = hanging.Description with { Features = Features }, ReleasedBy = releasedBy is { } missile ? new TargetId(missile) : null };
    }
}
