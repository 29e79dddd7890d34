using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Where forces may stand, and the rules by which they are sited before any raid is drawn.</summary>
public sealed record SitePlan
{
    [Description("the siting rules: best, listed, spread, together. The first is that of every option and of the headline; the options of the headline are run once more under each other")]
    [Allowed("[1, 4]")]
    public required ImmutableArray<SitingRule> Rules { get; init; }

    [Description("what is particular about the sites, for the report")]
    public string Note { get; init; } = "";

    [Description("where every sector looks under the rule 'listed', unless the force says otherwise of a system; where each is needed, if left out")]
    public Azimuth? Boresight { get; init; }

    [Description("where a system may stand, in the order in which systems of which nothing is said take them")]
    [Allowed("[1, 100]")]
    public required ImmutableArray<Site> Sites { get; init; }

    /// <summary>The site of a force's systems, by index, as the study lists them: that which is stated, else the next that is free.</summary>
    public ImmutableArray<int> ListedSites(ImmutableArray<ListedSystem> systems)
    {
        var taken = new int[Sites.Length];
        var sites = new int[systems.Length];
        foreach (var (i, system) in systems.Index())
        {
            sites[i] = system.At is null ? -1 : Take(taken, IndexOf(system.At));
        }

        foreach (var (i, site) in sites.Index())
        {
            sites[i] = site >= 0 ? site : Take(taken, Array.IndexOf(taken, taken.Min()));
        }

        return [.. sites];
    }

    private static int Take(int[] taken, int site)
    {
        taken[site]++;
        return site;
    }

    private int IndexOf(string name) => Sites.Index().First(site => site.Item.Name == name).Index;
}
