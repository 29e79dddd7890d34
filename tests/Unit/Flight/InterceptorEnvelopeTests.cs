using Parapet.Earth.Atmosphere;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class InterceptorEnvelopeTests
{
    private static readonly Length Everywhere = 5000.Kilometres;

    [Fact]
    public void Without_drag_it_is_keplers_ellipse_from_burnout()
    {
        // A push of half a second to 2,800 m/s, no air: the greatest range is that of the flight of least energy, the
        // greatest height that of a throw straight up, r = 1 / (1/R - v^2 / (2 mu)). The turning Earth and elevations a
        // degree apart are worth 2 %.
        var round = InterceptorSample.Round("shell", 2800, 0.5, 1e12, 25, 20, 100, 0, 100);
        var envelope = InterceptorEnvelope.Compute(round);
        var arc = new KeplerArc(700.Kilometres, MinimumEnergy.BurnoutElevation(700.Kilometres));
        Assert.InRange(arc.BurnoutSpeed.MetresPerSecond, 2500, 2600);
        var (radius, mu) = (MinimumEnergy.EarthRadius.Metres, 3.986004418e14);
        var energy = 2800.0 * 2800 * radius / mu;
        var range = 2 * radius * Math.Asin(energy / (2 - energy));
        Assert.Equal(1, envelope.GreatestRange(Length.Zero, Everywhere).Metres / range, 0.02);
        Assert.Equal(1, envelope.GreatestHeight(Length.Zero, Everywhere).Metres / (radius / (1 - energy / 2) - radius), 0.02);
    }

    [Fact]
    public void Its_times_are_those_of_the_commanders_table()
    {
        var round = InterceptorSample.Long;
        var envelope = InterceptorEnvelope.Compute(round);
        var table = FlyOutTable.Compute(round, round.AgainstAircraft);
        var (i, j) = (table.RangesMetres.Length / 2, table.HeightsMetres.Length / 2);
        var (range, height) = (table.RangesMetres.Span[i], table.HeightsMetres.Span[j]);
        var (near, low) = (Below(envelope.RangesMetres.Span, range), Below(envelope.HeightsMetres.Span, height));
        var heights = envelope.HeightsMetres.Length;
        var time = table.TimesOfFlightSeconds.Span[i * table.HeightsMetres.Length + j];
        Assert.InRange(time, envelope.TimesOfFlightSeconds.Span[near * heights + low] - 1, envelope.TimesOfFlightSeconds.Span[(near + 1) * heights + low + 1] + 1);
    }

    [Fact]
    public void What_is_left_is_enough_everywhere_and_less_drag_reaches_farther()
    {
        var envelope = InterceptorEnvelope.Compute(InterceptorSample.Long);
        for (var post = 0; post < envelope.SpeedsMetresPerSecond.Length; post++)
        {
            var reached = !double.IsNaN(envelope.TimesOfFlightSeconds.Span[post]);
            Assert.Equal(reached, envelope.SpeedsMetresPerSecond.Span[post] >= 300 && envelope.LoadsMetresPerSecondSquared.Span[post] >= 30);
        }

        var slender = InterceptorEnvelope.Compute(InterceptorSample.Long with { BallisticCoefficient = 25_000 });
        var blunt = InterceptorEnvelope.Compute(InterceptorSample.Long with { BallisticCoefficient = 10_000 });
        var ranges = new[] { blunt, envelope, slender }.Select(one => one.GreatestRange(10.Kilometres, 27.Kilometres)).ToArray();
        Assert.Equal(ranges.Order(), ranges);
        Assert.True(ranges[2] > ranges[0] * 1.2);
    }

    [Fact]
    public void The_load_left_is_what_fins_give_at_the_dynamic_pressure_there()
    {
        // 25 g from 60 kPa on and in proportion below; the air is the standard's own, not the table of the flights.
        var envelope = InterceptorEnvelope.Compute(InterceptorSample.Long);
        var heights = envelope.HeightsMetres.Length;
        var thin = 0;
        foreach (var post in Enumerable.Range(0, envelope.SpeedsMetresPerSecond.Length).Where(post => envelope.SpeedsMetresPerSecond.Span[post] > 0))
        {
            var air = StandardAtmosphere.At(Length.FromMetres(envelope.HeightsMetres.Span[post % heights]));
            var pressure = air.Density.KilogramsPerCubicMetre * Math.Pow(envelope.SpeedsMetresPerSecond.Span[post], 2) / 2;
            Assert.Equal(25 * 9.80665 * Math.Min(1, pressure / 60_000), envelope.LoadsMetresPerSecondSquared.Span[post], 0.05);
            thin += pressure < 60_000 ? 1 : 0;
        }

        Assert.InRange(thin, 100, int.MaxValue);
    }

    [Fact]
    public void Divert_thrusters_carry_the_envelope_out_of_the_air()
    {
        var fins = InterceptorEnvelope.Compute(InterceptorSample.High with { DivertAcceleration = Acceleration.Zero });
        var thrusters = InterceptorEnvelope.Compute(InterceptorSample.High);
        Assert.InRange(fins.GreatestHeight(Length.Zero, Everywhere).Kilometres, 20, 60);
        Assert.InRange(thrusters.GreatestHeight(Length.Zero, Everywhere).Kilometres, 200, 500);
    }

    private static int Below(ReadOnlySpan<double> posts, double value)
    {
        var found = 0;
        while (found + 2 < posts.Length && posts[found + 1] <= value)
        {
            found++;
        }

        return found;
    }
}
