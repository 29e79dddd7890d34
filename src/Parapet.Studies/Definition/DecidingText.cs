using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>By what a study's question is decided.</summary>
public sealed record DecidingText
{
    [Description("the id of a measure, as in summary.json: leakers, friendliesLost, raidAnnihilation ...")]
    public string Measure { get; init; } = MeasureNames.Leakers;

    [Description("whether the ranges of detection, track, launch and kill are measured in the runs")]
    public bool Ranges { get; init; }

    [Description("whether it is counted, class by class, how far threats come on the chain from a radar's sight to a kill")]
    public bool Chain { get; init; }
}
