using System.Reflection;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>Nothing that flows from a sensor may say which truth it came from.</summary>
public sealed class LeakTests
{
    [Fact]
    public void A_plot_holds_measurements_and_its_sensor_only() => Violations.AssertNone(Leaks(typeof(Plot), "Plot"));

    [Fact]
    public void No_message_speaks_of_truth() =>
        Violations.AssertNone(
            from type in typeof(Plot).Assembly.GetTypes()
            from member in type.GetMembers(Every).Select(member => member.Name).Prepend(type.Name)
            where member.Contains("Truth", StringComparison.OrdinalIgnoreCase)
            select $"{type.Name}.{member}");

    [Fact]
    public void Members_of_messages_are_read_at_all() => Assert.Contains(typeof(Plot).GetMembers(Every), member => member.Name == nameof(Plot.Range));

    [Theory]
    [InlineData(typeof(NumberedPlot))]
    [InlineData(typeof(NamedPlot))]
    [InlineData(typeof(TrackedPlot))]
    public void A_field_that_could_carry_an_identity_is_found(Type plot) => Assert.Single(Leaks(plot, plot.Name));

    private const BindingFlags Every =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Fields that are neither a quantity of the foundation (a real number, or time) nor the sensor's own number.</summary>
    private static IEnumerable<string> Leaks(Type type, string path)
    {
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            // A measure that may be missing is one too: whether it is there goes with the sensor's waveform.
            var measure = Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType;
            var place = $"{path}.{field.Name}: {measure.Name}";
            if (measure == typeof(SensorId) || IsMeasured(measure, type))
            {
                continue;
            }

            if (!measure.IsValueType || measure.IsPrimitive || measure.IsEnum)
            {
                yield return place;
                continue;
            }

            foreach (var leak in Leaks(measure, place))
            {
                yield return leak;
            }
        }
    }

    private static bool IsMeasured(Type field, Type owner) =>
        field == typeof(double) || (field == typeof(long) && owner == typeof(Instant));

    private readonly record struct NumberedPlot(SensorId Sensor, Length Range, int Number);

    private readonly record struct NamedPlot(SensorId Sensor, Length Range, string Name);

    private readonly record struct TrackedPlot(SensorId Sensor, Length Range, FireUnitId Unit);
}
