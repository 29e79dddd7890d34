using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.Identification;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A published way for friendly and civil aircraft, with its heights, speeds and times.</summary>
public sealed record Corridor : IChecked
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("the points of its middle line")]
    [Allowed("[2, 100]")]
    public required ImmutableArray<Geodetic> Line { get; init; }

    [Description("its whole width")]
    [Allowed("(0 km, 200 km]")]
    public required Length Width { get; init; }

    [Description("least and greatest height")]
    [Allowed("[2, 2]"), AllowedEach("[0 km, 30 km]")]
    public required ImmutableArray<Length> Height { get; init; }

    [Description("least and greatest speed")]
    [Allowed("[2, 2]"), AllowedEach("[0 m/s, 1000 m/s]")]
    public required ImmutableArray<Speed> Speed { get; init; }

    [Description("when it opens and closes; left out where it is always open")]
    [Allowed("[2, 2]"), AllowedEach("[0 s, 100 h]")]
    public ImmutableArray<Duration> Open { get; init; } = [];

    internal SafeCorridor Published => new()
    {
        Name = Name,
        Line = Line,
        Width = Width,
        Floor = Height[0],
        Ceiling = Height[1],
        Slowest = Speed[0],
        Fastest = Speed[1],
        Opens = Open.IsEmpty ? Instant.Start : Instant.Start + Open[0],
        Closes = Open.IsEmpty ? Instant.Never : Instant.Start + Open[1],
    };

    void IChecked.Check(Node node, Problems problems)
    {
        Ascending("height", Height);
        Ascending("speed", Speed);
        Ascending("open", Open);

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
}
