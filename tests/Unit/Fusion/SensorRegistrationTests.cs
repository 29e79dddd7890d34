using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

/// <summary>Two or three radars 80 km apart see twenty aircraft for 200 s; each sees one of them every 4 s.</summary>
public sealed class SensorRegistrationTests
{
    private static readonly LocalFrame[] Sites =
    [
        LocalFrame.At(Geodetic.FromDegrees(39, 33, 1000)),
        LocalFrame.At(Geodetic.FromDegrees(39.2, 33.9, 800)),
        LocalFrame.At(Geodetic.FromDegrees(38.5, 33.4, 1200)),
    ];

    private static readonly SensorBias Unknown = Bias(200, 5, 0.3);

    /// <summary>
    /// A thousand pairs, each with errors of some 50 m and 130 m: the range is to be known to a few metres, the azimuth
    /// to a tenth of the random error's 2.6 mrad, the clock to what an aircraft flies in ten metres, 50 ms.
    /// </summary>
    [Fact]
    public void Biases_against_a_trusted_radar_are_found_within_bounds()
    {
        var truth = Bias(120, 4, 0.15);
        var registration = Run(seed: 1, [default, Unknown], [default, truth]);
        var (found, sigma) = (registration.Of(new(1)), registration.SigmaOf(new(1)));
        Assert.True(sigma.Range.Metres < 8 && sigma.Azimuth.Milliradians < 0.26 && sigma.Clock.Seconds < 0.05, $"{sigma}");

        // Three standard deviations: one draw in a hundred would fail, and the draw is fixed.
        Assert.Equal(truth.Range.Metres, found.Range.Metres, 3 * sigma.Range.Metres);
        Assert.Equal(truth.Azimuth.Radians, found.Azimuth.Radians, 3 * sigma.Azimuth.Radians);
        Assert.Equal(truth.Clock.Seconds, found.Clock.Seconds, 3 * sigma.Clock.Seconds);
        Assert.Equal(default, registration.Of(new(0)));
    }

    /// <summary>The mean over 200 draws of the biases' normalised error has the expectation of their count, and a standard error of sqrt(2 count / 200); three of them are allowed, both ways.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_covariance_is_honest(bool firstIsTrusted)
    {
        const int Draws = 200;
        var expected = new[] { firstIsTrusted ? default : Unknown, Unknown, Unknown };
        var count = firstIsTrusted ? 6 : 9;
        var mean = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var truth = expected.Select((sigma, index) => Drawn(sigma, new RandomSource(5, (ulong)draw).Stream(Purpose.DisputedFigure, index))).ToArray();
            var registration = Run((ulong)draw + 100, expected, truth, seconds: 60);
            mean += Normalised(registration, truth, firstIsTrusted ? 3 : 0) / Draws;
        }

