using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Whether what has two ends or more has an extent, and whether words that stand for something else are not names.</summary>
internal sealed class ExtentCheck(StudyDefinition study, Node root, Problems problems)
{
    public void Run()
    {
        for (var i = 0; i < study.Zones.Length; i++)
        {
            if (study.Zones[i].Sector is [var from, var to] && from == to)
            {
                var sector = root.Field("zones")!.Items[i].Field("sector")!;
                problems.Add(sector, $"{sector.Items[0].Describe()} to {sector.Items[1].Describe()}", "two directions that differ; left out for the whole circle");
            }
        }

        for (var i = 0; i < study.Corridors.Length; i++)
        {
            Apart(study.Corridors[i].Line, root.Field("corridors")!.Items[i].Field("line"));
        }

        for (var i = 0; i < study.Raid.Length; i++)
        {
            Apart(study.Raid[i].Via, root.Field("raid")!.Items[i].Field("via"));
        }

        for (var i = 0; i < study.Friends.Length; i++)
        {
            foreach (var twice in root.Field("friends")!.Items[i].Field("between")?.Items.GroupBy(item => item.Text).SelectMany(same => same.Skip(1)) ?? [])
            {
                problems.Add(twice, $"'{twice.Text}' a second time", "each asset once: a flight goes from one to another");
            }
        }

        for (var i = 0; i < study.Axes.Length; i++)
        {
            if (study.Axes[i].Name == Sweep.AsDrawn)
            {
                problems.Add(root.Field("axes")!.Items[i].Field("name")!, $"'{Sweep.AsDrawn}'", "a name of its own: in a sweep these words leave each group its axis");
            }
        }
    }

    private void Apart(ImmutableArray<Geodetic> line, Node? node)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == line[i - 1])
            {
                problems.Add(node!.Items[i], $"{node.Items[i].Describe()}, the place before it", "a place apart from the one before");
            }
        }
    }
}
