using Parapet.Flight.Interceptors;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Rounds of no type, in round numbers, that the tables of fly-outs name.</summary>
internal static class SampleRounds
{
    /// <summary>By the cell "round" of a row: burnout speed and burn, mass over drag area, load limit and divert in g.</summary>
    /// <exception cref="InvalidDataException">The cell names none of them.</exception>
    public static InterceptorDescription Of(ReferenceRow row) => row.Text("round") switch
    {
        "long" => Make(2000, 12, 16_000, 25, 0),
        "short" => Make(1400, 8, 9_000, 30, 0),
        "light" => Make(1000, 5, 3_000, 20, 0),
        "high" => Make(2800, 16, 6_000, 25, 5),
        var other => throw new InvalidDataException($"line {row.Line}: round \"{other}\"; long, short, light or high"),
    };

    /// <summary>A round without a seeker, of unlimited published reach, whose every arrival kills.</summary>
    public static InterceptorDescription Make(double burnout, double burn, double ballisticCoefficient, double loads, double divert)
    {
        var reach = new EnvelopeLimits(Length.Zero, Length.FromKilometres(900), Length.Zero, Length.FromKilometres(600));
        return new()
        {
            Id = "sample",
            Name = "sample",
            BurnoutSpeed = Speed.FromMetresPerSecond(burnout),
            BurnTime = Duration.FromSeconds(burn),
            BallisticCoefficient = ballisticCoefficient,
            LoadLimit = Acceleration.FromStandardGravities(loads),
            DivertAcceleration = Acceleration.FromStandardGravities(divert),
            AgainstAircraft = reach,
            AgainstBallistic = reach,
            MaximumTargetSpeed = Speed.FromKilometresPerSecond(5),
            SeekerRange = Length.Zero,
            SeekerHalfAngle = Angle.FromDegrees(30),
            LethalRadius = Length.FromMetres(10),
            KillProbability = [.. Enumerable.Repeat(Ratio.One, Enum.GetValues<TargetClass>().Length)],
            ReckonedKill = [.. Enumerable.Repeat(Ratio.One, Enum.GetValues<TargetClass>().Length)],
            UnitCost = Money.Zero,
        };
    }
}
