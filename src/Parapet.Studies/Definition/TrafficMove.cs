using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>
/// Whither recorded flights are moved: each place keeps its distance from one place, and its direction but for a turn. Ways keep their
/// lengths and angles as far as the earth is a sphere.
/// </summary>
public sealed record TrafficMove : IChecked
{
    [Description("the place that is carried along; the middle of all recorded places if left out")]
    public Geodetic? From { get; init; }

    [Description("the place where it comes to lie")]
    public Geodetic? To { get; init; }

    [Description("how far eastwards, in place of 'to'; negative for westwards")]
    [Allowed("[-10000 km, 10000 km]")]
    public Length? East { get; init; }

    [Description("how far northwards, in place of 'to'; negative for southwards")]
    [Allowed("[-10000 km, 10000 km]")]
    public Length? North { get; init; }

    [Description("how far all is turned about that place, clockwise")]
    [Allowed("[-360 deg, 360 deg]")]
    public Angle Turned { get; init; }

    void IChecked.Check(Node node, Problems problems)
    {
        var isShifted = East is not null || North is not null;
        if (To is not null && isShifted)
        {
            problems.Add(node, "'east' or 'north' beside 'to'", "a place or a way to it");
        }
        else if (To is null && !isShifted && Turned == default)
        {
            problems.Add(node, "neither 'to' nor 'east' or 'north' nor 'turned'", "one of them");
        }
    }
}
