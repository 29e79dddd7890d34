using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Which of recorded flights fly, as they were recorded, before they are moved: what fits every rule that stands there.</summary>
public sealed record TrafficSelection : IChecked
{
    [Description("these addresses alone: six hexadecimal digits, or a number with ~ before it where it is no address of the register")]
    [Allowed("[1, 1000]")]
    public ImmutableArray<string> Addresses { get; init; } = [];

    [Description("none of these addresses")]
    [Allowed("[1, 1000]")]
    public ImmutableArray<string> Without { get; init; } = [];

    [Description("callsigns that begin so")]
    [Allowed("[1, 1000]")]
    public ImmutableArray<string> Callsigns { get; init; } = [];

    [Description("the south-western and the north-eastern corner of a box: what leaves it ends there; across the date line where the first lies east of the second")]
    [Allowed("[2, 2]")]
    public ImmutableArray<Geodetic> Box { get; init; } = [];

    [Description("least and greatest height as recorded: what leaves them ends there")]
    [Allowed("[2, 2]"), AllowedEach("[-1 km, 60 km]")]
    public ImmutableArray<Length> Height { get; init; } = [];

    [Description("earliest and latest moment, counted from the beginning of the recording")]
    [Allowed("[2, 2]"), AllowedEach("[0 s, 1000 h]")]
    public ImmutableArray<Duration> Time { get; init; } = [];

    /// <summary>Whether a flight is among them, whatever of it.</summary>
    public bool Takes(string address, string callsign) =>
        (Addresses.IsEmpty || Has(Addresses, address)) && !Has(Without, address)
        && (Callsigns.IsEmpty || Callsigns.Any(begin => callsign.StartsWith(begin, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a part of a flight is.</summary>
    public bool Takes(Instant time, Geodetic place) =>
        (Box.IsEmpty || IsInBox(place))
        && (Height.IsEmpty || (place.Height >= Height[0] && place.Height <= Height[1]))
        && (Time.IsEmpty || (time - Instant.Start >= Time[0] && time - Instant.Start <= Time[1]));

    void IChecked.Check(Node node, Problems problems)
    {
        Ascending("height", Height);
        Ascending("time", Time);
        if (Box is [var first, var second] && first.Latitude.Degrees >= second.Latitude.Degrees)
        {
            problems.Add(node.Field("box")!, $"{node.Field("box")!.Items[0].Describe()} to {node.Field("box")!.Items[1].Describe()}", "the southern corner first");
        }

        void Ascending<T>(string field, ImmutableArray<T> pair)
            where T : IComparable<T>
        {
            if (pair.Length == 2 && pair[0].CompareTo(pair[1]) >= 0)
            {
                var at = node.Field(field)!;
                problems.Add(at, $"{at.Items[0].Describe()} to {at.Items[1].Describe()}", "the least first, and greater than it the greatest");
            }
        }
    }

    private static bool Has(ImmutableArray<string> addresses, string address) => addresses.Contains(address, StringComparer.OrdinalIgnoreCase);

    private bool IsInBox(Geodetic place)
    {
        var (west, east, longitude) = (Box[0].Longitude.Degrees, Box[1].Longitude.Degrees, place.Longitude.Degrees);
        var isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
        return isBetween && place.Latitude.Degrees >= Box[0].Latitude.Degrees && place.Latitude.Degrees <= Box[1].Latitude.Degrees;
    }
}
