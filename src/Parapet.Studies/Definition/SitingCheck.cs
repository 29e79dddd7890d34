using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Whether the sites of a study and what its forces say of them fit together.</summary>
internal sealed class SitingCheck(StudyDefinition study, Node root, Problems problems)
{
    private SitePlan Places => study.Places;

    public void Run()
    {
        Distinct("rules", Places.Rules, rule => Names.Of(rule));
        Distinct("sites", Places.Sites, site => site.Name);
        Distinct("sites", Places.Sites, site => FormattableString.Invariant($"{site.At.Latitude.Degrees:F4}, {site.At.Longitude.Degrees:F4}"));
        if (Places.Boresight is not null)
        {
            HasEffect(root.Field("places")!.Field("boresight")!, "places.boresight");
        }

        for (var i = 0; i < study.Forces.Length; i++)
        {
            var force = root.Field("forces")!.Items[i];
            Systems(study.Forces[i].Systems, force.Field("systems")!);
            PointDefences(study.Forces[i], force);
            for (var j = 0; j < study.Forces[i].On.Length; j++)
            {
                Systems(study.Forces[i].On[j].Systems, force.Field("on")!.Items[j].Field("systems")!);
            }
        }
    }

    private void Systems(ImmutableArray<ListedSystem> systems, Node node)
    {
        if (systems.Length > Places.Sites.Length)
        {
            problems.Add(node, $"{systems.Length} systems", $"at most {Places.Sites.Length}, one for each of places.sites");
        }

        for (var i = 0; i < systems.Length; i++)
        {
            if (systems[i].At is { } at && !Places.Sites.Any(site => site.Name == at))
            {
                problems.Add(node.Items[i].Field("at")!, $"'{at}'", $"one of places.sites: {string.Join(", ", Places.Sites.Select(site => site.Name))}");
            }

            if (systems[i].Boresight is not null)
            {
                HasEffect(node.Items[i].Field("boresight")!, "a system's boresight");
            }
        }
    }

    private void PointDefences(Force force, Node node)
    {
        if (force.PointDefence.Length > 0 && force.Systems.IsEmpty)
        {
            problems.Add(node.Field("pointDefence")!, "point defence of a force without systems", "a force with systems; what stands alone is listed among them");
            return;
        }

        for (var i = 0; i < force.PointDefence.Length; i++)
        {
            string[] known = [PointDefence.Assets, PointDefence.Batteries, .. study.Assets.Select(asset => asset.Name), .. force.Ids.Distinct()];
            if (!known.Contains(force.PointDefence[i].Beside))
            {
                problems.Add(node.Field("pointDefence")!.Items[i].Field("beside")!, $"'{force.PointDefence[i].Beside}'", $"one of {string.Join(", ", known)}");
            }
        }
    }

    private void HasEffect(Node node, string what)
    {
        if (!Places.Rules.Contains(SitingRule.Listed))
        {
            problems.Add(node, node.Describe(), $"'listed' among places.rules, the only rule that heeds {what}, or none");
        }
    }

    private void Distinct<T>(string list, ImmutableArray<T> items, Func<T, string> name)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < items.Length; i++)
        {
            if (!seen.Add(name(items[i])))
            {
                problems.Add(root.Field("places")!.Field(list)!.Items[i], $"'{name(items[i])}' a second time", "each once");
            }
        }
    }
}