        var error = 3 * Math.Sqrt(2.0 * count / Draws);
        Assert.InRange(mean, count - error, count + error);
    }

    /// <summary>A target that stands still says nothing of clocks: the doubt stays as it was.</summary>
    [Fact]
    public void What_no_target_shows_stays_unknown()
    {
        var registration = new SensorRegistration(Sensors([default, Unknown]));
        var place = Sites[0].ToEcef(new Position<Enu>(50_000, 30_000, 1000));
        for (var i = 0; i < 100; i++)
        {
            registration.Add(Exact(0, place, i), Exact(1, place, i), default);
        }

        Assert.Equal(0.3, registration.SigmaOf(new(1)).Clock.Seconds, 9);
        Assert.True(registration.SigmaOf(new(1)).Range.Metres < 30);
    }

    [Fact]
    public void Without_pairs_nothing_is_known_but_what_was_expected()
    {
        var registration = new SensorRegistration(Sensors([default, Unknown]));
        Assert.Equal(default, registration.Of(new(1)));
        Assert.Equal(Unknown.Range.Metres, registration.SigmaOf(new(1)).Range.Metres, 9);
    }

    /// <summary>A fifth of the pairs are of two targets some kilometres apart.</summary>
    [Fact]
    public void Pairs_of_two_targets_are_refused()
    {
        var truth = Bias(120, 4, 0.15);
        var registration = Run(seed: 3, [default, Unknown], [default, truth], wrongEvery: 5);
        var (found, sigma) = (registration.Of(new(1)), registration.SigmaOf(new(1)));
        Assert.True(registration.Refused > 150, $"{registration.Refused} refused");
        Assert.Equal(truth.Range.Metres, found.Range.Metres, 4 * sigma.Range.Metres);
        Assert.Equal(truth.Azimuth.Radians, found.Azimuth.Radians, 4 * sigma.Azimuth.Radians);
    }

    [Fact]
    public void A_corrected_plot_is_where_the_trusted_radar_sees_the_target()
    {
        var truth = Bias(120, 4, 0.15);
        var registration = Run(seed: 4, [default, Unknown], [default, truth]);
        var velocity = Sites[0].ToEcef(new Velocity<Enu>(200, 100, 0));
        var place = Sites[0].ToEcef(new Position<Enu>(40_000, 40_000, 8000));
        var spoiled = Spoiled(Exact(1, place, 10), truth);
        var corrected = registration.Corrected(spoiled);
        var seen = Sites[1].ToEcef(Local(corrected)) + velocity.Over(10 - corrected.Time.Seconds);
        Assert.True((seen - place).Norm < 40, $"{(seen - place).Norm:F0} m");
    }

    [Fact]
    public void Two_plots_of_one_sensor_and_unknown_sensors_are_refused()
    {
        var registration = new SensorRegistration(Sensors([default, Unknown]));
        var plot = Exact(0, Sites[0].ToEcef(new Position<Enu>(1000, 0, 0)), 0);
        Assert.Throws<ArgumentException>(() => registration.Add(plot, plot, default));
        Assert.Throws<ArgumentException>(() => registration.Add(plot, plot with { Sensor = new(9) }, default));
        Assert.Throws<ArgumentException>(() => new SensorRegistration(Sensors([Unknown])));
    }

    private static SensorRegistration Run(ulong seed, SensorBias[] expected, SensorBias[] truth, double seconds = 200, int wrongEvery = int.MaxValue)
    {
        var sensors = Sensors(expected);
        var registration = new SensorRegistration(sensors);
        var pairs = 0;
        for (var target = 0; target < 20; target++)
        {
            var source = new RandomSource(seed, 0);
            var flight = source.Stream(Purpose.RaidGeometry, target);
            var start = new Position<Enu>(flight.NextUniform(-60_000, 100_000), flight.NextUniform(-60_000, 80_000), flight.NextUniform(3000, 10_000));
            var local = new Velocity<Enu>(flight.NextUniform(-250, 250), flight.NextUniform(-250, 250), 0);
            var (place, velocity) = (Sites[0].ToEcef(start), Sites[0].ToEcef(local));
            for (var time = 2.0; time < seconds; time += 4)
            {
                var (a, b) = (pairs % sensors.Length, (pairs + 1) % sensors.Length);
                pairs++;
                var later = time + 1.5;
                var other = pairs % wrongEvery == 0 ? place + new Vector<Ecef>(4000, -3000, 2000) : place;
                var first = Drawn(sensors[a], truth[a], Exact(a, place + velocity.Over(time), time), source.Stream(Purpose.Measurement, target, a, pairs));
                var second = Drawn(sensors[b], truth[b], Exact(b, other + velocity.Over(later), later), source.Stream(Purpose.Measurement, target, b, pairs));
                registration.Add(first, second, velocity);
            }
        }

        return registration;
    }

    private static System.Collections.Immutable.ImmutableArray<RegisteredSensor> Sensors(SensorBias[] expected) =>
        [.. expected.Select((sigma, index) => new RegisteredSensor(Sites[index], Rig.Rotating with { Sensor = new(index) }, sigma))];

    private static Plot Exact(int sensor, Position<Ecef> place, double seconds)
    {
        var sight = Sites[sensor].Sight(place);
        return new(new(sensor), Instant.FromSeconds(seconds), sight.Range, sight.Azimuth, sight.Elevation, Decibels.FromDecibels(20));
    }

    private static Plot Spoiled(in Plot plot, SensorBias bias) => plot with
    {
        Range = plot.Range + bias.Range,
        Azimuth = plot.Azimuth + bias.Azimuth,
        Time = plot.Time + bias.Clock,
    };

    private static Plot Drawn(RegisteredSensor sensor, SensorBias bias, in Plot exact, RandomStream noise) => Spoiled(exact, bias) with
    {
        Range = exact.Range + bias.Range + sensor.Model.RangeSigma * noise.NextNormal(),
        Azimuth = exact.Azimuth + bias.Azimuth + sensor.Model.AzimuthSigma * (noise.NextNormal() / Math.Cos(exact.Elevation.Radians)),
        Elevation = exact.Elevation + sensor.Model.ElevationSigma * noise.NextNormal(),
    };

    private static SensorBias Drawn(SensorBias sigma, RandomStream stream) =>
        new(sigma.Range * stream.NextNormal(), sigma.Azimuth * stream.NextNormal(), sigma.Clock * stream.NextNormal());

    private static Position<Enu> Local(in Plot plot)
    {
        var (range, azimuth, elevation) = (plot.Range.Metres, plot.Azimuth.Radians, plot.Elevation.Radians);
        return new(range * Math.Cos(elevation) * Math.Sin(azimuth), range * Math.Cos(elevation) * Math.Cos(azimuth), range * Math.Sin(elevation));
    }

    private static SensorBias Bias(double metres, double milliradians, double seconds) =>
        new(Length.FromMetres(metres), Angle.FromMilliradians(milliradians), Duration.FromSeconds(seconds));

    /// <summary>e' P^-1 e over the biases from a place on, by plain elimination.</summary>
    private static double Normalised(SensorRegistration registration, SensorBias[] truth, int from)
    {
        var errors = truth.SelectMany((bias, index) =>
        {
            var found = registration.Of(new(index));
            return new[] { found.Range.Metres - bias.Range.Metres, found.Azimuth.Radians - bias.Azimuth.Radians, found.Clock.Seconds - bias.Clock.Seconds };
        }).Skip(from).ToArray();
        var n = errors.Length;
        var a = new double[n, n + 1];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                a[i, j] = registration.Covariance(from + i, from + j);
            }

            a[i, n] = errors[i];
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < n; k++)
            {
                var factor = a[k, i] / a[i, i];
                for (var j = i; k != i && j <= n; j++)
                {
                    a[k, j] -= factor * a[i, j];
                }
            }
        }

        return Enumerable.Range(0, n).Sum(i => errors[i] * a[i, n] / a[i, i]);
    }
}
