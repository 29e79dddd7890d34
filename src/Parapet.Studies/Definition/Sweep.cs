using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>
/// What is varied from raid to raid, level by level: every combination is a cell, and the raids of a study are given out
/// over the cells in turn. A list left out varies nothing.
/// </summary>
public sealed record Sweep : IChecked
{
    [Description("names of axes, each of which all groups of a raid then come from; 'as drawn' keeps each group's own")]
    public ImmutableArray<string> Axes { get; init; } = [];

    [Description("by what the counts of a raid are multiplied")]
    [AllowedEach("(0, 100]")]
    public ImmutableArray<double> Sizes { get; init; } = [];

    [Description("by what the spans of starts are multiplied: below 1 a raid comes closer together")]
    [AllowedEach("[0, 100]")]
    public ImmutableArray<double> Spacings { get; init; } = [];

    [Description("years whose threats fly; a group flies in those that it names, or in all")]
    public ImmutableArray<string> ThreatSets { get; init; } = [];

    /// <summary>The level of axes that leaves each group its own.</summary>
    public const string AsDrawn = "as drawn";

    /// <summary>Adds a problem for every level that stands twice.</summary>
    public void Check(Node node, Problems problems)
    {
        foreach (var (list, items) in node.Fields)
        {
            foreach (var twice in items.Items.GroupBy(item => item.Text).SelectMany(same => same.Skip(1)))
            {
                problems.Add(twice, $"'{twice.Text}' a second time", $"each of {list} once");
            }
        }
    }
}
