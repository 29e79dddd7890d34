using System.Diagnostics;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Questions.Benchmarks;

namespace Parapet.Bench.Flights;

/// <summary>
/// Integrators on one coasting flight of 2,000 km over the turning Earth with drag: processor time of a flight, and how far
/// from the place of a reference it is at a set time in the last minute, per kilometre of way.
/// </summary>
internal static class IntegratorComparison
{
    private const double Seconds = 690;
    private const double Kilometres = 2000;
    private const double BallisticCoefficient = 8000;
    private const int Passes = 9;

    private static readonly TargetState Start = Thrown();

    public static void Run()
    {
        var reference = Adaptive(1e-9);
        Console.WriteLine(FormattableString.Invariant($"one flight of {Kilometres:F0} km, {Seconds:F0} s, last at {RadialMetres(reference) / 1000:F1} km height"));
        Console.WriteLine("us a flight, median | error | per kilometre");
        List<(string Name, Func<TargetState> Fly)> methods =
        [
            .. new[] { 3.0, 1, 0.5, 0.1 }.Select(step => (FormattableString.Invariant($"Runge-Kutta 4, fixed {step} s"), (Func<TargetState>)(() => Fixed(step)))),
            .. new[] { 1e-2, 1e-4, 1e-7 }.Select(tolerance => (FormattableString.Invariant($"Dormand-Prince 5(4), {tolerance:E0} m"), (Func<TargetState>)(() => Adaptive(tolerance)))),
        ];

        // All of them for a while first, so that the compiler's tiers settle.
        Enumerable.Range(0, 3).ToList().ForEach(_ => methods.ForEach(method => Repeat(method.Fly, 500)));
        methods.ForEach(method => Print(method.Name, reference, method.Fly));
    }

    private static void Print(string name, TargetState reference, Func<TargetState> fly)
    {
        var end = fly();
        var times = Enumerable.Range(0, Passes).Select(_ =>
        {
            var before = ThreadClock.Seconds;
            var count = Repeat(fly, 200);
            return 1e6 * (ThreadClock.Seconds - before) / count;
        });
        var error = (end.Position - reference.Position).Norm;
        Console.WriteLine(FormattableString.Invariant($"{name,-32} {times.Order().ElementAt(Passes / 2),9:F1} | {error,10:E1} m | {1000 * error / Kilometres:E1} mm"));
    }

    /// <summary>How often it flies in some milliseconds.</summary>
    private static int Repeat(Func<TargetState> fly, double milliseconds)
    {
        var count = 0;
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began).TotalMilliseconds < milliseconds; count++)
        {
            fly();
        }

        return count;
    }

    private static TargetState Fixed(double step)
    {
        var body = new FallingBody(GravityField.Wgs84Rotating, BallisticCoefficient);
        var state = Start;
        for (var i = 0; i < (int)Math.Round(Seconds / step); i++)
        {
            state = body.Step(state, step, default);
        }

        return state;
    }

    private static TargetState Adaptive(double tolerance)
    {
        var method = new DormandPrince<Fall>(default, tolerance, 0, Start);
        while (method.Seconds < Seconds)
        {
            method.Step(Seconds);
        }

        return method.State;
    }

    private static double RadialMetres(TargetState state) => Wgs84.ToGeodetic(state.Position).Height.Metres;

    private static TargetState Thrown()
    {
        var frame = LocalFrame.At(Geodetic.FromDegrees(39, 35, 60_000));
        var range = Length.FromKilometres(Kilometres);
        var (sin, cos) = Math.SinCos(MinimumEnergy.BurnoutElevation(range).Radians);
        var speed = MinimumEnergy.BurnoutSpeed(range, MinimumEnergy.BurnoutElevation(range)).MetresPerSecond;
        return new(frame.Origin, frame.ToEcef(new Velocity<Enu>(-speed * cos, 0, speed * sin)));
    }

    private readonly struct Fall : IAcceleration
    {
        private static readonly FallingBody Body = new(GravityField.Wgs84Rotating, BallisticCoefficient);

        public Vector<Ecef> At(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity) => Body.Acceleration(position, velocity);
    }
}
