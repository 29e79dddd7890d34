using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Tests.Unit.Flight;

/// <summary>Targets for tests, with figures that stand for no real type.</summary>
internal static class Sample
{
    public static readonly TargetDescription Aircraft = Description(TargetClass.Fighter);

    public static readonly TargetDescription Ballistic = Description(TargetClass.MediumRangeBallistic);

    /// <summary>A target on a straight line in space, at 250 m/s, 9 km above 39N 33E where it begins.</summary>
    public static Target Straight(int id, double beginsSeconds, double endsSeconds)
    {
        var place = Wgs84.ToEcef(Geodetic.FromDegrees(39, 33, 9000));
        var velocity = LocalFrame.At(place).ToEcef(new Velocity<Enu>(250, 0, 0));
        return Moving(id, Aircraft, place, velocity, beginsSeconds, endsSeconds);
    }

    public static Target Moving(
        int id, TargetDescription description, Position<Ecef> place, Velocity<Ecef> velocity, double beginsSeconds, double endsSeconds) => new(
        new(id),
        description,
        new(
            Instant.FromSeconds(beginsSeconds),
            Instant.FromSeconds(endsSeconds),
            [new(place, velocity), new(place + velocity.Over(endsSeconds - beginsSeconds), velocity)],
            endsInImpact: false),
        Transponder.None);

    private static TargetDescription Description(TargetClass targetClass) => new()
    {
        Id = targetClass.ToString(),
        Name = targetClass.ToString(),
        Class = targetClass,
        Signature = new() { CrossSections = [.. Enumerable.Repeat(1.SquareMetres, 6)], Fluctuation = Fluctuation.Swerling1 },
        UnitCost = Money.Zero,
    };
}
