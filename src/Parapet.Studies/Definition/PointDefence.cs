using System.ComponentModel;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Systems of short range that stand around what a force defends or what it is made of, wherever a rule has put that.</summary>
public sealed record PointDefence
{
    /// <summary>Beside every asset of the study.</summary>
    public const string Assets = "assets";

    /// <summary>Beside every system of the force.</summary>
    public const string Batteries = "batteries";

    [Description("the catalogue id of the system; it fights by its own doctrine, whatever the option says of others")]
    [NamesEntry(typeof(SystemEntry))]
    public required string System { get; init; }

    [Description("what it stands beside: assets or batteries for each of them, the name of an asset, or the catalogue id of a system of the force")]
    public required string Beside { get; init; }

    [Description("how many beside each")]
    [Allowed("[1, 20]")]
    public int Count { get; init; } = 1;

    [Description("how far from the middle of it; they stand evenly around it, the first where the boresight of the places points, or north")]
    [Allowed("[0 km, 20 km]")]
    public Length Distance { get; init; } = 1.Kilometres;
}
