using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>The areas where a target at one height is detected.</summary>
public sealed record CoveredHeight
{
    [Description("Of the target, above ground or sea.")]
    public required Length Height { get; init; }

    [Unit(nameof(Area.SquareKilometres), Decimals = 3)]
    [Description("Where at least one radar detects.")]
    public required Area Covered { get; init; }

    [Unit(nameof(Area.SquareKilometres), Decimals = 3)]
    [Description("Where at least two do.")]
    public required Area Overlap { get; init; }

    [Unit(nameof(Area.SquareKilometres), Decimals = 3)]
    [Description("Where a radar would detect over bare sea, and the ground hides the target from all of them.")]
    public required Area Gaps { get; init; }

    [Description("In the order of the radars.")]
    public required ImmutableArray<SensorArea> Sensors { get; init; }

    internal static CoveredHeight Of(Length height, CoverageAreas areas, ImmutableArray<CoverageSensor> sensors) => new()
    {
        Height = height,
        Covered = areas.Union,
        Overlap = areas.Overlap,
        Gaps = areas.Gaps,
        Sensors = [.. sensors.Select((sensor, i) => new SensorArea
        {
            Name = sensor.Name,
            Covered = areas.BySensor[i],
            ItAlone = areas.ByItAlone[i],
            WithAllBefore = areas.Growing[i],
        })],
    };
}
