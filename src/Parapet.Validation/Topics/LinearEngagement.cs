using Parapet.Flight.Guidance;

namespace Parapet.Validation.Topics;

/// <summary>
/// Interceptor and target that close head-on, with small motion across: the setting of the closed forms of proportional
/// navigation. Integrated by the midpoint rule, up to one step before the meeting.
/// </summary>
/// <param name="navigationRatio">Of the law flown.</param>
/// <param name="flightSeconds">From the beginning to the meeting.</param>
/// <param name="targetAcceleration">A step across at the beginning, in m/s2.</param>
/// <param name="drift">Relative speed across at the beginning, in m/s: a heading error.</param>
/// <param name="lagSeconds">Of the interceptor's answer; zero for none.</param>
/// <param name="knowsTarget">Whether the law is told the target's acceleration.</param>
internal sealed class LinearEngagement(
    double navigationRatio, double flightSeconds, double targetAcceleration, double drift, double lagSeconds, bool knowsTarget)
{
    private const double ClosingMetresPerSecond = 1000;

    /// <summary>What the law asks for at a share of the flight, in m/s2.</summary>
    public double DemandAt(double share, int steps)
    {
        var state = Fly((int)Math.Round(share * steps), steps);
        return Demand(state.Across, state.Speed, flightSeconds * (1 - share));
    }

    /// <summary>Distance across at the meeting, in metres.</summary>
    public double Miss(int steps)
    {
        var state = Fly(steps - 1, steps);
        return state.Across + state.Speed * flightSeconds / steps;
    }

    private (double Across, double Speed) Fly(int count, int steps)
    {
        var step = flightSeconds / steps;
        var (across, speed, given) = (0.0, drift, 0.0);
        for (var i = 0; i < count; i++)
        {
            var left = flightSeconds - i * step;
            var first = Given(Demand(across, speed, left), given);
            var (middle, middleSpeed) = (across + speed * step / 2, speed + (targetAcceleration - first) * step / 2);
            var middleGiven = given + Change(Demand(across, speed, left), given) * step / 2;
            var asked = Demand(middle, middleSpeed, left - step / 2);
            across += middleSpeed * step;
            speed += (targetAcceleration - Given(asked, middleGiven)) * step;
            given += Change(asked, middleGiven) * step;
        }

        return (across, speed);
    }

    private double Given(double asked, double given) => lagSeconds > 0 ? given : asked;

    private double Change(double asked, double given) => lagSeconds > 0 ? (asked - given) / lagSeconds : 0;

    private double Demand(double across, double speed, double left) => ProportionalNavigation.Demand(
        new(ClosingMetresPerSecond * left, across, 0), new(-ClosingMetresPerSecond, speed, 0),
        new(0, knowsTarget ? targetAcceleration : 0, 0), left, navigationRatio).Y;
}
