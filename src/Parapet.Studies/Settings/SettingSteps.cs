using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Studies.Settings;

/// <summary>
/// How far a setting is moved, by its kind alone and the same for all: numbers to half and half as much again, whole ones by
/// one at least; directions by 35 degrees; places by 40 km; a nought, and a number that is left out, to a tenth of the
/// greatest value allowed.
/// </summary>
public static class SettingSteps
{
    private const double Down = 0.5;
    private const double Up = 1.5;
    private const double OfGreatest = 0.1;

    private static readonly Angle s_turn = Angle.FromDegrees(35);
    private static readonly Length s_move = 40.Kilometres;

    private static readonly (string Name, Azimuth Towards)[] s_ways =
        [("north", Azimuth.FromDegrees(0)), ("south", Azimuth.FromDegrees(180))];

    /// <summary>The steps in words, for whoever reads what they brought.</summary>
    public static string Told { get; } =
        "numbers to half and half as much again (whole numbers by one at least), a nought and a number left out to a tenth of the greatest allowed, "
        + "directions by 35 deg, places by 40 km to the north and to the south, switches turned, every other word of a list of words, every other catalogue entry of the kind, "
        + "lists without each of their items and backwards, those taken in order with each item first, lists of names with all names";

    /// <summary>The other values of a number, as the file would state them; none where there is nothing to step from.</summary>
    /// <param name="value">In SI; null where it is left out.</param>
    /// <param name="allowed">The field's limits; null where it has none.</param>
    internal static IEnumerable<string> Of(Dimension dimension, double? value, string? allowed) =>
        Values(dimension, value, allowed).Select(dimension.Write);

    /// <summary>The other values of numbers that are stepped together.</summary>
    /// <param name="allowed">The limits of each.</param>
    internal static IEnumerable<string[]> Of(Dimension dimension, IReadOnlyList<double> values, string? allowed)
    {
        double[][] steps = [.. values.Select(value => Values(dimension, value, allowed).ToArray())];
        return steps.All(each => each.Length == 2)
            ? [[.. steps.Select(each => dimension.Write(each[0]))], [.. steps.Select(each => dimension.Write(each[1]))]]
            : steps.Any(each => each.Length == 2)
                ? Enumerable.Range(0, 2).Select(side => steps.Zip(values, (each, value) => dimension.Write(each.Length == 2 ? each[side] : value)).ToArray())
                : [];
    }

    /// <summary>Where a place is moved to, as the file would state it, and in words.</summary>
    internal static IEnumerable<(string Text, string Words)> Of(Geodetic place) =>
        from way in s_ways
        let end = Geodesic.Direct(place, way.Towards, s_move).Place
        select (FormattableString.Invariant($"{end.Latitude.Degrees:F6}, {end.Longitude.Degrees:F6}"), FormattableString.Invariant($"{s_move.Kilometres:G3} km {way.Name}"));

    private static IEnumerable<double> Values(Dimension dimension, double? value, string? allowed)
    {
        if (dimension.Type == typeof(Azimuth))
        {
            var stated = Azimuth.FromRadians(value ?? 0);
            return [(stated - s_turn).Radians, (stated + s_turn).Radians];
        }

        if (value is null or 0)
        {
            var greatest = allowed is null ? double.PositiveInfinity : Interval.Parse(allowed, dimension).High;
            return double.IsFinite(greatest) ? [Whole(dimension, OfGreatest * greatest)] : [];
        }

        return dimension.Type == typeof(int)
            ? [Math.Min(value.Value - 1, Math.Round(Down * value.Value)), Math.Max(value.Value + 1, Math.Round(Up * value.Value))]
            : [Down * value.Value, Up * value.Value];
    }

    private static double Whole(Dimension dimension, double value) => dimension.Type == typeof(int) ? Math.Max(1, Math.Round(value)) : value;
}
