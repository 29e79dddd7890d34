using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Systems;

namespace Parapet.Catalogue.Entries;

/// <summary>A system's radar as its file gives it.</summary>
public sealed record SystemRadarEntry
{
    [Description("Id of the entry of the radar, or of the sight.")]
    public required string Radar { get; init; }

    [Description("What it is for.")]
    public required RadarRole Role { get; init; }

    [Description("How many of them."), Allowed("[1, 20]")]
    public required Figure<int> Count { get; init; }
}
