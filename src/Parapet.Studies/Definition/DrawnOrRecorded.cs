using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A group's flights are drawn from what it states of them, or are those of a recording: one or the other.</summary>
internal static class DrawnOrRecorded
{
    /// <param name="needed">Fields from which flights are drawn, and which all must stand there then.</param>
    /// <param name="allowed">Further ones that say how drawn flights fly.</param>
    public static void Check(bool isRecorded, Node node, Problems problems, ImmutableArray<string> needed, ImmutableArray<string> allowed)
    {
        if (!isRecorded)
        {
            foreach (var field in needed.Where(field => node.Field(field) is null))
            {
                problems.Add(node, $"no '{field}'", "it, or 'from' with recorded traffic");
            }

            return;
        }

        foreach (var field in needed.AddRange(allowed))
        {
            if (node.Field(field) is { } beside)
            {
                problems.Add(beside, $"'{field}' beside 'from'", "one of the two: recorded flights have their own");
            }
        }
    }
}
