using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Validation.Topics;

/// <summary>A target on a straight line, and what a perfect track says of it.</summary>
internal static class SampleTargets
{
    private const double LongestSeconds = 1000;

    private static readonly TargetDescription Aircraft = new()
    {
        Id = "aircraft",
        Name = "aircraft",
        Class = TargetClass.Fighter,
        Signature = new() { CrossSections = [.. Enumerable.Repeat(Area.FromSquareMetres(1), 6)], Fluctuation = Fluctuation.Swerling1 },
        UnitCost = Money.Zero,
    };

    /// <summary>A target of a class, without figures of its own.</summary>
    public static TargetDescription Of(TargetClass kind) => Aircraft with { Class = kind };

    /// <summary>The only thing that flies, from the scenario's start on.</summary>
    public static Truth Alone(in TargetState start) => new([At(start, 0)]);

    /// <summary>A target of a number.</summary>
    public static Target At(in TargetState start, int number) => new(
        new(number),
        Aircraft,
        new(
            Instant.Start,
            Instant.FromSeconds(LongestSeconds),
            [start, new(start.Position + start.Velocity.Over(LongestSeconds), start.Velocity)],
            endsInImpact: false),
        Transponder.None);

    /// <summary>Its track without error.</summary>
    public static TrackReport Track(in TargetState start, Instant now) =>
        Report(new(new(0), 1), now, start.Position + start.Velocity.Over((now - Instant.Start).Seconds), start.Velocity);

    /// <summary>A track without error, new at this moment.</summary>
    public static TrackReport Report(TrackNumber number, Instant now, Position<Ecef> position, Velocity<Ecef> velocity) => new()
    {
        Number = number,
        Time = now,
        Position = position,
        Velocity = velocity,
        Covariance = default,
        Status = TrackStatus.Confirmed,
        Motion = MotionKind.AirBreathing,
        FirstPlot = now,
        LastPlot = now,
        Iff = default,
    };
}
