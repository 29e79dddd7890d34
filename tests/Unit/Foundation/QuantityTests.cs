using System.Reflection;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class QuantityTests
{
    private const string From = "From";

    /// <summary>What each operator makes of 7 and 2.</summary>
    private static readonly Dictionary<string, double> Expected = new()
    {
        ["op_Addition"] = 9,
        ["op_Subtraction"] = 5,
        ["op_UnaryNegation"] = -7,
        ["op_Multiply"] = 14,
        ["op_Division"] = 3.5,
        ["op_LessThan"] = 0,
        ["op_LessThanOrEqual"] = 0,
        ["op_GreaterThan"] = 1,
        ["op_GreaterThanOrEqual"] = 1,
    };

    /// <summary>Every factory of every quantity that has a getter of the same unit.</summary>
    public static TheoryData<string, string> Units()
    {
        var units = new TheoryData<string, string>();
        foreach (var type in Quantities())
        {
            foreach (var factory in Factories(type))
            {
                units.Add(type.Name, factory.Name[From.Length..]);
            }
        }

        return units;
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_number_comes_back_in_the_unit_it_was_given_in(string quantity, string unit)
    {
        var type = Quantities().Single(candidate => candidate.Name == quantity);
        foreach (var value in new[] { 0, 1, 0.3, 2.75, 1e-3 })
        {
            var made = type.GetMethod(From + unit)!.Invoke(null, [value]);
            Assert.Equal(value, (double)type.GetProperty(unit)!.GetValue(made)!, 1e-12);
        }
    }

    [Fact]
    public void The_list_of_units_is_not_empty_by_accident() => Assert.True(Units().Count > 25);

    [Fact]
    public void Units_are_those_of_the_standards()
    {
        Assert.Equal(1852, Length.FromNauticalMiles(1).Metres);
        Assert.Equal(0.3048, Length.FromFeet(1).Metres);
        Assert.Equal(1852.0 / 3600, Speed.FromKnots(1).MetresPerSecond, 1e-15);
        Assert.Equal(9.80665, Acceleration.FromStandardGravities(1).MetresPerSecondSquared);
        Assert.Equal(273.15, Temperature.FromCelsius(0).Kelvin);
        Assert.Equal(Math.PI, Angle.FromDegrees(180).Radians, 1e-15);
        Assert.Equal(100, Area.FromDecibelSquareMetres(20).SquareMetres, 1e-12);
        Assert.Equal(3.0102999566398120, Ratio.Of(2).Decibels.Value, 1e-14);
        Assert.Equal(1000, Decibels.FromDecibels(30).Ratio.Value, 1e-10);
    }

    [Fact]
    public void Quantities_add_scale_and_compare()
    {
        Assert.Equal(1500.Metres, 1.Kilometres + 500.Metres);
        Assert.Equal(500.Metres, 1.Kilometres / 2);
        Assert.Equal(2, 1.Kilometres / 500.Metres);
        Assert.Equal(-3.Metres, -(3.Metres));
        Assert.True(2.Metres < 3.Metres && 3.Metres >= 3.Metres);
        Assert.Equal(2.Metres, Length.Min(2.Metres, 3.Metres));
        Assert.Equal(3.Metres, Length.Max(2.Metres, 3.Metres));
        Assert.Equal("1500 m", 1.5.Kilometres.ToString());
    }

    /// <summary>Every operator of every quantity on 7 and 2 in the unit it is held in.</summary>
    [Fact]
    public void Operators_of_all_quantities_mean_what_they_mean_for_numbers()
    {
        var operators = (
            from type in Quantities()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            where Expected.ContainsKey(method.Name) && method.GetParameters().All(given => given.ParameterType == type || given.ParameterType == typeof(double))
            select (type, method)).ToArray();
        Assert.True(operators.Length > 100);
        Assert.All(operators, pair =>
        {
            object?[] given = [.. pair.method.GetParameters().Zip([7.0, 2.0], (wanted, number) => wanted.ParameterType == pair.type ? Make(pair.type, number) : number)];
            var result = pair.method.Invoke(null, given);
            var number = result is bool holds ? (holds ? 1 : 0) : result is double plain ? plain : Held(pair.type, result!);
            Assert.True(number == Expected[pair.method.Name], $"{pair.type.Name}.{pair.method}: {number}");
        });
    }

    private static object Make(Type type, double number) =>
        type.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(double)])!.Invoke([number]);

    private static double Held(Type type, object quantity) =>
        (double)Assert.Single(type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance)).GetValue(quantity)!;

    private static IEnumerable<Type> Quantities() => typeof(Length).Assembly.GetTypes()
        .Where(type => type is { IsValueType: true, IsPublic: true } && type.Namespace == typeof(Length).Namespace && type != typeof(Azimuth))
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<MethodInfo> Factories(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.Name.StartsWith(From, StringComparison.Ordinal)
            && method.GetParameters() is [{ } only] && only.ParameterType == typeof(double)
            && type.GetProperty(method.Name[From.Length..]) is not null);
}
