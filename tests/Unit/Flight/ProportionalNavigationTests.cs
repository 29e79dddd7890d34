using Parapet.Flight.Guidance;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class ProportionalNavigationTests
{
    [Theory]
    [InlineData(1, 0.122626, 0.061313)]
    [InlineData(2, 0.090224, -0.090224)]
    [InlineData(5, -0.056150, 0.005615)]
    [InlineData(10, -0.005297, 0.003481)]
    public void A_single_lag_misses_by_the_closed_forms(double flightTimesLag, double byManoeuvre, double byHeading)
    {
        // V12, N' = 4 [Zarchan2012, ch. 3]: miss over n_T T^2 and over V_M HE T. Simulation agrees to 1e-4 there.
        Assert.Equal(byManoeuvre, Miss(flightTimesLag, targetAcceleration: 1, drift: 0), 1e-4);
        Assert.Equal(byHeading, Miss(flightTimesLag, targetAcceleration: 0, drift: 1), 1e-4);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    public void Without_lag_a_heading_error_asks_for_the_closed_form(double share)
    {
        // V12: n_c = V_M HE N' / t_F (1 - t/t_F)^(N'-2), here with V_M HE = 1 and t_F = 1, N' = 4.
        const double Step = 1e-5;
        var (y, drift) = (0.0, 1.0);
        for (var time = 0.0; time < share; time += Step)
        {
            var demand = Demand(y, drift, 1 - time);
            (y, drift) = (y + (drift - demand * Step / 2) * Step, drift - demand * Step);
        }

        Assert.Equal(4 * (1 - share) * (1 - share), Demand(y, drift, 1 - share), 1e-3);
    }

    [Fact]
    public void On_a_collision_course_nothing_is_asked_for()
    {
        var relative = new Vector<Ecef>(3000, -4000, 1200);
        var closing = new Velocity<Ecef>(-300, 400, -120);
        var time = ProportionalNavigation.TimeToGo(relative, closing);
        Assert.Equal(10, time, 1e-12);
        Assert.Equal(0, ProportionalNavigation.Demand(relative, closing, default, time).Norm, 1e-12);
    }

    /// <summary>The miss of the linear engagement with a lag of one second, by the midpoint method.</summary>
    private static double Miss(double seconds, double targetAcceleration, double drift)
    {
        const double Step = 1e-4;
        var steps = (int)Math.Round(seconds / Step);
        var (y, speed, given) = (0.0, drift, 0.0);
        for (var i = 0; i < steps - 1; i++)
        {
            var left = seconds - i * Step;
            var rate = Demand(y, speed, left) - given;
            var middle = (Y: y + speed * Step / 2, Speed: speed + (targetAcceleration - given) * Step / 2, Given: given + rate * Step / 2);
            y += middle.Speed * Step;
            speed += (targetAcceleration - middle.Given) * Step;
            given += (Demand(middle.Y, middle.Speed, left - Step / 2) - middle.Given) * Step;
        }

        return y + speed * Step;
    }

    private static double Demand(double y, double speed, double left)
    {
        const double Closing = 1000;
        return ProportionalNavigation.Demand(new(Closing * left, y, 0), new(-Closing, speed, 0), default, left).Y;
    }
}
