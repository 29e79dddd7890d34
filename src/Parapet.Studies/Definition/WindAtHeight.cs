using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>The wind at one height, the same everywhere and for the whole raid.</summary>
public sealed record WindAtHeight
{
    [Description("above the ellipsoid")]
    [Allowed("[0 km, 20 km]")]
    public required Length Height { get; init; }

    [Description("how fast it blows")]
    [Allowed("[0 m/s, 100 m/s]")]
    public required Speed Speed { get; init; }

    [Description("whence it blows")]
    public required Azimuth From { get; init; }
}
