namespace Parapet.Questions.Json;

/// <summary>A unit in which a type of quantity may stand in JSON.</summary>
/// <param name="Quantity">The type.</param>
/// <param name="Name">Ends the field's name; empty for what has no unit.</param>
/// <param name="Of">The number of a boxed quantity in the unit.</param>
internal sealed record QuantityUnit(Type Quantity, string Name, Func<object, double> Of)
{
    /// <summary>The first of a type is the one that is meant where none is named.</summary>
    private static readonly QuantityUnit[] All =
    [
        For<Length>(nameof(Length.Metres), length => length.Metres),
        For<Length>(nameof(Length.Kilometres), length => length.Kilometres),
        For<Speed>(nameof(Speed.MetresPerSecond), speed => speed.MetresPerSecond),
        For<Acceleration>(nameof(Acceleration.StandardGravities), acceleration => acceleration.StandardGravities),
        For<Angle>(nameof(Angle.Degrees), angle => angle.Degrees),
        For<Azimuth>(nameof(Azimuth.Degrees), azimuth => azimuth.Degrees),
        For<Area>(nameof(Area.SquareMetres), area => area.SquareMetres),
        For<Area>(nameof(Area.SquareKilometres), area => area.SquareKilometres),
        For<Duration>(nameof(Duration.Seconds), duration => duration.Seconds),
        For<Ratio>("", ratio => ratio.Value),
    ];

    /// <summary>The unit asked for, or the quantity's own; null for a type that is no quantity.</summary>
    /// <exception cref="InvalidOperationException">The quantity has no such unit.</exception>
    public static QuantityUnit? Find(Type type, string? name)
    {
        var units = All.Where(unit => unit.Quantity == type).ToArray();
        return units.Length == 0 ? null
            : name is null ? units[0]
            : units.FirstOrDefault(unit => unit.Name == name) ?? throw new InvalidOperationException($"{type.Name} has no unit {name} in answers");
    }

    private static QuantityUnit For<T>(string name, Func<T, double> number) => new(typeof(T), name, boxed => number((T)boxed));
}
