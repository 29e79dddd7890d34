using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Entries;

namespace Parapet.Studies.Definition;

/// <summary>What stands in every option: the national centre and its sensors. Only the links to them differ.</summary>
public sealed record NationalAssets
{
    [Description("the centre's name")]
    public required string Post { get; init; }

    [Description("the catalogue id of its doctrine")]
    [NamesEntry(typeof(DoctrineEntry))]
    public required string Doctrine { get; init; }

    [Description("its radars")]
    public ImmutableArray<NationalSensor> Sensors { get; init; } = [];

    [Description("the catalogue id of the launch-warning satellite that alerts it")]
    [NamesEntry(typeof(LaunchWarningEntry))]
    public string? LaunchWarning { get; init; }
}
